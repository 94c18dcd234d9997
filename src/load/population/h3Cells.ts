import { cellToBoundary, getHexagonEdgeLengthAvg, type SplitLong, UNITS } from "h3-js"
import type { GridCells } from "../../model/populationGrid.ts"
import type { Metres } from "../../model/units.ts"

/** No corner of a cell is farther from its centre than this many average edges of its resolution (at most 1.107, seen over the globe). */
const longestCorner = 1.15

const bounds = Array.from({ length: 16 }, (_, resolution) => {
  return longestCorner * getHexagonEdgeLengthAvg(resolution, UNITS.m)
})

/** The resolution of a cell stands in bits 52–55 of its id. */
export function h3Resolution(high: number): number {
  return (high >>> 20) & 15
}

/** No corner of a cell is farther from its centre [m]. */
export function h3Radius(high: number): Metres {
  return bounds[h3Resolution(high)] as Metres
}

/** @param ids low and high half of the id of each cell */
export function h3Cells(ids: Uint32Array, rest: Pick<GridCells, "name" | "centres" | "people" | "covers">): GridCells {
  const first = h3Radius(ids[1] ?? 0)
  let radius: Metres | Float32Array = first
  if (ids.some((half, at) => at % 2 === 1 && h3Radius(half) !== first))
    radius = Float32Array.from(rest.people, (_, cell) => h3Radius(ids[2 * cell + 1] as number) * 1.000001)
  const cornersOf = (cell: number) => {
    const id: SplitLong = [ids[2 * cell] as number, ids[2 * cell + 1] as number]
    return cellToBoundary(id, true).slice(0, -1).flat()
  }
  return { ...rest, cornersOf, radius }
}
