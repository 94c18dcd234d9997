import type { CountedQuantity, CurveStretch } from "./curvePoints.ts"
import type { Ground } from "./ground.ts"
import { footprintShare } from "./groundShares.ts"
import type { KeptStock } from "./keptStock.ts"
import { breakWidth } from "./neqBreaks.ts"
import type { PlaceThreshold } from "./curve.ts"
import type { Footprint, Place } from "./place.ts"
import { boxOfReaches, type Reach, reachesOf } from "./reach.ts"
import type { ZoneKind } from "./rule.ts"
import type { Kg } from "./units.ts"

/** So many places are looked for in a zone, those with most people. */
const mostPlaces = 24

/**
 * For each listed place that the zone touches at some quantity of the curve: the largest quantity for which it and every smaller
 * one leave its footprint outside. Places that other stores keep inside have none.
 *
 * @returns largest quantity first
 */
export function placeThresholds(
  stretches: readonly CurveStretch[],
  zone: ZoneKind,
  stock: KeptStock,
  ground: Ground,
): PlaceThreshold[] {
  const points = stretches.flatMap((stretch) => stretch.points)
  const emptied = reachesOf(stock.zonedAt(0).stores, zone)
  const touches = (place: number, reaches: readonly Reach[]) =>
    footprintShare(ground.footprints[place] as Footprint, reaches) > 0
  const found = placesNear(points, ground).flatMap((nth): PlaceThreshold[] => {
    const first = points.findIndex(({ reaches }) => touches(nth, reaches))
    if (first < 0 || (first === 0 && touches(nth, emptied))) return []
    const { geonameid, name, nameLocal, population } = ground.places[nth] as Place
    const place = { geonameid, name, ...(nameLocal !== undefined && { nameLocal }), population }
    const isOutside = (neq: Kg) => !touches(nth, reachesOf(stock.zonedAt(neq).stores, zone))
    return [{ neq: first === 0 ? 0 : lastOutside(points, first, stretches, isOutside), place }]
  })
  return found.sort((a, b) => b.neq - a.neq || a.place.geonameid - b.place.geonameid)
}

/** The last quantity outside, between the last point that is outside and the first that is not. */
function lastOutside(
  points: readonly CountedQuantity[],
  first: number,
  stretches: readonly CurveStretch[],
  isOutside: (neq: Kg) => boolean,
): Kg {
  let [low, high] = [points[first - 1]?.neq as Kg, points[first]?.neq as Kg]
  // Between two stretches there is nothing, or a gap.
  if (stretches.some((stretch) => stretch.points[0]?.neq === high)) return low
  while (high - low > breakWidth(high)) {
    const middle = (low + high) / 2
    if (isOutside(middle)) low = middle
    else high = middle
  }
  return low
}

/** Places that some zone of the curve may touch, those with most people. */
function placesNear(points: readonly CountedQuantity[], ground: Ground): number[] {
  const widest = points.reduce<CountedQuantity | undefined>((a, b) => (a && a.radius >= b.radius ? a : b), undefined)
  const box = widest && boxOfReaches(widest.reaches)
  const peopleOf = (place: number) => ground.places[place]?.population ?? 0
  return box
    ? ground.footprintIndex
        .search(...box)
        .sort((a, b) => peopleOf(b) - peopleOf(a) || a - b)
        .slice(0, mostPlaces)
    : []
}
