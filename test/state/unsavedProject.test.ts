import { createRoot, createSignal } from "solid-js"
import { describe, expect, test } from "vitest"
import { createLeaveQuestion } from "../../src/state/createLeaveQuestion.ts"
import { fullRegister } from "../load/makeProject.ts"
import { fileOf, onPage, settled, text } from "./projectPage.ts"

describe("there is something to save", () => {
  test("once a choice differs from when the user's register was opened, until it is saved or taken back", () =>
    onPage(async (page) => {
      page.rules.setRuleSet("aastp-1")
      expect(page.project.isUnsaved()).toBe(false)
      page.register.put(fullRegister, [])
      expect(page.project.isUnsaved()).toBe(false)
      page.rules.setRuleSet("fi-1101")
      expect(page.project.isUnsaved()).toBe(true)
      page.rules.setRuleSet("aastp-1")
      expect(page.project.isUnsaved()).toBe(false)
      page.layers.setZone("PTRD")
      const snapshot = page.project.snapshot()
      page.layers.setContours([2])
      page.project.saved(snapshot, "mine.atlas.json")
      // What was changed while the file was written is not in it.
      expect(page.project.isUnsaved()).toBe(true)
      page.project.saved(page.project.snapshot(), "mine.atlas.json")
      expect(page.project.isUnsaved()).toBe(false)
    }))

  test("not because one looks elsewhere, or reads another language", () =>
    onPage(async (page) => {
      page.register.put(fullRegister, [])
      page.view.goTo({ centre: [20, 42], zoom: 8 }, { flies: false })
      page.selection.inspect("A")
      page.language.setLanguage("mk")
      expect(page.project.isUnsaved()).toBe(false)
      page.setGrids(["kontur-MK.csv"])
      expect(page.project.isUnsaved()).toBe(true)
      page.register.clear()
      expect(page.project.isUnsaved()).toBe(false)
    }))

  test("and only then the browser asks before the page is left", () =>
    onPage(async () => {
      const [isUnsaved, setUnsaved] = createSignal(false)
      const page = new EventTarget() as unknown as Window
      const isAsked = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }))
      const dispose = createRoot((end) => {
        createLeaveQuestion(isUnsaved, page)
        return end
      })
      expect(isAsked()).toBe(false)
      setUnsaved(true)
      expect(isAsked()).toBe(true)
      setUnsaved(false)
      expect(isAsked()).toBe(false)
      dispose()
    }))
})

test("everything that is cleared is forgotten, also what was there before the project", () =>
  onPage(async (page) => {
    page.register.put(fullRegister, [])
    page.project.open(fileOf(text))
    await settled()
    page.register.clear()
    page.project.forget()
    expect(page.project.canGoBack()).toBe(false)
    expect(page.project.fileName()).toBeUndefined()
    expect(page.project.opening()).toBeUndefined()
    expect(page.project.missingGrids()).toEqual([])
  }))
