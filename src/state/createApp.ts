import { createMemo } from "solid-js"
import type { App } from "./context.ts"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import { makeAtlasWorker } from "../compute/makeAtlasWorker.ts"
import {
  contoursField,
  filterField,
  gridField,
  languageField,
  layersField,
  modeField,
  optionsField,
  routeField,
  rulesField,
  sizeField,
  viewField,
  workField,
  zoneField,
} from "./addressFields.ts"
import { createComparison } from "./createComparison.ts"
import { createDocumentLanguage } from "./createDocumentLanguage.ts"
import { createExposures } from "./createExposures.ts"
import { createFileOpening } from "./createFileOpening.ts"
import { createFilter } from "./createFilter.ts"
import { createGridCells } from "./createGridCells.ts"
import { createGround } from "./createGround.ts"
import { createLanguage } from "./createLanguage.ts"
import { createLeaveQuestion } from "./createLeaveQuestion.ts"
import { createLayers } from "./createLayers.ts"
import { createMapSection } from "./createMapSection.ts"
import { createMapTools } from "./createMapTools.ts"
import { createPlanOnDemand } from "./createPlanOnDemand.ts"
import { createPopulation } from "./createPopulation.ts"
import { createPanels } from "./createPanels.ts"
import { createProjectOnDemand } from "./createProjectOnDemand.ts"
import { createRegister } from "./createRegister.ts"
import { createRules } from "./createRules.ts"
import { createScenario } from "./createScenario.ts"
import { createScenarioExposures } from "./createScenarioExposures.ts"
import { createSelection } from "./createSelection.ts"
import { createTheme } from "./createTheme.ts"
import { createStreets } from "./createStreets.ts"
import { createView } from "./createView.ts"
import { createWork } from "./createWork.ts"
import { makeClearAll } from "./makeClearAll.ts"
import { type AddressField, createAddress } from "./url.ts"

/**
 * Makes the state, and keeps address bar and document in step with it.
 *
 * @param languages of the reader, best first
 */
export function createApp(languages: readonly string[]): App {
  const worker = makeAtlasWorker()
  const parts = createParts(worker, languages)
  const { language, register, population } = parts
  const project = createProjectOnDemand(worker, { ...parts, grids: () => population.own().map(({ name }) => name) })
  const { open, failure } = createFileOpening(register, population, project)
  const clearAll = makeClearAll({ ...parts, project })
  const app = { ...parts, worker, project, open, openingFailure: failure, clearAll }
  createDocumentLanguage(language, project.isUnsaved)
  createLeaveQuestion(project.isUnsaved)
  createAddress(fieldsOf(app), () => register.register() !== undefined || register.error() !== undefined)
  return app
}

/** The parts of the state that need no file of a project's. */
function createParts(worker: AtlasWorker, languages: readonly string[]) {
  const dataUrl = new URL("data/", document.baseURI).href
  const language = createLanguage(languages)
  const register = createRegister(worker, dataUrl)
  const rules = createRules()
  const ground = createGround(worker, dataUrl)
  // Asked for only where the table of sources names it: a question for a file that is not there is an error in the console.
  const hasGrid = createMemo(() => ground.sources().some(({ id }) => id === "population-grid"))
  const population = createPopulation(worker, () => (hasGrid() ? `${dataUrl}population-grid.fgb` : undefined))
  const baseline = createExposures(worker, register.register, rules, population.asked)
  const scenario = createScenario(register.register, rules, (number) => language.t("scenario.unnamed", number))
  const exposures = createScenarioExposures(worker, register.register, baseline, scenario)
  const layers = createLayers()
  const streets = createStreets(layers, new URL("basemap.pmtiles", document.baseURI).href)
  const filter = createFilter(exposures, layers, language)
  return {
    language,
    register,
    ground,
    population,
    rules,
    baseline,
    scenario,
    exposures,
    comparison: createComparison(worker, baseline, exposures, scenario, filter),
    work: createWork(),
    plan: createPlanOnDemand(worker, { register: register.register, baseline, scenario }),
    gridCells: createGridCells(worker, exposures),
    selection: createSelection(),
    view: createView(),
    layers,
    streets,
    filter,
    panels: createPanels(location.search !== "" || location.hash !== ""),
    mapSection: createMapSection(),
    mapTools: createMapTools(),
    theme: createTheme(),
  }
}

/** The parts of the state that a link carries. */
function fieldsOf({ selection, register, view, layers, streets, rules, filter, language, work }: App): AddressField[] {
  return [
    modeField(selection, register),
    workField(work),
    viewField(view),
    layersField(layers, (group) => group === "streets" && streets.isOwn()),
    zoneField(layers),
    sizeField(layers),
    gridField(layers),
    contoursField(layers),
    rulesField(rules),
    routeField(rules),
    optionsField(rules),
    filterField(filter),
    languageField(language),
  ]
}
