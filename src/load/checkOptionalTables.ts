import type { CountryRecord } from "../model/countryRecord.ts"
import { type ExposedSite, type ExposedSiteGeometry, exposedSiteTypes } from "../model/exposedSite.ts"
import type { Facility } from "../model/facility.ts"
import { hazardDivisions } from "../model/hazardDivision.ts"
import type { Register } from "../model/register.ts"
import {
  above0,
  type Check,
  type ChecksOf,
  fields,
  filledText,
  from0,
  listOf,
  Misfit,
  number,
  oneOf,
  optional,
  text,
} from "./Check.ts"
import { country, lonLat } from "./placeChecks.ts"
import { columns, origin, written } from "./recordChecks.ts"

const path: Check<readonly (readonly [number, number])[]> = (value) => {
  const points = listOf(lonLat)(value)
  if (points.length < 2) throw new Misfit("at least one entry", value)
  return points
}
const point = fields({ kind: oneOf(["point"] as const), position: lonLat, written })
const line = fields({ kind: oneOf(["line"] as const), paths: listOf(path) })
const geometry: Check<ExposedSiteGeometry> = (value) =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "line" ? line(value) : point(value)

const answer = oneOf(["yes", "no", "unknown"] as const)

const exposedSite = fields({
  esId: filledText,
  name: text,
  type: oneOf(exposedSiteTypes),
  geometry,
  peopleDay: optional(from0),
  peopleNight: optional(from0),
  columns,
  origin,
} satisfies ChecksOf<ExposedSite>)

const facility = fields({
  facilityId: filledText,
  name: text,
  country,
  position: optional(lonLat),
  written: optional(written),
  methods: listOf(filledText),
  tonnesPerYear: from0,
  hazardDivisions: listOf(oneOf(hazardDivisions)),
  costPerTonne: optional(fields({ low: above0, high: above0 })),
  acceptsForeign: answer,
  columns,
  origin,
} satisfies ChecksOf<Facility>)

const countryRecord = fields({
  iso2: country,
  population: optional(above0),
  year: optional(number),
  source: optional(text),
  rasrMember: answer,
  budget: optional(from0),
  columns,
  origin,
} satisfies ChecksOf<CountryRecord>)

/** The optional tables of a register in a project; older files have none. */
export const optionalTableChecks = {
  exposedSites: optional(listOf(exposedSite)),
  facilities: optional(listOf(facility)),
  countries: optional(listOf(countryRecord)),
}

/** What belongs together in them: no key appears twice, and the lowest cost is not above the highest. */
export function checkOptionalTables({
  exposedSites = [],
  facilities = [],
  countries = [],
}: Pick<Register, "exposedSites" | "facilities" | "countries">): void {
  const [esIds, facilityIds, codes] = [new Set<string>(), new Set<string>(), new Set<string>()]
  exposedSites.forEach(({ esId }, at) => once(esIds, esId, `exposedSites[${at}].esId`))
  facilities.forEach(({ facilityId, costPerTonne: cost }, at) => {
    once(facilityIds, facilityId, `facilities[${at}].facilityId`)
    const where = `facilities[${at}].costPerTonne.low`
    if (cost && cost.low > cost.high) throw new Misfit("one of the values it can have", cost.low, where)
  })
  countries.forEach(({ iso2 }, at) => once(codes, iso2, `countries[${at}].iso2`))
}

/** Throws a Misfit for a key that was seen before. */
export function once(seen: Set<string>, id: string, where: string): void {
  if (seen.has(id)) throw new Misfit("used only once", id, where)
  seen.add(id)
}
