/**
 * What went wrong with a whole file; the page has a sentence for each, the command line prints `message`. A file of the server's
 * is "unreachable", one of the user's own "unreadable".
 */
export const loadFailures = [
  "missing",
  "unreachable",
  "unreadable",
  "truncated",
  "wrong type",
  "empty",
  "too large",
  "password",
  "old workbook",
] as const
export type LoadFailure = (typeof loadFailures)[number]

const sentence: Record<LoadFailure, string> = {
  missing: "does not exist",
  unreachable: "could not be read",
  unreadable: "could not be read: it was moved or changed, or may not be read",
  truncated: "is damaged: it ends too early or its parts do not fit together",
  "wrong type": "is not the kind of file expected here",
  empty: "has no rows",
  "too large": "is too large to open here",
  password: "is protected by a password; save a copy without it and open that",
  "old workbook": "is a spreadsheet of another kind; save it as XLSX or CSV and open that",
}

/** A file that could not be used at all. `detail` is for the technician, never shown alone. */
export class LoadError extends Error {
  readonly failure: LoadFailure
  readonly file: string
  readonly detail: string
  constructor(failure: LoadFailure, file: string, detail = "") {
    super(`${file} ${sentence[failure]}${detail && ` (${detail})`}`)
    this.name = "LoadError"
    this.failure = failure
    this.file = file
    this.detail = detail
  }
}
