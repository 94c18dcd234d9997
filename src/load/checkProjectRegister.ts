import { compatibilityGroups, hazardDivisions } from "../model/hazardDivision.ts"
import type { Register } from "../model/register.ts"
import type { Site } from "../model/site.ts"
import { type Holding, type Store, stockStates, storeTypes } from "../model/store.ts"
import { country, lonLat } from "./placeChecks.ts"
import { columns, origin, written } from "./recordChecks.ts"
import { checkOptionalTables, once, optionalTableChecks } from "./checkOptionalTables.ts"
import {
  above0,
  type ChecksOf,
  fields,
  filledText,
  fitting,
  flag,
  from0,
  listOf,
  Misfit,
  number,
  oneOf,
  optional,
  text,
} from "./Check.ts"

export const bearing = fitting(
  "one of the values it can have",
  (value): value is number => typeof value === "number" && value >= 0 && value < 360,
)

const site = fields({
  siteId: filledText,
  name: text,
  country: optional(country),
  position: lonLat,
  coordAccuracy: optional(from0),
  written: optional(written),
  columns,
  origin,
} satisfies ChecksOf<Site>)

const holding = fields({
  hd: oneOf(hazardDivisions),
  hdAssumed: flag,
  cg: optional(oneOf(compatibilityGroups)),
  neq: above0,
  neqLow: optional(above0),
  neqHigh: optional(above0),
  mce: optional(above0),
  auw: optional(above0),
  gross: optional(above0),
  licensedNeq: optional(from0),
  stockState: optional(oneOf(stockStates)),
  yearMade: optional(number),
  columns,
  origin,
} satisfies ChecksOf<Holding>)

const store = fields({
  storeId: filledText,
  siteId: filledText,
  position: optional(lonLat),
  written: optional(written),
  storeType: optional(oneOf(storeTypes)),
  barricaded: optional(flag),
  bearing: optional(bearing),
  holdings: listOf(holding),
} satisfies ChecksOf<Store>)

const register = fields({
  name: text,
  invented: flag,
  sites: listOf(site),
  stores: listOf(store),
  ...optionalTableChecks,
} satisfies ChecksOf<Register>)

/** The register of a project: every value is one that `parseRegister` could have made, and sites and stores belong together. */
export function checkProjectRegister(value: unknown): Register {
  const checked = register(value)
  if (checked.sites.length === 0) throw new Misfit("at least one entry", checked.sites, "sites")
  const siteIds = new Set<string>()
  checked.sites.forEach(({ siteId }, at) => once(siteIds, siteId, `sites[${at}].siteId`))
  const storeIds = new Set<string>()
  checked.stores.forEach(({ storeId, siteId, holdings }, at) => {
    once(storeIds, storeId, `stores[${at}].storeId`)
    if (!siteIds.has(siteId)) throw new Misfit("a site of this register", siteId, `stores[${at}].siteId`)
    if (holdings.length === 0) throw new Misfit("at least one entry", holdings, `stores[${at}].holdings`)
    const divisions = new Set<string>()
    holdings.forEach((held, which) => {
      once(divisions, held.hd, `stores[${at}].holdings[${which}].hd`)
      checkRange(held, `stores[${at}].holdings[${which}]`)
    })
  })
  checkOptionalTables(checked)
  return checked
}

/** The quantity stated lies within its range. */
function checkRange({ neq, neqLow = neq, neqHigh = neq }: Holding, where: string): void {
  if (neqLow > neq) throw new Misfit("one of the values it can have", neqLow, `${where}.neqLow`)
  if (neqHigh < neq) throw new Misfit("one of the values it can have", neqHigh, `${where}.neqHigh`)
}
