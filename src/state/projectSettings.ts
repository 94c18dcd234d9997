import type { ProjectSettings } from "../model/project.ts"
import type { FilterState } from "./createFilter.ts"
import type { LanguageState } from "./createLanguage.ts"
import { layerGroups, type LayersState } from "./createLayers.ts"
import type { RulesState } from "./createRules.ts"
import type { Selection } from "./createSelection.ts"
import type { StreetsState } from "./createStreets.ts"
import type { ViewState } from "./createView.ts"

/** The parts of the state that hold the choices of a project. */
export interface SettingsParts {
  readonly rules: Pick<RulesState, "ruleSet" | "setRuleSet" | "options" | "setOptions"> &
    Pick<RulesState, "nationalEntries" | "setNationalEntries">
  readonly filter: Pick<FilterState, "filter" | "setFilter">
  readonly layers: Omit<LayersState, "toggle">
  readonly streets: Pick<StreetsState, "isOwn">
  readonly language: Pick<LanguageState, "language" | "setLanguage">
  readonly view: Pick<ViewState, "view" | "goTo">
  readonly selection: Pick<Selection, "mode" | "inspect" | "showPoint" | "showRegion">
}

/** The choices as they are. Whether streets are drawn is left out while they are a file of the user's, which is not saved. */
export function projectSettings(parts: SettingsParts): ProjectSettings {
  const { rules, filter, layers, streets, language, view, selection } = parts
  const shown = layerGroups.filter((group) => group !== "streets" || !streets.isOwn())
  const current = view.view()
  return {
    rules: { id: rules.ruleSet().id, national: rules.nationalEntries() },
    options: rules.options(),
    filter: filter.filter(),
    zone: layers.zone(),
    layers: Object.fromEntries(shown.map((group) => [group, layers.visible()[group]])),
    symbolSize: layers.symbolSize(),
    grid: layers.grid(),
    contours: layers.contours(),
    language: language.language(),
    ...(current && { view: current }),
    selection: selection.mode(),
  }
}

/** Where one looks, in whose words: a change of these is no work that could be lost. */
const onlyLooks: readonly string[] = ["language", "view", "selection"] satisfies (keyof ProjectSettings)[]

/** What has to be the same for there to be nothing unsaved. */
export function comparedSettings(settings: ProjectSettings): string {
  return JSON.stringify(Object.entries(settings).filter(([name]) => !onlyLooks.includes(name)))
}
