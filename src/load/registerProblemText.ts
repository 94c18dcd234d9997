import type { RegisterProblem, RegisterProblemCode } from "./RegisterProblem.ts"

const sentences: Record<RegisterProblemCode, (problem: RegisterProblem) => string> = {
  "no rows": () => "there are no rows with data",
  "missing columns": ({ expected }) => `these required columns are missing: ${expected}`,
  "missing stores table": ({ expected }) =>
    `there is no table of stores (columns ${expected}), so no site has a figure`,
  "not UTF-8": ({ value }) => `the text is not UTF-8; it was read as ${value}, so some letters may be wrong`,
  "repeated column": () => "this column is there twice; the first is used",
  "site position from stores": ({ value, expected }) =>
    `${value} sites stand at their first store, because no columns ${expected} give their own position`,
  "guessed column": ({ expected }) => `this column was read as ${expected}`,
  "similar column": ({ expected }) =>
    `this column may be ${expected}; it was not used, because its name is spelled otherwise`,
  "rows above header": ({ value }) => `${value} rows above the header were left out`,
  "no register here": () => "the sheet has no column of a register and was left out",
  "shapes left out": ({ value }) =>
    `${value} lines, areas or empty shapes were left out; sites and stores are points, exposed sites points or lines`,
  "totals row": ({ value }) => `"${value}" is a row of totals and was not counted`,
  "unclosed quote": () => "a quotation mark is out of place; the row was left out",
  "too many cells": ({ value, expected }) =>
    `there are ${value} cells under ${expected} columns, perhaps a separator inside a number; the row was left out`,
  "repeated site": ({ value, expected }) => `site "${value}" is already at ${expected}; the row was left out`,
  "repeated store and division": ({ value, expected }) =>
    `"${value}" is already in row ${expected}; put the quantities in one row; this row was left out`,
  "repeated entry": ({ value, expected }) => `"${value}" is already at ${expected}; the row was left out`,
  "unknown site": ({ value }) => `there is no site "${value}"; the row was left out`,
  "site left out": ({ value }) => `site "${value}" was left out, and this row with it`,
  "store in two sites": ({ value, expected }) =>
    `the store belongs to site "${expected}", not "${value}"; the row was left out`,
  "missing value": ({ expected }) =>
    `the value is missing${expected && ` (expected ${expected})`}; the row was left out`,
  "not a number": (problem) =>
    `"${problem.value}" is not a number; expected ${problem.expected}; ${consequence(problem)}`,
  "ambiguous number": (problem) =>
    `"${problem.value}" can be read two ways (${problem.expected}); ${consequence(problem)}`,
  "out of range": (problem) => `"${problem.value}" is not ${problem.expected}; ${consequence(problem)}`,
  "unknown value": (problem) =>
    `"${problem.value}" is not known; expected ${problem.expected}; ${consequence(problem)}`,
  "half a position": ({ expected }) => `expected ${expected}; the position was dropped`,
  "not coordinates": (problem) =>
    `"${problem.value}" is no position; expected ${problem.expected}; ${consequence(problem)}`,
  "grid not chosen": (problem) =>
    `"${problem.value}" are metres on a grid, and nobody said which; ${consequence(problem)}`,
  "zone missing": (problem) => `"${problem.value}" has no zone; expected ${problem.expected}; ${consequence(problem)}`,
  "side assumed": ({ value, expected }) => `letters in "${value}" have several meanings; they were read as ${expected}`,
  "outside region": ({ value, expected }) =>
    `the position ${value} is far from the region (${expected}); kept as written`,
  "far from site": ({ value, expected }) => `the position ${value} is not ${expected}; kept as written`,
  "shape unlike type": ({ value, expected }) =>
    `"${value}" has another shape than expected (${expected}); kept as it is`,
  "differs from earlier row": ({ value, expected }) =>
    `"${value}" contradicts an earlier row, ${expected}, which counts`,
  "division assumed": ({ value, expected }) => `"${value}" was read as ${expected}`,
  "contradicts division": ({ value, expected }) => `"${value}" contradicts the ${expected} of the division and counts`,
  "gross weight as NEQ": ({ value }) => `${value} kg is gross weight, not NEQ; the row was left out`,
  "formula without value": () =>
    "the formula has no saved value; open the file in a spreadsheet, save it and read it again",
  "error in cell": ({ value }) => `the cell holds the error ${value} instead of a value`,
}

const consequence = ({ severity }: RegisterProblem) =>
  severity === "error" ? "the row was left out" : "the value was dropped"

/** A problem as an English sentence for the command line, naming file, row and column. */
export function registerProblemText(problem: RegisterProblem): string {
  const { file, row, column, code } = problem
  const place = [file, row > 0 && `row ${row}`, column && `column ${column}`].filter(Boolean).join(", ")
  return `${place}: ${sentences[code](problem)}.`
}
