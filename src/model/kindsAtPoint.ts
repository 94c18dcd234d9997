import { bearing, geodesicDistance } from "./geo.ts"
import { magazineSectors } from "./magazineFace.ts"
import { type Lying, pointInStoreZone } from "./pointInStoreZone.ts"
import { requiredDistance } from "./requiredDistance.ts"
import type { DistanceKind, RuleSet, ZoneKind } from "./rule.ts"
import { storeZones } from "./storeZones.ts"
import type { LonLat, Metres } from "./units.ts"
import type { RequiredDistance, RouteClass, StoreZones, ZonedSite, ZoneOptions } from "./zone.ts"

/** Every required distance, inner to outer as a rule. */
const pointKinds = [
  "IMD",
  "PBD",
  "PTRD-low",
  "PTRD",
  "PTRD-high",
  "IBD",
  "VBD",
] as const satisfies readonly DistanceKind[]

/** How a point lies to one required distance of a store, whatever route class is chosen for the page. */
export interface KindAtPoint {
  readonly kind: (typeof pointKinds)[number]
  /** The edge lies inside; "unknown": no figure, or one marked "at least" that ends short of the point. */
  readonly lies: Lying
  /** The distance that holds in the direction of the point, with its reason; undefined where there is no figure. */
  readonly distance?: RequiredDistance | undefined
}

/**
 * Which of all the distances of a rule set a point lies inside of, for one store with those it counts as one with.
 *
 * The three road classes, IBD and VBD are those of `storeZones`, so floors, mixing, joining and the sides of magazines are
 * the same as on the map. PBD and IMD are not drawn: each is the greatest of the store's cases, a circle, and for a joined
 * set the least favourable of its stores; IMD is that to another store about which nothing is known, whose faces and
 * barricades may allow less. What the rule set has no row for is left out: kinds, and for PBD and IMD also the stock of
 * divisions that have none.
 *
 * @param zoned   the site with all its stores, by `ruleSet` and `options`
 * @param storeId one of its stores, else RangeError
 * @param options as the page's; the route class has no effect
 *
 * Valid for: distances to about 50 km (`geodesicDistance`). Source: the rows of the rule set.
 * Checked by: test/model/kindsAtPoint.test.ts (by hand)
 *
 * @example 10,000 kg of HD 1.1 at 400 m by IATG 02.20 → inside PTRD-high, IBD and VBD, outside PTRD (318.9 m)
 */
export function kindsAtPoint(
  point: LonLat,
  zoned: ZonedSite,
  storeId: string,
  ruleSet: RuleSet,
  options: ZoneOptions,
): KindAtPoint[] {
  const own = storeOf(zoned.stores, storeId)
  const range = geodesicDistance(point, own.centre)
  const asDrawn = (store: StoreZones, zone: ZoneKind) => ({
    lies: pointInStoreZone(point, store, zone, range),
    distance: towards(point, store, zone),
  })
  const onRoute = (routeClass: RouteClass) => {
    const stores = zoned.stores.map(({ store }) => store)
    const zones = storeZones(zoned.site, stores, ruleSet, { ...options, routeClass })
    return asDrawn(storeOf(zones, storeId), "PTRD")
  }
  const asked: Record<KindAtPoint["kind"], () => Omit<KindAtPoint, "kind"> | undefined> = {
    IMD: () => notDrawn("IMD", zoned.stores, own, ruleSet, range),
    PBD: () => notDrawn("PBD", zoned.stores, own, ruleSet, range),
    "PTRD-low": () => onRoute("low"),
    PTRD: () => onRoute("medium"),
    "PTRD-high": () => onRoute("high"),
    IBD: () => asDrawn(own, "IBD"),
    VBD: () => asDrawn(own, "VBD"),
  }
  return pointKinds
    .filter((kind) => ruleSet.rows.some(({ zone }) => zone === kind))
    .flatMap((kind) => {
      const found = asked[kind]()
      return found ? [{ kind, ...found }] : []
    })
}

/** The distance on the side of a magazine that looks at the point; between two sides the larger holds. */
function towards(
  point: LonLat,
  { store, centre, distances }: StoreZones,
  zone: ZoneKind,
): RequiredDistance | undefined {
  const { governing, sectors } = distances[zone]
  if (!sectors || store.bearing === undefined) return governing
  const direction = bearing(centre, point)
  return magazineSectors(store.bearing)
    .filter(({ from, to }) => (direction - from + 720) % 360 <= to - from)
    .map(({ face }) => sectors[face])
    .reduce((a, b) => (b.distance > a.distance ? b : a))
}

/**
 * IBD is asked for every stock, so its cases name all that is held; the same cases are asked here for another distance.
 * Undefined where the rule set has no row for any of it.
 */
function notDrawn(
  zone: "PBD" | "IMD",
  stores: readonly StoreZones[],
  own: StoreZones,
  ruleSet: RuleSet,
  range: Metres,
): Omit<KindAtPoint, "kind"> | undefined {
  const { cases, joinedOutOfRange = [] } = own.distances.IBD
  const members = own.joinedStoreIds.map((id) => storeOf(stores, id).store)
  const tried = [...cases, ...joinedOutOfRange]
    .flatMap(({ mix: { hd, neq, mce } }) =>
      members.map(({ storeType, barricaded }) =>
        requiredDistance(ruleSet, { zone, hd, neq, mce, storeType, barricaded }),
      ),
    )
    .filter((one) => one.distance !== undefined || one.reason !== "no rule")
  if (tried.length === 0) return undefined
  let distance: RequiredDistance | undefined
  for (const one of tried) {
    if (one.distance !== undefined && one.distance > (distance?.distance ?? 0)) distance = one
  }
  if (distance && range <= distance.distance) return { lies: "inside", distance }
  return { lies: tried.some((one) => one.distance === undefined) ? "unknown" : "outside", distance }
}

function storeOf(stores: readonly StoreZones[], storeId: string): StoreZones {
  const found = stores.find(({ store }) => store.storeId === storeId)
  if (!found) throw new RangeError(`no store ${storeId} at this site`)
  return found
}
