import { describe, expect, test, vi } from "vitest"
import { ProjectError } from "../../src/load/ProjectError.ts"
import { fullProject, fullRegister, projectText } from "../load/makeProject.ts"
import { addressOf, fileOf, invented, onPage, settled, text } from "./projectPage.ts"

describe("a project that is opened", () => {
  test("brings its register, its rules and every choice, and would be saved as it was", () =>
    onPage(async (page) => {
      page.project.open(fileOf(text))
      expect(page.project.opening()?.state).toBe("reading")
      await settled()
      expect(page.project.opening()?.state).toBe("opened")
      expect(page.register.isOwn()).toBe(true)
      expect(page.register.register()?.sites.map(({ name }) => name)).toEqual(["Prva", 'Вто"ра'])
      expect(page.rules.ruleSet()).toMatchObject({ id: "national", enteredByUser: true })
      expect(page.language.language()).toBe("mk")
      expect(page.project.fileName()).toBe("mine.atlas.json")

      const { settings, mapping, register, scenarios } = page.project.snapshot()
      expect(scenarios).toEqual(fullProject.scenarios)
      expect(page.scenario.chosen()?.name).toBe("Испразнето")
      expect(page.project.isUnsaved()).toBe(false)
      expect(settings).toMatchObject({ ...fullProject.settings, layers: {} })
      expect(settings.layers).toMatchObject(fullProject.settings.layers)
      expect(mapping).toEqual(fullProject.mapping)
      expect(register?.stores).toHaveLength(fullRegister.stores.length)
    }))

  test("has something to save once optional tables are put beside its sites and stores, and saves them", () =>
    onPage(async (page) => {
      page.project.open(fileOf(text))
      await settled()
      expect(page.project.isUnsaved()).toBe(false)
      page.register.open([new File(["country,population\nMK,1836713\n"], "countries.csv")])
      await vi.waitFor(() => expect(page.register.opening()?.state).toBe("read"), { timeout: 4_000 })
      page.register.accept()
      expect(page.project.isUnsaved()).toBe(true)
      const snapshot = page.project.snapshot()
      expect(snapshot.register?.countries).toMatchObject([{ iso2: "MK", population: 1836713 }])
      expect(snapshot.register?.stores).toHaveLength(fullRegister.stores.length)
      page.project.saved(snapshot, "mine.atlas.json")
      expect(page.project.isUnsaved()).toBe(false)
    }))

  test("shows what a link with the same choices shows", () =>
    onPage(async (page) => {
      page.project.open(fileOf(text))
      await settled()
      const { filter } = fullProject.settings
      expect(addressOf(page)).toEqual({
        rules: "national",
        route: "high",
        count: "conservative,assumeJoined",
        filter: JSON.stringify(filter),
        layers: "-zones,contours",
        zone: "VBD",
        size: "neq",
        grid: "mgrs",
        kpa: "2,70",
        view: "41.600,21.500,9.25",
        show: "site/A",
      })
    }))

  test("names the population grids that are to be opened again, and those it was saved without", () =>
    onPage(async (page) => {
      page.setGrids(["other.tif"])
      page.project.open(fileOf(text))
      await settled()
      expect(page.project.missingGrids()).toEqual(["kontur-MK.csv"])
      expect(page.project.addedGrids()).toEqual(["other.tif"])
      page.setGrids(["kontur-MK.csv"])
      expect(page.project.missingGrids()).toEqual([])
      expect(page.project.addedGrids()).toEqual([])
    }))

  test("can be left by one step back to what was there before", () =>
    onPage(async (page) => {
      page.register.put(fullRegister, [])
      page.rules.setRuleSet("fi-1101")
      const before = addressOf(page)
      expect(page.project.isUnsaved()).toBe(true)
      page.project.open(fileOf(text))
      await settled()
      expect(page.project.isUnsaved()).toBe(false)
      expect(page.project.canGoBack()).toBe(true)
      page.project.goBack()
      expect(addressOf(page)).toMatchObject({ ...before, view: expect.anything() })
      expect(page.register.register()).toBe(fullRegister)
      expect(page.rules.nationalEntries()).toEqual([])
      expect(page.project.isUnsaved()).toBe(true)
      expect(page.project.canGoBack()).toBe(false)
    }))

  test("without a register of its own shows the invented one", () =>
    onPage(async (page) => {
      page.register.put(fullRegister, [])
      const { register: _register, ...shipped } = fullProject
      page.project.open(fileOf(await projectText(shipped)))
      await settled()
      expect(page.register.isOwn()).toBe(false)
      expect(page.register.register()).toBe(invented)
      expect(page.rules.ruleSet().id).toBe("national")
    }))
})

describe("something tried out", () => {
  test("is unsaved until it is saved, also on the invented register", () =>
    onPage(async (page) => {
      expect(page.project.isUnsaved()).toBe(false)
      page.scenario.add("Smaller")
      expect(page.project.isUnsaved()).toBe(true)
      page.project.saved(page.project.snapshot(), "mine.atlas.json")
      expect(page.project.isUnsaved()).toBe(false)
      page.scenario.rename(0, "Smaller still")
      expect(page.project.isUnsaved()).toBe(true)
    }))

  test("comes back with a project that has no register of its own, and goes with the step back", () =>
    onPage(async (page) => {
      const { register: _register, ...shipped } = fullProject
      page.project.open(fileOf(await projectText(shipped)))
      await settled()
      expect(page.scenario.scenarios()).toEqual(fullProject.scenarios)
      expect(page.project.isUnsaved()).toBe(false)
      page.project.goBack()
      expect(page.scenario.scenarios().list).toEqual([])
    }))
})

describe("a project that cannot be opened", () => {
  test.each([
    ["broken", text.slice(0, -50)],
    ["wrong inside", text.replace('"neq":2500', '"neq":-1')],
    ["of unknown rules", text.replace('"id":"national"', '"id":"none-such"')],
    ["no project", "{}"],
  ])("changes nothing when it is %s, and says why", (_how, content) =>
    onPage(async (page) => {
      page.register.put(fullRegister, [])
      page.rules.setRuleSet("fi-1101")
      const before = [addressOf(page), page.register.register()]
      page.project.open(fileOf(content))
      await settled()
      expect(page.project.opening()).toMatchObject({ state: "failed", error: expect.any(ProjectError) })
      expect([addressOf(page), page.register.register()]).toEqual(before)
      expect(page.project.canGoBack()).toBe(false)
    }),
  )

  test("waits for a yes when it was changed after it was saved", () =>
    onPage(async (page) => {
      page.project.open(fileOf(text.replace('"neq":2500', '"neq":2501')))
      await settled()
      expect(page.project.opening()?.state).toBe("changed")
      expect(page.register.isOwn()).toBe(false)
      page.project.openAnyway()
      expect(page.project.opening()?.state).toBe("opened")
      expect(page.register.register()?.stores[0]?.holdings[1]?.neq).toBe(2501)
    }))

  test("does not come back once it was dismissed", () =>
    onPage(async (page) => {
      page.project.open(fileOf(text))
      page.project.dismiss()
      await settled()
      expect(page.project.opening()).toBeUndefined()
      expect(page.register.isOwn()).toBe(false)
    }))
})
