import { bearing, type Box, boxAround, circleBox, geodesicDistance } from "./geo.ts"
import { magazineSectors } from "./magazineFace.ts"
import type { ZoneKind } from "./rule.ts"
import type { Degrees, LonLat, Metres } from "./units.ts"
import type { StoreZones } from "./zone.ts"

/** The ground that one store's zone covers, or a footprint: a circle, or a circle's sectors with radii of their own. */
export interface Reach {
  readonly centre: LonLat
  /** How far it reaches at most. */
  readonly radius: Metres
  /** All round, clockwise, each less than half a circle; undefined means a circle. */
  readonly sectors?: readonly Sector[]
}

/** What lies between two bearings, clockwise from true north; `to` is larger than `from` and may pass 360. */
export interface Sector {
  readonly from: Degrees
  readonly to: Degrees
  readonly radius: Metres
}

/**
 * How far a store's zone reaches: a circle, or the sectors of a magazine that has its own distance for each side.
 * Undefined where the store has no figure.
 *
 * Source: standards 1.7. Checked by: test/model/reach.test.ts
 */
export function reachOf({ store, centre, distances }: StoreZones, zone: ZoneKind): Reach | undefined {
  const { governing, sectors } = distances[zone]
  if (!governing) return undefined
  const radius = governing.distance
  if (!sectors || store.bearing === undefined) return { centre, radius }
  const radii = magazineSectors(store.bearing).map(({ face, ...sector }) => ({
    ...sector,
    radius: sectors[face].distance,
  }))
  return radii.every((sector) => sector.radius === radius) ? { centre, radius } : { centre, radius, sectors: radii }
}

/** The reaches of the stores that have a figure; together they are the zone of the site (standards 1.8). */
export function reachesOf(stores: readonly StoreZones[], zone: ZoneKind): Reach[] {
  return stores.flatMap((store) => reachOf(store, zone) ?? [])
}

export function isSamePoint(a: LonLat, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** Whether two lists cover the same ground, store by store. */
export function areSameReaches(a: readonly Reach[], b: readonly Reach[]): boolean {
  return a === b || (a.length === b.length && a.every((reach, i) => isSameReach(reach, b[i] as Reach)))
}

function isSameReach(a: Reach, b: Reach): boolean {
  if (a === b) return true
  if (a.radius !== b.radius || !isSamePoint(a.centre, b.centre) || a.sectors?.length !== b.sectors?.length) return false
  return (a.sectors ?? []).every(({ from, to, radius }, i) => {
    const other = b.sectors?.[i]
    return from === other?.from && to === other.to && radius === other.radius
  })
}

/** Every point nearer than this is inside, whatever its direction. */
export function innerRadius({ radius, sectors }: Reach): Metres {
  return sectors ? Math.min(...sectors.map((sector) => sector.radius)) : radius
}

/** Whether a point lies inside; the edge belongs to it, and between two sectors the larger radius holds. */
export function isInReach(reach: Reach, point: LonLat, distance = geodesicDistance(reach.centre, point)): boolean {
  if (!reach.sectors || distance > reach.radius) return distance <= reach.radius
  const direction = bearing(reach.centre, point)
  return reach.sectors.some(({ from, to, radius }) => distance <= radius && (direction - from + 720) % 360 <= to - from)
}

/** The box around reaches, for sectors that of the full circle: it only says who may be near. Undefined for none. */
export function boxOfReaches(reaches: readonly Reach[]): Box | undefined {
  return boxAround(reaches.map(({ centre, radius }) => circleBox(centre, radius)))
}
