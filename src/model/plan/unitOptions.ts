import { countSite } from "../countSite.ts"
import { peopleTotal } from "../exposure.ts"
import type { Ground } from "../ground.ts"
import { boxOfReaches, type Reach, reachOf } from "../reach.ts"
import { storeNeq, withNeq } from "../scenario.ts"
import type { Site } from "../site.ts"
import type { Store } from "../store.ts"
import { storeZones } from "../storeZones.ts"
import type { People, Tonnes } from "../units.ts"
import type { PlanLevel } from "./Plan.ts"
import type { StoreDistance } from "../zone.ts"
import { mostLevels, mostOptions, type UnitOption } from "./PlanUnit.ts"
import { areReachesWithin } from "./reachWithin.ts"
import type { PlanRules } from "./storeReach.ts"

/** The stores of a unit, and what each may be brought to. */
export interface UnitMembers {
  readonly site: Site
  readonly stores: readonly Store[]
  readonly tonnes: readonly Tonnes[]
  /** What each has now. */
  readonly now: readonly StoreDistance[]
  /** Most first, the first keeps all; only that one for a store that stays as it is. */
  readonly levels: readonly (readonly PlanLevel[])[]
}

/** Combinations of levels that are worked out; of more, only those that a removal step by step meets. */
const mostCombinations = 128

/**
 * The ways to leave a unit, fewest tonnes removed first.
 *
 * For one store its levels, at most 8: of more those with most people from one to the next. Of stores that count as one, up to 30
 * combinations of levels: nothing removed, the one that leaves fewest people, then those that relieve most people per tonne
 * against the others (the lower edge of people over tonnes), then those that no option with as few tonnes betters, then the rest by
 * people relieved per tonne. Up to 128 combinations are tried; where there are more, those that one meets who removes, again and again, what relieves most per tonne.
 * None has a store that loses its figure, or a part of it, and none covers the ground of another one with fewer tonnes.
 */
export function unitOptions(members: UnitMembers, rules: PlanRules, ground: Ground): UnitOption[] {
  const tried = members.stores.length === 1 ? combinations(members) : triedCombinations(members, rules, ground)
  const options = tried.flatMap((levels) => unitOption(members, levels, rules) ?? [])
  const useful = withoutIdle(options.sort((a, b) => a.removed - b.removed))
  const most = members.stores.length === 1 ? mostLevels : mostOptions
  if (useful.length <= most) return useful
  return members.stores.length === 1 ? thinned(members, useful, ground, most) : best(members, useful, ground, most)
}

function combinations({ levels }: UnitMembers): PlanLevel[][] {
  return levels.reduce<PlanLevel[][]>((all, own) => all.flatMap((some) => own.map((level) => [...some, level])), [[]])
}

function unitOption(members: UnitMembers, levels: readonly PlanLevel[], rules: PlanRules): UnitOption | undefined {
  const { site, stores, tonnes, now } = members
  const left = stores.map((store, i) => withNeq(store, levels[i]?.neq ?? 0))
  const zoned = storeZones(site, left, rules.ruleSet, rules.options)
  const reaches = zoned.map((store) => reachOf(store, rules.zone))
  const lacksFigure = left.some((store, i) => storeNeq(store) > 0 && !reaches[i] && now[i]?.governing)
  const isLess = zoned.some(({ distances }, i) => distances[rules.zone].atLeast && !now[i]?.atLeast)
  if (lacksFigure || isLess) return undefined
  const removed = stores.map((store, i) => (tonnes[i] ?? 0) * (1 - (levels[i]?.neq ?? 0) / storeNeq(store)))
  return { levels, tonnes: removed, removed: removed.reduce((sum, part) => sum + part, 0), reaches }
}

/** Fewest tonnes first: an option stays only where none before it covers the same ground or less. */
function withoutIdle(options: readonly UnitOption[]): UnitOption[] {
  const kept: UnitOption[] = []
  for (const option of options)
    if (!kept.some((other) => areReachesWithin(other.reaches, option.reaches))) kept.push(option)
  return kept
}

