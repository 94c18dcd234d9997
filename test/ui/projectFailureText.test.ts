import { expect, test } from "vitest"
import { LoadError } from "../../src/load/LoadError.ts"
import { ProjectError } from "../../src/load/ProjectError.ts"
import { projectFailureDetail, projectFailureText } from "../../src/ui/dialog/projectFailureText.ts"
import { makeTranslate } from "../i18n/makeTranslate.ts"

const t = makeTranslate("en")

test("a wrong value is told with its file, its place, what is needed there and what is there instead", () => {
  const error = new ProjectError(
    "wrong value",
    "mine.atlas.json",
    "-3",
    "register.stores[0].holdings[0].neq",
    "a number above 0",
  )
  expect(projectFailureText(error, t)).toBe(
    "mine.atlas.json cannot be opened: at “register.stores[0].holdings[0].neq” it needs a number above 0, and has -3.",
  )
  expect(projectFailureDetail(error)).toBe("")
  // As it comes from the worker: without its class.
  const missing = { failure: "wrong value", file: "mine.atlas.json", where: "settings", expected: "named values" }
  expect(projectFailureText(missing, t)).toBe(
    "mine.atlas.json cannot be opened: at “settings” it needs a group of named values, and has nothing.",
  )
})

test("any other failure has the sentence that it has elsewhere, and its detail", () => {
  expect(projectFailureText(new LoadError("unreadable", "mine.atlas.json"), t)).toBe(
    t("failure.unreadable", "mine.atlas.json"),
  )
  expect(projectFailureText(undefined, t)).toBe(t("failure.unknown"))
  const newer = new ProjectError("newer project", "mine.atlas.json", "2")
  expect(projectFailureText(newer, t)).toMatch(/^mine\.atlas\.json was saved by a newer version of this program\./)
  expect(projectFailureDetail(newer)).toBe("2")
})
