import Flatbush from "flatbush"
import { type Box, metresPerDegree } from "../../model/geo.ts"
import type { Metres } from "../../model/units.ts"

/** Says of a circle whether it may touch one of the boxes; of every circle yes when there are no boxes. */
export function makeBoxFilter(
  boxes: readonly Box[] | undefined,
): (lon: number, lat: number, radius: Metres) => boolean {
  if (!boxes) return () => true
  if (boxes.length === 0) return () => false
  const index = new Flatbush(boxes.length)
  for (const box of boxes) index.add(...box)
  index.finish()
  const { minX, minY, maxX, maxY } = index
  return (lon, lat, radius) => {
    // Nearly all cells of a large file are far away: a degree of latitude is never shorter than 110 km.
    const dy = radius / 110_000
    if (lat + dy < minY || lat - dy > maxY) return false
    const dx = (radius / metresPerDegree(lat).east) * 1.001
    if (lon + dx < minX || lon - dx > maxX) return false
    return index.search(lon - dx, lat - dy, lon + dx, lat + dy).length > 0
  }
}
