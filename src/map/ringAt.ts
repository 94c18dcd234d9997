import { type Box, metresPerDegree } from "../model/geo.ts"
import { zoneKinds } from "../model/rule.ts"
import type { LonLat, Metres } from "../model/units.ts"
import { overlaps } from "./mapFrame.ts"
import type { ScreenPoint } from "./markAt.ts"
import type { ZoneRing } from "./zoneRings.ts"

/** So near to its edge a ring is meant [px]; its text is the larger target. */
const reach = 8
/** Edges that differ by less [px] are equally near to any hand, and the inner zone is meant. */
const tie = 1

// Made once for each ring, and dropped with it.
const boxes = new WeakMap<ZoneRing, Box>()

/**
 * The ring whose edge is at a position: the nearest edge, of equally near ones that of the inner zone.
 *
 * @param perPixel ground length of a screen pixel there [m/px]
 */
export function ringAt(rings: readonly ZoneRing[], position: LonLat, perPixel: Metres): ZoneRing | undefined {
  const { east, north } = metresPerDegree(position[1])
  const onScreen = ([lon, lat]: LonLat): ScreenPoint => ({
    x: ((lon - position[0]) * east) / perPixel,
    y: ((lat - position[1]) * north) / perPixel,
  })
  const [dx, dy] = [(reach * perPixel) / east, (reach * perPixel) / north]
  const around: Box = [position[0] - dx, position[1] - dy, position[0] + dx, position[1] + dy]
  const near = rings.filter((ring) => overlaps(boxOf(ring), around))
  let nearest: { readonly ring: ZoneRing; readonly distance: number } | undefined
  for (const zone of zoneKinds) {
    for (const ring of near.filter((one) => one.zone === zone)) {
      const distance = edgeDistance(ring, onScreen)
      if (distance > reach) continue
      if (!nearest || distance < nearest.distance - tie) nearest = { ring, distance }
    }
  }
  return nearest?.ring
}

/** From the origin of the screen to the nearest edge of the ring, the edges of its holes included [px]. */
function edgeDistance({ outline }: ZoneRing, onScreen: (point: LonLat) => ScreenPoint): number {
  let least = Number.POSITIVE_INFINITY
  for (const path of outline.flat()) {
    let from: ScreenPoint | undefined
    for (const point of path) {
      const to = onScreen(point)
      if (from) least = Math.min(least, distanceToPiece(from, to))
      from = to
    }
  }
  return least
}

/** From the origin to a straight piece of a line [px]. */
function distanceToPiece(from: ScreenPoint, to: ScreenPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, -(from.x * dx + from.y * dy) / square))
  return Math.hypot(from.x + along * dx, from.y + along * dy)
}

function boxOf(ring: ZoneRing): Box {
  const known = boxes.get(ring)
  if (known) return known
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of ring.outline.flat(2)) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  const box: Box = [west, south, east, north]
  boxes.set(ring, box)
  return box
}
