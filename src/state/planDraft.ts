import { parseCoordinates } from "../model/coordinates/parseCoordinates.ts"
import type { Facility } from "../model/facility.ts"
import { hazardDivisions } from "../model/hazardDivision.ts"
import {
  type CostPerTonne,
  defaultPlanQuestion,
  type PlanFacility,
  type PlanMass,
  type PlanQuestion,
} from "../model/plan/PlanQuestion.ts"
import type { ZoneKind } from "../model/rule.ts"
import { storeNeq } from "../model/scenario.ts"
import type { Store } from "../model/store.ts"
import type { Tonnes } from "../model/units.ts"

/** What the tonnes are; `estimated` is gross weight with the user's factor for stores without one. */
export const massChoices = ["neq", "gross", "estimated"] as const
export type MassChoice = (typeof massChoices)[number]

/** A plant as it is being typed. */
export interface PlantDraft {
  readonly name: string
  readonly country: string
  readonly tonnesPerYear: string
  readonly takesForeign: boolean
  /** Hazard divisions it accepts; none means not stated. */
  readonly accepts: string
  readonly position: string
}

/** The question as it is being typed: numbers as they stand in their fields, and an empty field says nothing. */
export interface PlanDraft {
  readonly zone: ZoneKind
  /** Undefined until the user types it: then it is in proportion to the register. */
  readonly tonnesPerYear: string | undefined
  readonly years: string
  readonly mass: MassChoice
  readonly perNeq: string
  readonly noCountryWorse: boolean
  /** [EUR a year] */
  readonly budget: string
  readonly costLow: string
  readonly costHigh: string
  readonly countryTonnes: Readonly<Record<string, string>>
  readonly minimumStock: Readonly<Record<string, string>>
  readonly excluded: readonly string[]
  readonly plants: readonly PlantDraft[]
  /** [km] */
  readonly transportLimit: string
  /** How long the solver may search; undefined until the user types it: then by the size of the register. */
  readonly seconds: string | undefined
}

export const emptyPlant: PlantDraft = {
  name: "",
  country: "",
  tonnesPerYear: "",
  takesForeign: false,
  accepts: "",
  position: "",
}

/** A plant of the register as it would be typed. */
export function plantOf({
  name,
  country,
  tonnesPerYear,
  acceptsForeign,
  hazardDivisions,
  position,
}: Facility): PlantDraft {
  return {
    name,
    country,
    tonnesPerYear: String(tonnesPerYear),
    takesForeign: acceptsForeign === "yes",
    accepts: hazardDivisions.join(", "),
    position: position ? `${position[1]}, ${position[0]}` : "",
  }
}

export const defaultPlanDraft: PlanDraft = {
  zone: defaultPlanQuestion.zone,
  tonnesPerYear: undefined,
  years: "3",
  mass: "neq",
  perNeq: "",
  noCountryWorse: true,
  budget: "",
  costLow: "",
  costHigh: "",
  countryTonnes: {},
  minimumStock: {},
  excluded: [],
  plants: [],
  transportLimit: "",
  seconds: undefined,
}

/** What keeps a draft from being a question. */
const planFaults = [
  "tonnes",
  "years",
  "perNeq",
  "limit",
  "budget",
  "cost",
  "country",
  "plant",
  "transport",
  "seconds",
] as const
export type PlanFault = (typeof planFaults)[number]

const mostYears = 30

/**
 * The question that a draft asks, or what is wrong with it.
 *
 * @param usual taken where the user has typed nothing
 *
 * Checked by: test/state/planDraft.test.ts
 */
export function readPlanDraft(
  draft: PlanDraft,
  usual: UsualNumbers,
): { readonly question: PlanQuestion | undefined; readonly seconds: number; readonly faults: readonly PlanFault[] } {
  const read = readFields(draft, usual)
  const seconds = read.seconds ?? usual.seconds
  const { years, mass, cost, countryTonnes, minimumStock, budget, perYear, transport } = read
  const faults = planFaults.filter((fault) => faultsOf(read)[fault])
  if (faults.length > 0 || !years || !mass || cost === "wrong" || !countryTonnes || !minimumStock)
    return { question: undefined, seconds, faults }
  const question: PlanQuestion = {
    zone: draft.zone,
    ...(perYear !== undefined && { tonnes: perYear * years }),
    years,
    mass,
    noCountryWorse: draft.noCountryWorse,
    ...(budget !== undefined && { budget: budget * years }),
    ...(cost && { costPerTonne: cost }),
    countryTonnesPerYear: countryTonnes,
    minimumStock,
    excluded: draft.excluded,
    facilities: read.plants.flatMap((plant, i) => (plant ? [{ ...plant, facilityId: String(i + 1) }] : [])),
    ...(transport !== undefined && { transportLimit: transport * 1000 }),
  }
  return { question, seconds, faults }
}

