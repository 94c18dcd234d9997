import { countryAt, type Ground } from "../ground.ts"
import { permittedNeq } from "../permittedNeq.ts"
import { boxOfReaches } from "../reach.ts"
import { floorReach } from "../floorReach.ts"
import type { Register } from "../register.ts"
import { storeNeq } from "../scenario.ts"
import type { Site } from "../site.ts"
import type { Store } from "../store.ts"
import type { Kg } from "../units.ts"
import type { Join, StoreZones } from "../zone.ts"
import { zonedSites } from "../zonedSites.ts"
import type { LevelReason, PlanLevel, UnplannedReason } from "./Plan.ts"
import type { PlanQuestion } from "./PlanQuestion.ts"
import { mostLevels, type PlanUnit } from "./PlanUnit.ts"
import { areReachesWithin } from "./reachWithin.ts"
import { storeMass } from "./removableMass.ts"
import { storeLevels } from "./storeLevels.ts"
import type { PlanRules } from "./storeReach.ts"
import { unitOptions } from "./unitOptions.ts"

/** What a plan is made for. */
export interface PlanInput {
  readonly register: Register
  readonly rules: PlanRules
  readonly ground: Ground
  readonly question: PlanQuestion
  /** Why a store with a figure stays as it is, besides what the question says. */
  readonly takenBy: (store: Store, site: Site, country: string) => boolean
}

/** What can be planned, and what not. */
export interface PlannedUnits {
  readonly units: readonly PlanUnit[]
  readonly unplanned: readonly { readonly storeId: string; readonly reason: UnplannedReason }[]
}

/** Whose a site is: as the register says, else as the borders do. */
export function siteCountry(site: Site, ground: Ground): string {
  return site.country ?? countryAt(ground, site.position) ?? "other"
}

/**
 * The units of a register, site by site. Stores without a figure are in no zone, and in no unit unless they count as one with a store
 * that has one; stores that stay as they are have one level.
 *
 * Joining is looked at as the stores are now: taking stock away lengthens no inter-magazine distance, so it joins nobody anew.
 */
export function* planUnits(input: PlanInput): Generator<number, PlannedUnits> {
  const { register, rules, ground } = input
  const units: PlanUnit[] = []
  const unplanned: { storeId: string; reason: UnplannedReason }[] = []
  const zoned = zonedSites(register, rules.ruleSet, rules.options)
  for (const [i, { site, stores }] of zoned.entries()) {
    const country = siteCountry(site, ground)
    const reasons = new Map(stores.map((of) => [of.store.storeId, whyUnplanned(input, of, site, country)]))
    for (const [storeId, reason] of reasons) if (reason) unplanned.push({ storeId, reason })
    for (const set of joinedSets(stores)) {
      if (set.some(({ distances }) => distances[rules.zone].governing))
        units.push(planUnit(input, site, country, set, reasons))
    }
    yield (i + 1) / zoned.length
  }
  return { units, unplanned }
}

function whyUnplanned(
  { question, rules, takenBy }: PlanInput,
  { store, distances }: StoreZones,
  site: Site,
  country: string,
): UnplannedReason | undefined {
  if (storeNeq(store) === 0) return "empty"
  if (!distances[rules.zone].governing) return "no figure"
  if (question.excluded.includes(store.storeId)) return "excluded"
  if (!storeMass(store, question.mass)) return "no gross weight"
  return takenBy(store, site, country) ? undefined : "no plant takes it"
}

function joinedSets(stores: readonly StoreZones[]): StoreZones[][] {
  const sets = new Map<string, StoreZones[]>()
  for (const of of stores) {
    const key = of.joinedStoreIds[0] ?? of.store.storeId
    const set = sets.get(key)
    if (set) set.push(of)
    else sets.set(key, [of])
  }
  return [...sets.values()]
}

