import type { PopulationProblem, PopulationProblemCode } from "./PopulationProblem.ts"

const sentences: Record<PopulationProblemCode, (problem: PopulationProblem) => string> = {
  "missing people column": ({ value, expected }) =>
    `there is no column of people${value && ` called "${value}"`}; the numeric columns are: ${expected || "none"}`,
  "no people near the sites": () => "nobody lives near the sites according to this file",
  "coordinate system assumed": ({ value }) => `the file names no coordinate system; its extent fits ${value}`,
  "part of a country": ({ value, expected }) =>
    `it holds about ${value} of the people of ${expected}; elsewhere in ${expected} it counts nobody`,
  "more problems": ({ value }) => `${value} more rows were left out for such reasons`,
  "missing value": () => "the number of people is missing; the row was left out",
  "not a number": ({ value }) => `"${value}" is not a number; the row was left out`,
  "ambiguous number": ({ value }) =>
    `"${value}" can be read two ways; write it without a thousands separator; the row was left out`,
  "negative population": ({ value }) => `${value} people cannot be; the row was left out`,
  "unknown cell": ({ value }) => `"${value}" is no H3 cell; the row was left out`,
  "repeated cell": ({ value, expected }) => `cell ${value} is already in row ${expected}; this row was left out`,
  "not an area or point": ({ value }) => `${value} is neither an area nor a point; it was left out`,
  "impossible position": ({ value }) =>
    `${value} is no longitude and latitude; the file has to be in EPSG:4326; it was left out`,
}

/** A problem as an English sentence for the command line, naming file, row and column. */
export function populationProblemText(problem: PopulationProblem): string {
  const { file, row, column, code } = problem
  const place = [file, row > 0 && `row ${row}`, column && `column ${column}`].filter(Boolean).join(", ")
  return `${place}: ${sentences[code](problem)}.`
}
