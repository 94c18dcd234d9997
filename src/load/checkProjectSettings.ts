import { contourLevels } from "../model/contourLevels.ts"
import { gridKinds } from "../model/graticule.ts"
import type { ProjectSettings } from "../model/project.ts"
import { distanceKinds, type Exponent, zoneKinds } from "../model/rule.ts"
import { fractions, type NationalEntry, nationalFaults, nationalId } from "../model/rules/national.ts"
import { ruleSetIds } from "../model/rules/ruleSets.ts"
import { hazardDivisions } from "../model/hazardDivision.ts"
import type { SiteFilter } from "../model/siteFilter.ts"
import { routeClasses, type ZoneOptions } from "../model/zone.ts"
import {
  above0,
  type ChecksOf,
  fields,
  filledText,
  fitting,
  flag,
  group,
  inside,
  listOf,
  Misfit,
  namedValues,
  number,
  oneOf,
  optional,
  text,
  whole,
} from "./Check.ts"
import { parseSiteFilter } from "./parseSiteFilter.ts"
import { lonLat } from "./placeChecks.ts"

const exponent = fitting(
  "a rule that can be used",
  (value): value is Exponent => typeof value === "number" || (fractions as readonly unknown[]).includes(value),
)
const nationalEntry = fields({
  zone: oneOf(distanceKinds),
  hd: optional(listOf(oneOf(hazardDivisions))),
  k: number,
  exponent,
  floor: optional(above0),
  ceiling: optional(above0),
  source: text,
} satisfies ChecksOf<NationalEntry>)
const rulesShape = fields({
  id: text,
  national: listOf(nationalEntry),
} satisfies ChecksOf<ProjectSettings["rules"]>)

function rules(value: unknown): ProjectSettings["rules"] {
  const checked = rulesShape(value)
  const { id, national } = checked
  const [fault] = nationalFaults(national)
  if (fault)
    throw new Misfit(
      "a rule that can be used",
      national[fault.at]?.[fault.field],
      `national[${fault.at}].${fault.field}`,
    )
  const isKnown = id === nationalId ? national.length > 0 : ruleSetIds.includes(id)
  if (!isKnown) throw new Misfit("a known rule set", id, "id")
  return checked
}

export const options = fields({
  conservative: flag,
  assumeJoined: flag,
  routeClass: oneOf(routeClasses),
} satisfies ChecksOf<ZoneOptions>)

/** As a link's filter is read; what that would pass over is told here. */
function filter(value: unknown): SiteFilter {
  const given = group(value)
  const read = parseSiteFilter(JSON.stringify(given))
  for (const name of ["countries", "stockStates", "hazardDivisions", "storeTypes"] as const)
    if (inside(name, listOf(text), given[name]).length !== read[name].length)
      throw new Misfit("one of the values it can have", given[name], name)
  for (const name of ["neqMin", "neqMax", "peopleMin", "crossesBorder", "hasFigure"] as const)
    if (Object.hasOwn(given, name) && given[name] !== read[name])
      throw new Misfit("one of the values it can have", given[name], name)
  return read
}

const zoom = fitting(
  "one of the values it can have",
  (value): value is number => typeof value === "number" && value >= 0 && value <= 22,
)
const mode = fields({ mode: oneOf(["region", "inspect", "point"] as const) })
const inspected = fields({ mode: oneOf(["inspect"] as const), siteId: filledText })
const pointed = fields({ mode: oneOf(["point"] as const), position: lonLat, geonameid: optional(whole) })

function selection(value: unknown): ProjectSettings["selection"] {
  const { mode: chosen } = mode(value)
  if (chosen === "inspect") return inspected(value)
  return chosen === "point" ? pointed(value) : { mode: chosen }
}

/** The choices of a project, each one that the page could have made. */
export const checkProjectSettings = fields({
  rules,
  options,
  filter,
  zone: oneOf(zoneKinds),
  layers: namedValues(flag),
  symbolSize: text,
  grid: oneOf(gridKinds),
  contours: listOf(oneOf(contourLevels)),
  language: text,
  view: optional(fields({ centre: lonLat, zoom })),
  selection,
} satisfies ChecksOf<ProjectSettings>)
