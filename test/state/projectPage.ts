import { createRoot, createSignal } from "solid-js"
import type { AtlasWorker } from "../../src/compute/AtlasWorker.ts"
import { loadProject } from "../../src/load/loadProject.ts"
import { readFiles } from "../../src/load/readFiles.ts"
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
import { createProject } from "../../src/state/createProject.ts"
import { createRegister } from "../../src/state/createRegister.ts"
import { createRules } from "../../src/state/createRules.ts"
import { createScenario } from "../../src/state/createScenario.ts"
import { createSelection } from "../../src/state/createSelection.ts"
import { createView } from "../../src/state/createView.ts"
import "../i18n/loadAllWords.ts"
import { fullProject, projectText } from "../load/makeProject.ts"

export const text = await projectText(fullProject)
export const fileOf = (content: string) => new File([content], "mine.atlas.json")
export const settled = () => new Promise((done) => setTimeout(done, 20))
export const invented: Register = { name: "depots.fgb", invented: true, sites: [], stores: [] }
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

export const onPage = (run: (page: Page) => Promise<void>) =>
  createRoot(async (dispose) => {
    const page = makePage()
    await settled()
    await run(page)
    dispose()
  })

/** What a link would say of the page. */
export function addressOf({ rules, filter, layers, view, selection }: Page): Record<string, string | undefined> {
  const fields = [rulesField(rules), routeField(rules), optionsField(rules), filterField(filter)]
  const looks = [layersField(layers), zoneField(layers), sizeField(layers), gridField(layers), contoursField(layers)]
  const where = [viewField(view), modeField(selection, { isOwn: () => false })]
  return Object.fromEntries([...fields, ...looks, ...where].map(({ key, write }) => [key, write()]))
}
