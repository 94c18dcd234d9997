import { curvePlateaus } from "./curvePlateaus.ts"
import { type CountedAt, type CountedQuantity, type CurveStretch, refinedPoints } from "./curvePoints.ts"
import { placeThresholds } from "./placeThresholds.ts"
import { peopleTotal } from "./exposure.ts"
import { isWithoutFigure } from "./governingStore.ts"
import type { Ground } from "./ground.ts"
import type { KeptStock } from "./keptStock.ts"
import type { NeqStretch } from "./neqBreaks.ts"
import type { CurveGap, CurvePiece, EmptiedPoint, ZoneCurve } from "./curve.ts"
import { zoneToCount } from "./countSite.ts"
import type { Reach } from "./reach.ts"
import { decidingDistance } from "./requiredDistance.ts"
import type { ZoneKind } from "./rule.ts"
import type { Kg } from "./units.ts"
import type { NoDistance, ZonedSite } from "./zone.ts"
import { type KnownZones, makeZoneCount } from "./zoneCount.ts"

/** Radii nearer to each other than this are those of one law on both sides of a break [m]. */
const sameRadius = 1e-3

/** @param stretches in order, over which the same laws hold for the zone, from the smallest quantity up */
export function* zoneCurve(
  zone: ZoneKind,
  stock: KeptStock,
  ground: Ground,
  stretches: readonly NeqStretch[],
): Generator<void, ZoneCurve> {
  const countAt = makeCountAt(zone, stock, ground)
  const known = stretches.filter(({ to }) => !gapAt(zone, stock, to))
  const ends = known.flatMap(({ from, to }) => [countAt(from), countAt(to)])
  const span = (stretches.at(-1)?.to ?? 0) / 16
  const rough: CountedQuantity[][] = []
  for (const { from, to } of known) {
    rough.push(isFlat(countAt, from, to) ? [countAt(from), countAt(to)] : evenly(from, to, span).map(countAt))
    yield
  }
  const people = [...ends, ...rough.flat()].map((point) => point.people)
  const tolerance = Math.max(0.5, 0.005 * (Math.max(0, ...people) - Math.min(...people, Infinity)))
  const found: CurveStretch[] = []
  for (const points of rough) {
    const [first, last] = [points[0] as CountedQuantity, points.at(-1) as CountedQuantity]
    if (isSameGround(first, last) && points.length === 2)
      found.push({ points, flat: flatReason(zone, stock, first.neq) })
    else found.push({ points: yield* refinedPoints(points, countAt, tolerance) })
  }
  const gaps = curveGaps(zone, stock, stretches)
  const plateaus = curvePlateaus(found, (stretches.at(-1)?.to ?? 0) / 200)
  const [start, floor] = [found[0]?.points[0]?.neq, plateaus[0]]
  const isFromStart = floor !== undefined && floor.from === start && /floor|distance/.test(floor.reason)
  return {
    zone,
    pieces: joinedPieces(found),
    gaps,
    plateaus,
    thresholds: placeThresholds(found, zone, stock, ground),
    ...(isFromStart && { floor }),
    emptied: emptiedPoint(zone, stock, ground),
    tolerance,
  }
}

/** Counts as the page does, every quantity once, and the same ground once. */
function makeCountAt(zone: ZoneKind, stock: KeptStock, ground: Ground): CountedAt {
  const counted = new Map<Kg, CountedQuantity>()
  let known: KnownZones = new Map()
  return (neq) => {
    const before = counted.get(neq)
    if (before) return before
    const toCount = zoneToCount(stock.zonedAt(neq), zone)
    const count = makeZoneCount([toCount], zone, ground, known)
    const { people, radius = 0, atLeast } = count.site(0, undefined)
    known = count.known
    const found = { neq, people: people ? peopleTotal(people) : 0, radius, atLeast, reaches: toCount.reaches }
    counted.set(neq, found)
    return found
  }
}

/** Why there is no figure: every store whose stock is changed holds something and has none. */
function gapAt(zone: ZoneKind, stock: KeptStock, neq: Kg): Pick<CurveGap, "reason" | "limit"> | undefined {
  const changed = stock.zonedAt(neq).stores.filter(({ store }) => stock.storeIds.has(store.storeId))
  if (!changed.every(({ distances }) => isWithoutFigure(distances[zone]))) return undefined
  const results = changed.flatMap(({ distances }) => distances[zone].cases.map(({ result }) => result))
  const { reason, limit } = results.find((result) => result.distance === undefined) as NoDistance
  return { reason, ...(limit !== undefined && { limit }) }
}

