import { area } from "@turf/area"
import { polygon } from "@turf/helpers"
import type { LonLat, SquareMetres } from "../../src/model/units.ts"
import type { OutlineRun } from "./outlineRuns.ts"

/** Puts the runs of one land's outline together into polygons again; those smaller than `smallest` are left out. */
export function landPolygons(outline: readonly OutlineRun[], smallest: SquareMetres): GeoJSON.Position[][][] {
  const polygons = new Map<number, Map<number, LonLat[]>>()
  for (const { polygon: number, ring, line } of outline) {
    const rings = polygons.get(number) ?? new Map<number, LonLat[]>()
    polygons.set(number, rings)
    const points = rings.get(ring) ?? []
    rings.set(ring, points)
    points.push(...(String(points.at(-1)) === String(line[0]) ? line.slice(1) : line))
  }
  return [...polygons.values()]
    .map((rings) => [...rings.values()].map(closed).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0 && area(polygon(rings)) >= smallest)
}

function closed(ring: readonly LonLat[]): GeoJSON.Position[] {
  const positions = ring.map(([lon, lat]) => [lon, lat])
  return String(positions[0]) === String(positions.at(-1)) ? positions : [...positions, positions[0] ?? []]
}