function readFields(draft: PlanDraft, usual: UsualNumbers) {
  return {
    perYear: draft.tonnesPerYear === undefined ? usual.tonnesPerYear : typedNumber(draft.tonnesPerYear),
    seconds: typedNumber(draft.seconds ?? ""),
    years: typedNumber(draft.years),
    budget: typedNumber(draft.budget),
    transport: typedNumber(draft.transportLimit),
    mass: readMass(draft),
    cost: readCost(draft),
    countryTonnes: readByCountry(draft.countryTonnes),
    minimumStock: readByCountry(draft.minimumStock),
    plants: draft.plants.map(readPlant),
  }
}

function faultsOf(read: ReturnType<typeof readFields>): Record<PlanFault, boolean> {
  const { perYear, years, budget, cost, plants, transport } = read
  return {
    tonnes: perYear !== undefined && !(perYear > 0),
    years: years === undefined || !(Number.isInteger(years) && years >= 1 && years <= mostYears),
    perNeq: read.mass === undefined,
    limit: perYear === undefined && budget === undefined && plants.length === 0,
    budget: budget !== undefined && !(budget > 0),
    cost: cost === "wrong" || (budget !== undefined && cost === undefined),
    country: !read.countryTonnes || !read.minimumStock,
    plant: plants.includes(undefined),
    transport: transport !== undefined && !(transport > 0),
    seconds: read.seconds !== undefined && !(read.seconds > 0),
  }
}

/**
 * Undefined for an empty field; NaN for one without a number of 0 or more. "1,5" is 1.5, but "2,000" could be two numbers and is
 * none.
 */
export function typedNumber(text: string): number | undefined {
  if (text.trim() === "") return undefined
  const value = Number(/^\s*\d+,(?!\d{3}\s*$)\d+\s*$/.test(text) ? text.replace(",", ".") : text)
  return value >= 0 && value < Infinity ? value : Number.NaN
}

/** Numbers to begin with, by the register. */
export interface UsualNumbers {
  readonly tonnesPerYear: Tonnes
  /** For the solver. */
  readonly seconds: number
}

/** A tenth of what there is, to one digit; and more time to search among more stores. */
export function usualNumbers(stores: readonly Store[]): UsualNumbers {
  const tenth = stores.reduce((sum, store) => sum + storeNeq(store), 0) / 10_000
  const digit = 10 ** Math.floor(Math.log10(Math.max(tenth, 0.1)))
  return {
    tonnesPerYear: tenth > 0 ? Number((Math.max(1, Math.round(tenth / digit)) * digit).toPrecision(1)) : 1,
    seconds: Math.min(40, Math.max(8, Math.round(stores.length / 20))),
  }
}

function readMass({ mass, perNeq }: PlanDraft): PlanMass | undefined {
  if (mass === "neq") return { of: "neq" }
  if (mass === "gross") return { of: "gross" }
  const factor = typedNumber(perNeq)
  return factor !== undefined && factor > 0 ? { of: "gross", perNeq: factor } : undefined
}

/** One end alone is both ends. */
function readCost({ costLow, costHigh }: PlanDraft): CostPerTonne | "wrong" | undefined {
  const [low, high] = [typedNumber(costLow), typedNumber(costHigh)]
  if (low === undefined && high === undefined) return undefined
  const range = { low: low ?? high ?? 0, high: high ?? low ?? 0 }
  return range.high > 0 && range.low <= range.high ? range : "wrong"
}

function readByCountry(typed: Readonly<Record<string, string>>): Record<string, Tonnes> | undefined {
  const read = Object.entries(typed).flatMap(([country, text]): [string, Tonnes][] => {
    const tonnes = typedNumber(text)
    return tonnes === undefined ? [] : [[country, tonnes]]
  })
  return read.every(([, tonnes]) => tonnes >= 0) ? Object.fromEntries(read) : undefined
}

function readPlant(typed: PlantDraft): Omit<PlanFacility, "facilityId"> | undefined {
  const tonnesPerYear = typedNumber(typed.tonnesPerYear)
  const accepted = readDivisions(typed.accepts)
  const position = typed.position.trim() === "" ? undefined : parseCoordinates(typed.position)?.position
  const isPlaced = typed.position.trim() === "" || position !== undefined
  if (typed.country === "" || !tonnesPerYear || !accepted || !isPlaced) return undefined
  return {
    name: typed.name.trim(),
    country: typed.country,
    ...(position && { position }),
    tonnesPerYear,
    hazardDivisions: accepted,
    acceptsForeign: typed.takesForeign,
  }
}

/** "1.1, 1.2" means 1.1 and all of 1.2.1, 1.2.2, 1.2.3; undefined where something is no division. */
function readDivisions(text: string): PlanFacility["hazardDivisions"] | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== "")
  const found = words.map((word) => hazardDivisions.filter((hd) => hd === word || hd.startsWith(`${word}.`)))
  return found.every((divisions) => divisions.length > 0) ? [...new Set(found.flat())] : undefined
}
