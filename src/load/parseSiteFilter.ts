import { hazardDivisions } from "../model/hazardDivision.ts"
import { noFilter, type SiteFilter, type Unstated, unstated } from "../model/siteFilter.ts"
import { stockStates, storeTypes } from "../model/store.ts"

/** A filter from the JSON of a link: what is not a filter's is left out, value by value; never throws. */
export function parseSiteFilter(text: string | undefined): SiteFilter {
  const of = fieldsOf(text)
  const countries = textsOf(of.countries).filter((code) => /^[A-Z]{2}$/.test(code) || code === unstated)
  return {
    ...noFilter,
    countries,
    stockStates: [...stockStates, unstated as Unstated].filter((state) => textsOf(of.stockStates).includes(state)),
    hazardDivisions: hazardDivisions.filter((hd) => textsOf(of.hazardDivisions).includes(hd)),
    storeTypes: [...storeTypes, unstated as Unstated].filter((type) => textsOf(of.storeTypes).includes(type)),
    ...limit("neqMin", of.neqMin),
    ...limit("neqMax", of.neqMax),
    ...limit("peopleMin", of.peopleMin),
    ...choice("crossesBorder", of.crossesBorder),
    ...choice("hasFigure", of.hasFigure),
  }
}

function fieldsOf(text = ""): Partial<Record<keyof SiteFilter, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null ? value : {}
  } catch {
    return {}
  }
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : []
}

function limit(key: "neqMin" | "neqMax" | "peopleMin", value: unknown) {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? { [key]: value } : {}
}

function choice(key: "crossesBorder" | "hasFigure", value: unknown) {
  return typeof value === "boolean" ? { [key]: value } : {}
}