/** People inside the ground of an option, as if the unit were alone. */
function peopleIn({ site }: UnitMembers, { reaches }: UnitOption, ground: Ground): People {
  const there: Reach[] = reaches.flatMap((reach) => reach ?? [])
  const box = boxOfReaches(there)
  return box ? peopleTotal(countSite(ground, { zoned: { site, stores: [] }, reaches: there, box }, []).people) : 0
}

/** Without those that change least for the people, first and last apart. */
function thinned(members: UnitMembers, options: readonly UnitOption[], ground: Ground, most: number): UnitOption[] {
  const kept = options.map((option) => ({ option, people: peopleIn(members, option, ground) }))
  while (kept.length > most) {
    let [least, at] = [Number.POSITIVE_INFINITY, 1]
    for (let i = 1; i < kept.length - 1; i++) {
      const change = Math.abs((kept[i - 1]?.people ?? 0) - (kept[i]?.people ?? 0))
      if (change < least) [least, at] = [change, i]
    }
    kept.splice(at, 1)
  }
  return kept.map(({ option }) => option)
}

/** The lower edge of people over tonnes, and what else relieves most per tonne. */
function best(members: UnitMembers, options: readonly UnitOption[], ground: Ground, most: number): UnitOption[] {
  const rated = options.map((option) => ({ option, people: peopleIn(members, option, ground) }))
  const [all] = rated
  if (!all) return []
  const chosen = new Set([all])
  for (let from = all; ; ) {
    let next: (typeof rated)[number] | undefined
    for (const one of rated) {
      if (one.option.removed <= from.option.removed || one.people >= from.people) continue
      if (!next || slope(from, one) < slope(from, next)) next = one
    }
    if (!next) break
    chosen.add(next)
    from = next
  }
  // Of the others first those that no option with as few tonnes betters.
  const isBettered = (one: Rated) =>
    rated.some((other) => other !== one && other.option.removed <= one.option.removed && other.people <= one.people)
  const bySlope = rated.filter((one) => !chosen.has(one)).sort((a, b) => slope(all, a) - slope(all, b))
  const others = [...bySlope.filter((one) => !isBettered(one)), ...bySlope.filter(isBettered)]
  const fewest = rated.reduce((a, b) => (b.people < a.people ? b : a))
  const list = [...new Set([all, fewest, ...chosen, ...others])].slice(0, most)
  return list.map(({ option }) => option).sort((a, b) => a.removed - b.removed)
}

interface Rated {
  readonly option: UnitOption
  readonly people: People
}

/** People per tonne from one option to another, below 0 where some are relieved. */
function slope(from: Rated, to: Rated): number {
  return (to.people - from.people) / (to.option.removed - from.option.removed)
}

/** All combinations, or those met on the way from everything to nothing. */
function triedCombinations(members: UnitMembers, rules: PlanRules, ground: Ground): PlanLevel[][] {
  const count = members.levels.reduce((product, own) => product * own.length, 1)
  if (count <= mostCombinations) return combinations(members)
  const tried: PlanLevel[][] = []
  const first = members.levels.flatMap((own) => own[0] ?? [])
  let at: Rated | undefined = rated(members, first, rules, ground)
  while (at) {
    const from: Rated = at
    tried.push([...from.option.levels])
    at = undefined
    for (const [i, own] of members.levels.entries()) {
      const now = from.option.levels[i]?.neq ?? 0
      // Of a long list only what is next and nothing at all.
      const lower = own.filter(({ neq }) => neq < now).filter((_, k, all) => k === 0 || k === all.length - 1)
      for (const level of lower) {
        const one = rated(
          members,
          from.option.levels.map((of, k) => (k === i ? level : of)),
          rules,
          ground,
        )
        if (one && (!at || slope(from, one) < slope(from, at))) at = one
      }
    }
  }
  return tried
}

function rated(
  members: UnitMembers,
  levels: readonly PlanLevel[],
  rules: PlanRules,
  ground: Ground,
): Rated | undefined {
  const option = unitOption(members, levels, rules)
  return option && { option, people: peopleIn(members, option, ground) }
}
