import { coordinateForms } from "../model/coordinates/coordinateForm.ts"
import { nationalGrids } from "../model/coordinates/nationalGrids.ts"
import { compatibilityGroups, hazardDivisions } from "../model/hazardDivision.ts"
import type { Register } from "../model/register.ts"
import type { Site } from "../model/site.ts"
import { type Holding, type Store, stockStates, storeTypes } from "../model/store.ts"
import type { LonLat } from "../model/units.ts"
import type { WrittenForm, WrittenPosition } from "../model/writtenPosition.ts"
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
  namedValues,
  number,
  oneOf,
  optional,
  text,
  whole,
} from "./Check.ts"

const isAngle = (value: unknown, most: number) => Number.isFinite(value) && Math.abs(value as number) <= most

/** A longitude and a latitude on the globe. */
export const lonLat = fitting(
  "a longitude and a latitude",
  (value): value is LonLat =>
    Array.isArray(value) && value.length === 2 && isAngle(value[0], 180) && isAngle(value[1], 90),
)

const writtenForms: readonly WrittenForm[] = [...coordinateForms, ...nationalGrids.map(({ id }) => id)]
const written = fields({
  text,
  form: oneOf(writtenForms),
  shiftAccuracy: from0,
  digitAccuracy: from0,
} satisfies ChecksOf<WrittenPosition>)
const origin = fields({ file: text, row: whole })
const columns = namedValues(text)
const country = fitting(
  "one of the values it can have",
  (value): value is string => typeof value === "string" && /^[A-Z]{2}$/.test(value),
)
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
    holdings.forEach(({ hd }, which) => once(divisions, hd, `stores[${at}].holdings[${which}].hd`))
  })
  return checked
}

function once(seen: Set<string>, id: string, where: string): void {
  if (seen.has(id)) throw new Misfit("used only once", id, where)
  seen.add(id)
}
