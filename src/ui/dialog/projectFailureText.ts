import type { Translate } from "../../i18n/translate.ts"
import { failureDetail, failureText } from "../shared/failureText.ts"

/** The fields of a ProjectError that survive the way from the worker. */
type Fields = Partial<Record<"failure" | "file" | "where" | "expected" | "detail", string>>

const failures = ["no project", "broken project", "newer project"] as const
/** Why a file could not be opened as a project, as a sentence in the page's language. */
export function projectFailureText(error: unknown, t: Translate): string {
  const { failure, file = "", where = "", expected, detail } = (error ?? {}) as Fields
  const known = failures.find((one) => one === failure)
  if (known) return t(`projectFile.failure.${known}`, file)
  // No words for it, and what comes back is no text.
  const wanted: unknown = t(`projectFile.expected.${expected as "a text"}`)
  if (failure !== "wrong value" || typeof wanted !== "string") return failureText(error, t)
  const found = detail || t("projectFile.nothing")
  return t("projectFile.failure.wrong value", file, where, wanted, found)
}

/** What only a technician can use; "" where the sentence has it already. */
export function projectFailureDetail(error: unknown): string {
  return (error as Fields | null)?.failure === "wrong value" ? "" : failureDetail(error)
}
