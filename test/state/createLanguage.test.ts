import { createComputed, createRoot } from "solid-js"
import { expect, test } from "vitest"
import { createLanguage } from "../../src/state/createLanguage.ts"
import "../i18n/loadAllWords.ts"

test("choosing the language that is on writes no text anew; another one does", () =>
  createRoot((dispose) => {
    const { t, setLanguage, language } = createLanguage(["en"])
    let written = 0
    createComputed(() => {
      t("page.title")
      written++
    })
    expect(written).toBe(1)
    setLanguage("en")
    expect(written).toBe(1)
    setLanguage("mk")
    expect(language()).toBe("mk")
    expect(written).toBe(2)
    setLanguage("mk")
    expect(written).toBe(2)
    dispose()
  }))
