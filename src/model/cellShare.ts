import { areaOfReaches } from "./areaOfReaches.ts"
import { geodesicDistance } from "./geo.ts"
import { makePlane, pointOn, reversedRing, signedArea } from "./plane.ts"
import { cellCentre, cellRadius, type PopulationGrid } from "./populationGrid.ts"
import { innerRadius, isInReach, type Reach } from "./reach.ts"
import { reachOn } from "./reachOnPlane.ts"
import type { LonLat, Metres } from "./units.ts"

/**
 * Share of a grid cell inside the union of reaches, 0–1.
 *
 * A cell that no edge can cut is told by the distance of its centre alone. One that may be cut is laid on the plane that touches
 * the ellipsoid at its centre, and its common area with the reaches is worked out in closed form (`areaOfReaches`). A cell
 * without area is a point, in or out.
 *
 * Checked by: test/model/cellShare.test.ts, test/model/postgis.test.ts
 */
export function cellShare(grid: PopulationGrid, cell: number, reaches: readonly Reach[]): number {
  const centre = cellCentre(grid, cell)
  const radius = cellRadius(grid, cell)
  const touching: Reach[] = []
  for (const reach of reaches) {
    const distance = geodesicDistance(centre, reach.centre)
    if (distance + radius <= innerRadius(reach)) return 1
    if (distance <= reach.radius + radius) touching.push(reach)
  }
  return touching.length === 0 ? 0 : cutShare(centre, grid.cornersOf(cell), touching)
}

/** Share of a cell that an edge may cut. */
function cutShare(centre: LonLat, corners: ArrayLike<number>, touching: readonly Reach[]): number {
  const plane = makePlane(centre)
  const ring: Metres[] = []
  for (let k = 0; k < corners.length; k += 2)
    ring.push(...pointOn(plane, [corners[k] as number, corners[k + 1] as number]))
  const area = signedArea(ring)
  if (area === 0) return touching.some((reach) => isInReach(reach, centre)) ? 1 : 0
  const flat = touching.map((reach) => reachOn(plane, reach))
  return Math.min(1, areaOfReaches(flat, [area > 0 ? ring : reversedRing(ring)]) / Math.abs(area))
}