function curveGaps(zone: ZoneKind, stock: KeptStock, stretches: readonly NeqStretch[]): CurveGap[] {
  const gaps: CurveGap[] = []
  for (const [i, { from, to }] of stretches.entries()) {
    const gap = gapAt(zone, stock, to)
    if (!gap) continue
    const last = gaps.at(-1)
    const isLonger = last?.to === from && last.reason === gap.reason && last.limit === gap.limit
    // A gap reaches to where the next piece begins, and from nothing at all.
    const whole = { from: isLonger ? last.from : i === 0 ? 0 : from, to: stretches[i + 1]?.from ?? to, ...gap }
    if (isLonger) gaps.pop()
    gaps.push(whole)
  }
  return gaps
}

function emptiedPoint(zone: ZoneKind, stock: KeptStock, ground: Ground): EmptiedPoint {
  const zoned = stock.zonedAt(0)
  if (isEmpty(zoned, zone)) return { people: 0, atLeast: false }
  const { people, atLeast } = makeZoneCount([zoneToCount(zoned, zone)], zone, ground).site(0, undefined)
  return { people: people && peopleTotal(people), atLeast }
}

function isEmpty({ stores }: ZonedSite, zone: ZoneKind): boolean {
  return stores.every(({ distances }) => distances[zone].cases.length === 0)
}

function evenly(from: Kg, to: Kg, spacing: Kg): Kg[] {
  const parts = Math.max(2, Math.ceil((to - from) / spacing))
  return to > from
    ? Array.from({ length: parts + 1 }, (_, i) => (i === parts ? to : from + ((to - from) * i) / parts))
    : [from]
}

function isFlat(countAt: CountedAt, from: Kg, to: Kg): boolean {
  return (
    isSameGround(countAt(from), countAt(to)) && (to === from || isSameGround(countAt(from), countAt((from + to) / 2)))
  )
}

function flatReason(zone: ZoneKind, stock: KeptStock, neq: Kg): "floor" | "same distance" {
  const isFloor = stock.zonedAt(neq).stores.some(
    ({
      store,
      distances: {
        [zone]: { governing },
      },
    }) => {
      return governing !== undefined && stock.storeIds.has(store.storeId) && decidingDistance(governing).floorApplied
    },
  )
  return isFloor ? "floor" : "same distance"
}

/** Puts stretches together between which the ground does not change at once. */
function joinedPieces(stretches: readonly CurveStretch[]): CurvePiece[] {
  const pieces: { points: CountedQuantity[]; atLeast: boolean }[] = []
  for (const { points } of stretches) {
    const [last, first] = [pieces.at(-1), points[0] as CountedQuantity]
    const end = last?.points.at(-1)
    const atLeast = points.some((point) => point.atLeast)
    const isNext = last !== undefined && end !== undefined && isNeighbour(end, first) && last.atLeast === atLeast
    if (isNext && isSameGround(end, first, sameRadius)) last.points.push(...points.slice(1))
    else pieces.push({ points: [...points], atLeast })
  }
  return pieces.map(({ points, atLeast }) => ({
    points: points.map(({ neq, people, radius }) => ({ neq, people, radius })),
    atLeast,
  }))
}

function isNeighbour(before: CountedQuantity, after: CountedQuantity): boolean {
  return after.neq - before.neq <= 1e-6 + 1e-8 * after.neq
}

function isSameGround(a: CountedQuantity, b: CountedQuantity, within = 0): boolean {
  const isSame = (one: Reach, other: Reach | undefined) => {
    if (!other || Math.abs(one.radius - other.radius) > within) return false
    if (one.sectors?.length !== other.sectors?.length) return false
    return (one.sectors ?? []).every(({ radius }, k) => Math.abs(radius - (other.sectors?.[k]?.radius ?? 0)) <= within)
  }
  return a.reaches.length === b.reaches.length && a.reaches.every((reach, i) => isSame(reach, b.reaches[i]))
}
