import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon"
import Flatbush from "flatbush"
import type { Polygon, Ring } from "./country.ts"
import { type Box, boxAround } from "./geo.ts"
import type { LonLat } from "./units.ts"

/** Polygons with a name, found by box; and the boxes of short runs of their edges, to tell uniform ground at once. */
export interface PolygonIndex {
  readonly polygons: readonly { readonly name: string; readonly polygon: Polygon }[]
  readonly boxes: Flatbush
  readonly edges: Flatbush
}

const edgesInRun = 32
/** A run ends before its box grows longer than this [°], so that long edges do not make ground far from them look divided. */
const longestRun = 0.05

export function makePolygonIndex(polygons: PolygonIndex["polygons"]): PolygonIndex {
  const runs = polygons.flatMap(({ polygon }) => polygon.flatMap(runBoxes))
  return { polygons, boxes: boxIndex(polygons.map(({ polygon }) => ringBox(polygon[0] ?? []))), edges: boxIndex(runs) }
}

/** Flatbush refuses zero boxes; a box nobody can meet stands in for none. */
export function boxIndex(boxes: readonly Box[]): Flatbush {
  const index = new Flatbush(Math.max(1, boxes.length))
  for (const box of boxes) index.add(...box)
  if (boxes.length === 0) index.add(Infinity, Infinity, Infinity, Infinity)
  index.finish()
  return index
}

function runBoxes(ring: Ring): Box[] {
  const boxes: Box[] = []
  let run: Box | undefined
  let edges = 0
  ring.slice(1).forEach((point, i) => {
    const edge = ringBox([ring[i] as LonLat, point])
    const grown = run && (boxAround([run, edge]) as Box)
    if (grown && edges < edgesInRun && Math.max(grown[2] - grown[0], grown[3] - grown[1]) <= longestRun) {
      run = grown
      edges++
      return
    }
    if (run) boxes.push(run)
    run = edge
    edges = 1
  })
  if (run) boxes.push(run)
  return boxes
}

function ringBox(ring: Ring): Box {
  return boxAround(ring.map(([lon, lat]) => [lon, lat, lon, lat])) ?? [Infinity, Infinity, -Infinity, -Infinity]
}

/** The name of a polygon that a point lies in. */
export function polygonAt(index: PolygonIndex, [lon, lat]: LonLat): string | undefined {
  return index.boxes
    .search(lon, lat, lon, lat)
    .map((i) => index.polygons[i] as PolygonIndex["polygons"][number])
    .find(({ polygon }) => booleanPointInPolygon([lon, lat], geojson(polygon)))?.name
}

function geojson(polygon: Polygon) {
  return { type: "Polygon" as const, coordinates: polygon as unknown as number[][][] }
}

/** Polygons near a box by name; `"all"` instead of polygons when the whole box lies in that one, with no edge in it. */
export type NearPolygons = ReadonlyMap<string, readonly Polygon[] | "all">

export function polygonsNear(index: PolygonIndex, box: Box): NearPolygons {
  const near = index.boxes.search(...box).map((i) => index.polygons[i] as PolygonIndex["polygons"][number])
  const byName = new Map<string, Polygon[] | "all">()
  if (near.length > 0 && index.edges.search(...box).length === 0) {
    const around = polygonAt(index, [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2])
    return around === undefined ? byName : byName.set(around, "all")
  }
  for (const { name, polygon } of near) {
    const list = byName.get(name)
    if (Array.isArray(list)) list.push(polygon)
    else byName.set(name, [polygon])
  }
  return byName
}
