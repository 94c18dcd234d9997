import { createEffect } from "solid-js"
import type { LanguageState } from "./createLanguage.ts"

/** Keeps the document's language, which screen readers and hyphenation go by, and its title in step with the page's. */
export function createDocumentLanguage({ language, t }: Pick<LanguageState, "language" | "t">): void {
  createEffect(() => {
    document.documentElement.lang = language()
    document.title = t("page.title")
  })
}