function planUnit(
  { rules, ground, question }: PlanInput,
  site: Site,
  country: string,
  members: readonly StoreZones[],
  reasons: ReadonlyMap<string, UnplannedReason | undefined>,
): PlanUnit {
  const stores = members.map(({ store }) => store)
  const found = members.map(({ store }) => {
    const isFixed = reasons.get(store.storeId) !== undefined
    return isFixed ? undefined : storeLevels(site, store, rules, ground)
  })
  const tonnes = stores.map((store) => storeMass(store, question.mass)?.tonnes ?? 0)
  const levels = members.map((member, i): readonly PlanLevel[] => {
    const keep: PlanLevel = { neq: storeNeq(member.store), reason: { level: "keep" } }
    if (reasons.get(member.store.storeId) !== undefined) return [keep]
    const alone = found[i]?.levels ?? [keep, { neq: 0, reason: { level: "empty" } }]
    return members.length > 1 ? withPartings(alone, member, found[i]?.smallest ?? keep.neq, rules) : alone
  })
  const now = members.map(({ distances }) => distances[rules.zone])
  const options = unitOptions({ site, stores, tonnes, now, levels }, rules, ground)
  const reaches = options.flatMap((option) => option.reaches.flatMap((reach) => reach ?? []))
  return {
    site,
    country,
    stores,
    tonnes,
    smallest: stores.map((store, i) => found[i]?.smallest ?? storeNeq(store)),
    options,
    isNested: options.every((option, i) => {
      const before = options[i - 1]
      return !before || areReachesWithin(option.reaches, before.reaches)
    }),
    box: boxOfReaches(reaches) ?? [Infinity, Infinity, -Infinity, -Infinity],
  }
}

/**
 * With the largest quantities at which the store would be far enough from one that it counts as one with, and at which the
 * smallest printed distance holds for the sum while the others keep all.
 */
function withPartings(
  levels: readonly PlanLevel[],
  { store, joins, distances }: StoreZones,
  smallest: Kg,
  { ruleSet, zone }: PlanRules,
): PlanLevel[] {
  const neq = storeNeq(store)
  const found: PlanLevel[] = [...levels]
  const add = (largest: Kg | undefined, reason: LevelReason) => {
    if (largest === undefined || largest >= neq || largest < smallest || largest <= 0) return
    found.push({ neq: Math.floor(largest) >= smallest ? Math.floor(largest) : largest, reason })
  }
  for (const join of joins) {
    if (!join.storeIds.includes(store.storeId)) continue
    add(partingNeq(join, store, ruleSet), { level: "parts", storeIds: join.storeIds })
  }
  const { governing } = distances[zone]
  const end = governing && floorReach(ruleSet, governing)
  if (governing && end !== undefined) add(neq - (governing.neq - end) * (neq / countedNeq(store)), { level: "floor" })
  const byNeq = [...new Map(found.map((level) => [level.neq, level])).values()]
  // Of too many, ends of a rule's pieces are left out first, then places that leave at the smallest quantities.
  const rank = ({ reason }: PlanLevel) => levelRank.indexOf(reason.level)
  const chosen = byNeq.sort((a, b) => rank(a) - rank(b)).slice(0, mostLevels)
  return chosen.sort((a, b) => b.neq - a.neq)
}

const levelRank: readonly LevelReason["level"][] = ["keep", "empty", "floor", "parts", "place leaves", "rule break"]

/** Everything but 1.4 counts for the neighbours. */
function countedNeq({ holdings }: Store): Kg {
  return holdings.reduce((sum, held) => sum + (held.hd === "1.4" ? 0 : held.neq), 0)
}

function partingNeq({ gap, required }: Join, store: Store, ruleSet: PlanRules["ruleSet"]): Kg | undefined {
  if (gap === undefined || !required) return undefined
  const { storeType, barricaded, direction, facing } = required.row
  const query = { zone: "IMD", hd: "1.1", storeType: storeType?.[0], barricaded, direction, facing } as const
  const permitted = permittedNeq(ruleSet, query, gap)
  if (permitted.neq === undefined) return undefined
  return (permitted.neq / countedNeq(store)) * storeNeq(store)
}
