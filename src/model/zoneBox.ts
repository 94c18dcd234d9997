import { type Box, circleBox } from "./geo.ts"
import { boxOfReaches, reachesOf } from "./reach.ts"
import { zoneKinds } from "./rule.ts"
import type { Metres } from "./units.ts"
import type { ZonedSite } from "./zone.ts"

/** The box round all zones of a site; undefined when no store has a figure. */
export function zoneBox({ stores }: ZonedSite): Box | undefined {
  return boxOfReaches(zoneKinds.flatMap((zone) => reachesOf(stores, zone)))
}

/** A box with a margin on each side. */
export function widened([west, south, east, north]: Box, margin: Metres): Box {
  // The corner farther from the equator has the shorter degrees.
  const [lonWest, latSouth, lonEast] = circleBox([west, south], margin)
  const [farWest, , farEast, latNorth] = circleBox([east, north], margin)
  return [
    west - Math.max(west - lonWest, east - farWest),
    latSouth,
    east + Math.max(lonEast - west, farEast - east),
    latNorth,
  ]
}
