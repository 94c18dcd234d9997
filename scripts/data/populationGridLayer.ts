import { hostedGridName } from "../../src/load/population/hostedGrid.ts"
import type { PopulationReading } from "../../src/load/population/PopulationReading.ts"
import type { Column, FeatureIn, LayerIn } from "./writeFlatGeobuf.ts"

/**
 * The layer of `population-grid.fgb`: inhabited cells as areas (or points), with `population`, and `h3` where they are such cells.
 *
 * @throws Error when there is no inhabited cell, or a file holds areas and points
 */
export function populationGridLayer({ file, cells, ids }: PopulationReading): LayerIn {
  if (!cells) throw new Error(`${file} holds no cells`)
  const inhabited = [...cells.people.keys()].filter((cell) => (cells.people[cell] as number) > 0)
  const features = inhabited.map((cell): FeatureIn => {
    const population = cells.people[cell] as number
    const h3Id = ids && idText(ids[2 * cell] as number, ids[2 * cell + 1] as number)
    return {
      geometry: geometryOf(Array.from(cells.cornersOf(cell))),
      properties: h3Id === undefined ? { population } : { population, h3: h3Id },
    }
  })
  const geometryType = features[0]?.geometry.type === "Point" ? "Point" : "Polygon"
  const h3: Column[] = ids ? [{ name: "h3", type: "String" }] : []
  return {
    name: hostedGridName(cells.covers),
    geometryType,
    columns: [{ name: "population", type: "Double" }, ...h3],
    features,
  }
}

function idText(low: number, high: number): string {
  return high.toString(16) + low.toString(16).padStart(8, "0")
}

function geometryOf(corners: readonly number[]): FeatureIn["geometry"] {
  const positions: [number, number][] = []
  for (let k = 0; k < corners.length; k += 2) positions.push([corners[k] as number, corners[k + 1] as number])
  const [first] = positions
  if (first && positions.length === 1) return { type: "Point", coordinates: first }
  return { type: "Polygon", coordinates: [first ? [...positions, first] : positions] }
}
