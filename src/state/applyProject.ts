import { batch, untrack } from "solid-js"
import { isLanguage } from "../i18n/languages.ts"
import type { RegisterMapping } from "../load/RegisterMapping.ts"
import { contourLevels } from "../model/contourLevels.ts"
import type { Project, ProjectSettings } from "../model/project.ts"
import { noScenarios } from "../model/scenario.ts"
import { defaultLayers, defaultSize, layerGroups, symbolSizes } from "./createLayers.ts"
import type { RegisterState } from "./createRegister.ts"
import type { ScenarioState } from "./createScenario.ts"
import type { SettingsParts } from "./projectSettings.ts"

/** What a project is put into. */
export interface AppliedParts extends SettingsParts {
  readonly register: Pick<RegisterState, "put" | "clear" | "dismiss">
  readonly scenario: Pick<ScenarioState, "put">
}

/** Puts a project in place of what is on the page, register and choices all at once. */
export function applyProject(project: Project<RegisterMapping>, parts: AppliedParts): void {
  const { settings, register, mapping, scenarios = noScenarios } = project
  batch(() => {
    parts.register.dismiss()
    if (register) parts.register.put(register, mapping)
    else parts.register.clear()
    parts.scenario.put(scenarios)
    applySettings(settings, parts)
  })
}

function applySettings(settings: ProjectSettings, parts: SettingsParts): void {
  const { rules, filter, layers, streets, language, view } = parts
  const kept = untrack(() => (streets.isOwn() ? { streets: layers.visible().streets } : {}))
  const known = layerGroups.filter((group) => settings.layers[group] !== undefined)
  const saved = Object.fromEntries(known.map((group) => [group, settings.layers[group]]))
  rules.setNationalEntries(settings.rules.national)
  rules.setRuleSet(settings.rules.id)
  rules.setOptions(settings.options)
  filter.setFilter(settings.filter)
  layers.show({ ...defaultLayers, ...kept, ...saved })
  layers.setZone(settings.zone)
  layers.setSymbolSize(symbolSizes.find((one) => one === settings.symbolSize) ?? defaultSize)
  layers.setGrid(settings.grid)
  layers.setContours(contourLevels.filter((level) => settings.contours.includes(level)))
  if (isLanguage(settings.language)) language.setLanguage(settings.language)
  select(settings.selection, parts.selection)
  if (settings.view) view.goTo(settings.view, { flies: false })
}

function select(chosen: ProjectSettings["selection"], selection: SettingsParts["selection"]): void {
  if (chosen.mode === "inspect") selection.inspect(chosen.siteId)
  else if (chosen.mode === "point") selection.showPoint(chosen.position, chosen.geonameid)
  else selection.showRegion()
}
