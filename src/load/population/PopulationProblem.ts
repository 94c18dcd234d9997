/** What can be wrong with a population file; the page has a sentence for each, the command line uses `populationProblemText`. */
export const populationProblemCodes = [
  // about a whole file
  "missing people column",
  "no people near the sites",
  "coordinate system assumed",
  "part of a country",
  "more problems",
  // about a row, a pixel or a feature
  "missing value",
  "not a number",
  "ambiguous number",
  "negative population",
  "unknown cell",
  "repeated cell",
  "not an area or point",
  "impossible position",
] as const
export type PopulationProblemCode = (typeof populationProblemCodes)[number]

/** One thing that is wrong. An error costs the row (in row 0 the file); a warning costs nothing. */
export interface PopulationProblem {
  readonly severity: "error" | "warning"
  readonly file: string
  /** Line of a text (header = 1), number of a feature or row of a raster (first = 1); 0 = the whole file. */
  readonly row: number
  /** Name of the column, or number of the raster's column; empty when the problem is not about one. */
  readonly column: string
  /** As received, shortened when long; empty when there is none. */
  readonly value: string
  readonly code: PopulationProblemCode
  /** What would fit: names, a row or a country; empty when the code says it all. */
  readonly expected: string
}
