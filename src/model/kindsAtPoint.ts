import { geodesicDistance } from "./geo.ts"
import { type Lying, pointInStoreZone } from "./pointInStoreZone.ts"
import { requiredDistance } from "./requiredDistance.ts"
import type { DistanceKind, RuleSet } from "./rule.ts"
import { storeZones } from "./storeZones.ts"
import type { LonLat, Metres } from "./units.ts"
import type { RouteClass, StoreZones, ZonedSite, ZoneOptions } from "./zone.ts"

/** Every required distance that can be asked of a point, inner to outer as a rule. IMD is between stores, not for points. */
const pointKinds = ["PBD", "PTRD-low", "PTRD", "PTRD-high", "IBD", "VBD"] as const satisfies readonly DistanceKind[]

/** The required distances of one store that a point lies inside of, whatever route class is chosen for the page. */
export interface KindsAtPoint {
  /** Inner to outer; the edge lies inside. */
  readonly inside: readonly DistanceKind[]
  /** No figure, or one marked "at least" that ends short of the point. */
  readonly mayBeInside: readonly DistanceKind[]
}

/**
 * Which of all the distances of a rule set a point lies inside of, for one store with those it counts as one with.
 *
 * The three road classes, IBD and VBD are those of `storeZones`, so floors, mixing, joining and the sides of magazines are
 * the same as on the map. PBD is not drawn: it is the greatest of the store's cases, a circle, and for a joined set the
 * least favourable of its stores. Kinds that the rule set has no row for at all are in neither list.
 *
 * @param zoned   the site with all its stores, by `ruleSet` and `options`
 * @param storeId one of its stores, else RangeError
 * @param options as the page's; the route class has no effect
 *
 * Valid for: distances to about 50 km (`geodesicDistance`). Source: the rows of the rule set.
 * Checked by: test/model/kindsAtPoint.test.ts (by hand)
 *
 * @example 10,000 kg of HD 1.1 at 400 m by IATG 02.20 → PTRD-high, IBD and VBD, not PTRD (318.9 m)
 */
export function kindsAtPoint(
  point: LonLat,
  zoned: ZonedSite,
  storeId: string,
  ruleSet: RuleSet,
  options: ZoneOptions,
): KindsAtPoint {
  const own = storeOf(zoned.stores, storeId)
  const distance = geodesicDistance(point, own.centre)
  const onRoute = (routeClass: RouteClass) => {
    const stores = zoned.stores.map(({ store }) => store)
    const zones = storeZones(zoned.site, stores, ruleSet, { ...options, routeClass })
    return pointInStoreZone(point, storeOf(zones, storeId), "PTRD", distance)
  }
  const lying: Record<(typeof pointKinds)[number], () => Lying> = {
    PBD: () => atProcessBuilding(zoned.stores, own, ruleSet, distance),
    "PTRD-low": () => onRoute("low"),
    PTRD: () => onRoute("medium"),
    "PTRD-high": () => onRoute("high"),
    IBD: () => pointInStoreZone(point, own, "IBD", distance),
    VBD: () => pointInStoreZone(point, own, "VBD", distance),
  }
  const asked = pointKinds
    .filter((kind) => ruleSet.rows.some(({ zone }) => zone === kind))
    .map((kind) => ({ kind, lies: lying[kind]() }))
  const which = (wanted: Lying) => asked.filter(({ lies }) => lies === wanted).map(({ kind }) => kind)
  return { inside: which("inside"), mayBeInside: which("unknown") }
}

/** IBD is asked for every stock, so its cases name all that is held; the same cases are asked here for PBD. */
function atProcessBuilding(stores: readonly StoreZones[], own: StoreZones, ruleSet: RuleSet, distance: Metres): Lying {
  const { cases, joinedOutOfRange = [] } = own.distances.IBD
  const members = own.joinedStoreIds.map((id) => storeOf(stores, id).store)
  const tried = [...cases, ...joinedOutOfRange].flatMap(({ mix: { hd, neq, mce } }) =>
    members.map(
      ({ storeType, barricaded }) =>
        requiredDistance(ruleSet, { zone: "PBD", hd, neq, mce, storeType, barricaded }).distance,
    ),
  )
  if (tried.some((radius) => radius !== undefined && distance <= radius)) return "inside"
  return tried.includes(undefined) ? "unknown" : "outside"
}

function storeOf(stores: readonly StoreZones[], storeId: string): StoreZones {
  const found = stores.find(({ store }) => store.storeId === storeId)
  if (!found) throw new RangeError(`no store ${storeId} at this site`)
  return found
}
