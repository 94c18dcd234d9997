import { createRoot, createSignal } from "solid-js"
import { describe, expect, test, vi } from "vitest"
import type { AtlasWorker } from "../../src/compute/AtlasWorker.ts"
import { loadProject } from "../../src/load/loadProject.ts"
import { readFiles } from "../../src/load/readFiles.ts"
import { ProjectError } from "../../src/load/ProjectError.ts"
import type { Register } from "../../src/model/register.ts"
import { noFilter, type SiteFilter } from "../../src/model/siteFilter.ts"
import {
  contoursField,
  filterField,
  gridField,
  layersField,
  modeField,
  optionsField,
  routeField,
  rulesField,
  sizeField,
  viewField,
  zoneField,
} from "../../src/state/addressFields.ts"
import type { FilterState } from "../../src/state/createFilter.ts"
import { createLanguage } from "../../src/state/createLanguage.ts"
import { createLayers } from "../../src/state/createLayers.ts"
import { createLeaveQuestion } from "../../src/state/createLeaveQuestion.ts"
import { createProject } from "../../src/state/createProject.ts"
import { createRegister } from "../../src/state/createRegister.ts"
import { createRules } from "../../src/state/createRules.ts"
import { createScenario } from "../../src/state/createScenario.ts"
import { createSelection } from "../../src/state/createSelection.ts"
import { createView } from "../../src/state/createView.ts"
import "../i18n/loadAllWords.ts"
import { fullProject, fullRegister, projectText } from "../load/makeProject.ts"

const text = await projectText(fullProject)
const fileOf = (content: string) => new File([content], "mine.atlas.json")
const settled = () => new Promise((done) => setTimeout(done, 20))
const invented: Register = { name: "depots.fgb", invented: true, sites: [], stores: [] }
const storage = { read: () => [], write: () => true, forget: () => {} }

const readTables: AtlasWorker["readRegister"] = (files, answers) => readFiles(files, answers, {})

/** The page's state as far as a project has to do with it; projects are read by the program's own reader. */
function makePage() {
  const worker = {
    loadDepots: async () => invented,
    readProject: loadProject,
    readRegister: readTables,
  } as Partial<AtlasWorker> as AtlasWorker
  const [filter, setFilter] = createSignal<SiteFilter>(noFilter)
  const [grids, setGrids] = createSignal<readonly string[]>([])
  const register = createRegister(worker, "data/", storage)
  const rules = createRules()
  const parts = {
    register,
    rules,
    scenario: createScenario(register.register, rules, (number) => `Scenario ${number}`),
    filter: { filter, setFilter } as Pick<FilterState, "filter" | "setFilter">,
    layers: createLayers(),
    streets: { isOwn: () => false },
    language: createLanguage(["en"]),
    view: createView(),
    selection: createSelection(),
    grids,
  }
  return { ...parts, setGrids, project: createProject(worker, parts) }
}

type Page = ReturnType<typeof makePage>

const onPage = (run: (page: Page) => Promise<void>) =>
  createRoot(async (dispose) => {
    const page = makePage()
    await settled()
    await run(page)
    dispose()
  })

/** What a link would say of the page. */
function addressOf({ rules, filter, layers, view, selection }: Page): Record<string, string | undefined> {
  const fields = [rulesField(rules), routeField(rules), optionsField(rules), filterField(filter)]
  const looks = [layersField(layers), zoneField(layers), sizeField(layers), gridField(layers), contoursField(layers)]
  const where = [viewField(view), modeField(selection, { isOwn: () => false })]
  return Object.fromEntries([...fields, ...looks, ...where].map(({ key, write }) => [key, write()]))
}

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
