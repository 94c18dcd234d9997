/** What can be wrong with a register; the page has a sentence for each, the command line uses `registerProblemText`. */
export const registerProblemCodes = [
  // about a whole file
  "no rows",
  "missing columns",
  "missing stores table",
  "not UTF-8",
  "repeated column",
  "site position from stores",
  "guessed column",
  "similar column",
  "rows above header",
  "no register here",
  "shapes left out",
  // about a row
  "totals row",
  "unclosed quote",
  "too many cells",
  "repeated site",
  "repeated store and division",
  "repeated entry",
  "unknown site",
  "site left out",
  "store in two sites",
  // about a cell
  "missing value",
  "not a number",
  "ambiguous number",
  "out of range",
  "unknown value",
  "half a position",
  "not coordinates",
  "grid not chosen",
  "zone missing",
  "side assumed",
  "outside region",
  "far from site",
  "shape unlike type",
  "differs from earlier row",
  "division assumed",
  "contradicts division",
  "gross weight as NEQ",
  "formula without value",
  "error in cell",
] as const
export type RegisterProblemCode = (typeof registerProblemCodes)[number]

/** The expectations that are words and need translating; every other `expected` is a list of names or values. */
export const registerExpectations = [
  "a number above 0",
  "a number not below 0",
  "at most the neq_kg of its row",
  "at least the neq_kg of its row",
  "degrees east, −180 to 180",
  "degrees north, −90 to 90",
  "degrees, 0 to 360",
  "a number above 0, or two with a dash between them",
  "points for buildings, lines for roads and railways",
  "a year, 1850 to 2100",
  "two letters such as RS, XK for Kosovo*",
  "yes, no or empty",
  "both lon and lat, or neither",
  "degrees, MGRS or UTM with its zone",
  "the grid of these metres",
  "12 to 31° E, 34 to 49.5° N",
  "within 10 km of its site",
] as const
export type RegisterExpectation = (typeof registerExpectations)[number]

/**
 * One thing that is wrong, as a code with its parameters. An error costs the row (or, in row 0, the file); with a
 * warning the row stays, a bad optional value being dropped.
 */
export interface RegisterProblem {
  readonly severity: "error" | "warning"
  readonly file: string
  /** The line a spreadsheet shows, header = 1; 0 = the whole file. */
  readonly row: number
  /** As the file spells it, or the letter a spreadsheet gives it; empty when the problem is not about one column. */
  readonly column: string
  /** As received, shortened when long; empty when there is none. */
  readonly value: string
  readonly code: RegisterProblemCode
  /** One of `registerExpectations`, or the names, values or row that would fit. */
  readonly expected: string
}
