import type { Translate } from "../../i18n/translate.ts"

const loadFailures = [
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

/** The fields of a LoadError that survive the way from the worker, where the class itself is lost. */
type FailureFields = Partial<Record<"failure" | "file" | "detail" | "name" | "message", string>>

/** What went wrong, as a sentence in the page's language. */
export function failureText(error: unknown, t: Translate): string {
  const { failure, file } = fieldsOf(error)
  if (hasNoWorker(error)) return t("failure.no worker")
  if (isOutOfMemory(error)) return t("failure.out of memory")
  const known = loadFailures.find((one) => one === failure)
  return known ? t(`failure.${known}`, file ?? "") : t("failure.unknown")
}

/** What only a technician can use: never shown alone. */
export function failureDetail(error: unknown): string {
  const { failure, detail, message } = fieldsOf(error)
  return (failure === undefined ? message : detail) ?? ""
}

/** True if the part of the program that reads and counts does not run. */
export function hasNoWorker(error: unknown): boolean {
  return fieldsOf(error).failure === "no worker"
}

/** As Chromium, Firefox and Safari say it: "Array buffer allocation failed", "Invalid typed array length", "Out of memory". */
function isOutOfMemory(error: unknown): boolean {
  const { name, message = "" } = fieldsOf(error)
  return /\bmemory\b|allocation/i.test(message) || (name === "RangeError" && /array length/i.test(message))
}

/** True for work that was given up because something newer replaced it: no failure. */
export function isAborted(error: unknown): boolean {
  return error !== null && typeof error === "object" && "name" in error && error.name === "AbortError"
}

function fieldsOf(error: unknown): FailureFields {
  return error !== null && typeof error === "object" ? error : { message: typeof error === "string" ? error : "" }
}
