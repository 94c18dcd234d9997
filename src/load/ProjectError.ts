/** What keeps a file from being opened as a project; the page has a sentence for each. */
export const projectFailures = ["no project", "broken project", "newer project", "wrong value"] as const
export type ProjectFailure = (typeof projectFailures)[number]

/** What a value of a project has to be. */
export const projectExpectations = [
  "a text",
  "a text with something in it",
  "a number",
  "a number above 0",
  "a number, 0 or more",
  "a whole number, 0 or more",
  "true or false",
  "a list",
  "named values",
  "one of the values it can have",
  "a longitude and a latitude",
  "a known rule set",
  "a rule that can be used",
  "columns of a register",
  "used only once",
  "a site of this register",
  "at least one entry",
] as const
export type ProjectExpectation = (typeof projectExpectations)[number]

/** A file that cannot be opened as a project. Nothing of it is used then. */
export class ProjectError extends Error {
  readonly failure: ProjectFailure
  readonly file: string
  /** Where in the file, as "register.stores[3].holdings[0].neq"; for "wrong value". */
  readonly where: string
  readonly expected: ProjectExpectation | undefined
  /** What stands there instead, cut short; for the technician elsewhere. */
  readonly detail: string
  constructor(failure: ProjectFailure, file: string, detail = "", where = "", expected?: ProjectExpectation) {
    super(
      `${file}: ${failure}${where && `, ${where}`}${expected ? `, ${expected} expected` : ""}${detail && ` (${detail})`}`,
    )
    this.name = "ProjectError"
    this.failure = failure
    this.file = file
    this.where = where
    this.expected = expected
    this.detail = detail
  }
}
