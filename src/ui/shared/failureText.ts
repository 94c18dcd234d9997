import type { Translate } from "../../i18n/translate.ts"

const loadFailures = ["missing", "unreachable", "truncated", "wrong type", "empty", "too large"] as const

/** The fields of a LoadError that survive the way from the worker, where the class itself is lost. */
type FailureFields = Partial<Record<"failure" | "file" | "detail" | "message", string>>

/** What went wrong, as a sentence in the page's language. */
export function failureText(error: unknown, t: Translate): string {
  const { failure, file } = fieldsOf(error)
  const known = loadFailures.find((one) => one === failure)
  return known ? t(`failure.${known}`, file ?? "") : t("failure.unknown")
}

/** What only a technician can use: never shown alone. */
export function failureDetail(error: unknown): string {
  const { failure, detail, message } = fieldsOf(error)
  return (failure === undefined ? message : detail) ?? ""
}

/** True for work that was given up because something newer replaced it: no failure. */
export function isAborted(error: unknown): boolean {
  return error !== null && typeof error === "object" && "name" in error && error.name === "AbortError"
}

function fieldsOf(error: unknown): FailureFields {
  return error !== null && typeof error === "object" ? error : { message: String(error) }
}
