import { circleBox } from "../geo.ts"
import type { Ground } from "../ground.ts"
import { footprintShare } from "../groundShares.ts"
import type { Footprint, Place } from "../place.ts"
import { justAbove } from "../rangeBreaks.ts"
import { areSameReaches, type Reach } from "../reach.ts"
import { storeNeq } from "../scenario.ts"
import type { Site } from "../site.ts"
import type { Store } from "../store.ts"
import type { Kg } from "../units.ts"
import type { PlanLevel } from "./Plan.ts"
import { isReachWithin } from "./reachWithin.ts"
import { makeReachAt, type PlanRules, type ReachAt, storeBreaks } from "./storeReach.ts"

/** What a store may be brought to. */
export interface StoreLevels {
  /** Most first: all of it, quantities at which something changes, nothing. */
  readonly levels: readonly PlanLevel[]
  /** No smaller quantity has a figure [kg]. */
  readonly smallest: Kg
  readonly reachAt: ReachAt
}

/** Places that a store's levels are looked for, those with most people. */
const mostPlaces = 12

/**
 * The quantities of one store, standing alone, at which something changes: all of it, the end of the smallest printed distance,
 * ends of a rule's pieces where the distance falls at once, the largest quantity that leaves a listed place's footprint outside, and
 * nothing. Whole kilograms, rounded down, where that still has a figure.
 *
 * No level has less in it than another one without reaching less far: that would be removed for nothing. Undefined where the
 * store has no figure now.
 *
 * Checked by: test/model/plan/storeLevels.test.ts (by hand)
 */
export function storeLevels(site: Site, store: Store, rules: PlanRules, ground: Ground): StoreLevels | undefined {
  const neq = storeNeq(store)
  const reachAt = makeReachAt(site, store, rules)
  const now = reachAt(neq)
  if (!now) return undefined
  const pieces = piecesWithFigure(storeBreaks(site, store, rules), reachAt)
  const smallest = pieces[0] ?? neq
  const found: PlanLevel[] = [{ neq, reason: { level: "keep" } }]
  const add = (level: Kg | undefined, reason: PlanLevel["reason"]) => {
    const whole = level && wholeKilograms(level, smallest, reachAt)
    if (whole !== undefined && whole < neq) found.push({ neq: whole, reason })
  }
  add(floorEnd(pieces, reachAt), { level: "floor" })
  for (const place of placesTouched(ground, now)) {
    const { geonameid, name } = ground.places[place] as Place
    const touches = (reach: Reach | undefined) =>
      footprintShare(ground.footprints[place] as Footprint, reach ? [reach] : []) > 0
    add(
      largestWithout(pieces, (at) => touches(reachAt(at))),
      { level: "place leaves", geonameid, place: name },
    )
  }
  for (const end of pieces.slice(1)) if (fallsAt(end, reachAt)) add(end, { level: "rule break" })
  found.push({ neq: 0, reason: { level: "empty" } })
  return { levels: worthwhile(found, (level) => (level > 0 ? reachAt(level) : undefined)), smallest, reachAt }
}

/** Ends of pieces from the smallest quantity that has a figure. */
function piecesWithFigure(breaks: readonly Kg[], reachAt: ReachAt): Kg[] {
  const first = breaks.findIndex((end) => reachAt(justAbove(end)) !== undefined || reachAt(end) !== undefined)
  const from = breaks[first]
  if (from === undefined) return []
  const start = from > 0 && reachAt(from) ? from : roundedUp(from)
  return [start, ...breaks.slice(first + 1).filter((end) => end > start)]
}

/** Just above an end that the range leaves out. Shares of a mixed stock round, so not the very next number. */
function roundedUp(end: Kg): Kg {
  return end > 0 ? end * (1 + 1e-12) : justAbove(end)
}

function wholeKilograms(level: Kg, smallest: Kg, reachAt: ReachAt): Kg | undefined {
  const whole = Math.floor(level)
  if (whole >= smallest && whole > 0 && reachAt(whole)) return whole
  return reachAt(level) ? level : undefined
}

/** The last whole kilogram for which it holds, or `from`: it holds there, and not at `to`. */
function lastWhole(from: Kg, to: Kg, holds: (neq: Kg) => boolean): Kg {
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (middle <= low) break
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

/** The largest quantity up to which nothing changes; undefined where the distance rises from the start. */
function floorEnd(pieces: readonly Kg[], reachAt: ReachAt): Kg | undefined {
  const [start, ...ends] = pieces
  const flat = start === undefined ? undefined : reachAt(start)
  if (start === undefined || !flat) return undefined
  const isFlat = (neq: Kg) => areSameReaches([flat], [reachAt(neq) ?? flat])
  let from = start
  for (const end of ends) {
    if (!isFlat(end)) {
      const last = lastWhole(from, end, isFlat)
      return last > start * (1 + 1e-6) ? last : undefined
    }
    from = end
  }
  return from
}

/** The largest quantity, below what is there now, at which it does not hold any more; pieces are monotone. */
function largestWithout(pieces: readonly Kg[], holds: (neq: Kg) => boolean): Kg | undefined {
  for (let i = pieces.length - 1; i >= 1; i--) {
    const [low, high] = [pieces[i - 1] as Kg, pieces[i] as Kg]
    if (!holds(high)) return high
    const start = i === 1 ? low : roundedUp(low)
    if (!holds(start)) return lastWhole(start, high, (neq) => !holds(neq))
  }
  const [smallest] = pieces
  return smallest !== undefined && !holds(smallest) ? smallest : undefined
}

/** Whether the distance is longer just above the end of a piece. */
function fallsAt(end: Kg, reachAt: ReachAt): boolean {
  const above = reachAt(end * (1 + 1e-9))
  const below = reachAt(Math.floor(end)) ?? reachAt(end)
  return above !== undefined && below !== undefined && above.radius - below.radius > 1
}

/** Places with people whose footprint the reach touches, most people first. */
function placesTouched(ground: Ground, reach: Reach): number[] {
  const peopleOf = (place: number) => ground.places[place]?.population ?? 0
  return ground.footprintIndex
    .search(...circleBox(reach.centre, reach.radius))
    .filter((place) => peopleOf(place) > 0 && footprintShare(ground.footprints[place] as Footprint, [reach]) > 0)
    .sort((a, b) => peopleOf(b) - peopleOf(a) || a - b)
    .slice(0, mostPlaces)
}

/** Most first; a level stays only where it reaches less far than every larger one. */
function worthwhile(levels: readonly PlanLevel[], reachOf: ReachAt): PlanLevel[] {
  const kept: PlanLevel[] = []
  for (const level of [...levels].sort((a, b) => b.neq - a.neq)) {
    const reach = reachOf(level.neq)
    if (!kept.some((larger) => isReachWithin(reachOf(larger.neq), reach))) kept.push(level)
  }
  return kept
}
