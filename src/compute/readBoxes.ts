import Flatbush from "flatbush"
import { type Box, circleBox } from "../model/geo.ts"
import { positionAccuracy } from "../model/positionAccuracy.ts"
import type { LonLat, Metres } from "../model/units.ts"
import type { ZonedSite } from "../model/zone.ts"
import { widened, zoneBox } from "../model/zoneBox.ts"

/** Read around the zones besides them, so that most changes of a quantity or a rule need no other part of the file. */
const usualMargin: Metres = 1000

/** No printed distance of ours is longer: 60 · Q^⅓ at 500 t is 4,762 m. */
const farthest: Metres = 5000

/**
 * Where cells are needed: the zones of each site, as far as the accuracy of its coordinates may shift them, and a margin.
 *
 * @param around places of stores whose quantity may become any
 */
export function boxesToRead(sites: readonly ZonedSite[], margin = usualMargin, around: readonly LonLat[] = []): Box[] {
  const ofZones = sites.flatMap((zoned) => {
    const box = zoneBox(zoned)
    return box ? [widened(box, margin + (positionAccuracy(zoned.site) ?? 0))] : []
  })
  return [...ofZones, ...around.map((point) => circleBox(point, farthest))]
}

/** Says of a box whether it lies within one of these. */
export function makeHolds(boxes: readonly Box[]): (box: Box) => boolean {
  const index = new Flatbush(Math.max(1, boxes.length))
  for (const box of boxes) index.add(...box)
  if (boxes.length === 0) index.add(Infinity, Infinity, Infinity, Infinity)
  index.finish()
  return (box) => index.search(...box).some((at) => isWithin(box, boxes[at]))
}

function isWithin(box: Box, within: Box | undefined): boolean {
  if (!within) return false
  return box[0] >= within[0] && box[1] >= within[1] && box[2] <= within[2] && box[3] <= within[3]
}
