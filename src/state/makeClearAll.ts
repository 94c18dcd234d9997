import { batch } from "solid-js"
import { noFilter } from "../model/siteFilter.ts"
import { defaultZoneOptions } from "../model/zone.ts"
import type { App } from "./context.ts"
import { defaultContours } from "./createLayers.ts"

type Cleared = {
  readonly register: Pick<App["register"], "clear" | "setRemembers">
  readonly population: Pick<App["population"], "clear">
  readonly project: Pick<App["project"], "forget">
  readonly streets: Pick<App["streets"], "isOwn" | "close">
  readonly rules: Pick<App["rules"], "setNationalEntries" | "setOptions">
  readonly filter: Pick<App["filter"], "setFilter">
  readonly layers: Pick<App["layers"], "setContours">
  readonly selection: Pick<App["selection"], "showRegion">
}

/**
 * Forgets everything of the user's: files, what the browser kept of their columns, rules of their own, filter, options, pressures
 * and what was selected. How the page looks stays: layers, view, language and layout.
 *
 * Checked by: test/state/makeClearAll.test.ts
 */
export function makeClearAll({ register, population, project, streets, rules, filter, layers, selection }: Cleared) {
  return () =>
    batch(() => {
      register.clear()
      register.setRemembers(false)
      population.clear()
      project.forget()
      if (streets.isOwn()) streets.close()
      rules.setNationalEntries([])
      rules.setOptions(defaultZoneOptions)
      filter.setFilter(noFilter)
      layers.setContours(defaultContours)
      selection.showRegion()
    })
}
