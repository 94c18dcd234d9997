import { type Accessor, createEffect } from "solid-js"
import type { LanguageState } from "./createLanguage.ts"

/** Keeps the document's language, which screen readers and hyphenation go by, and its title in step with the page's; the title says when there is something to save. */
export function createDocumentLanguage(
  { language, t }: Pick<LanguageState, "language" | "t">,
  isUnsaved: Accessor<boolean>,
): void {
  createEffect(() => {
    document.documentElement.lang = language()
    document.title = isUnsaved() ? t("project.unsavedTitle", t("page.title")) : t("page.title")
  })
}
