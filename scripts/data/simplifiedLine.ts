import { metresPerDegree } from "../../src/model/geo.ts"
import type { LonLat, Metres } from "../../src/model/units.ts"

/**
 * Ramer–Douglas–Peucker: the line with fewer points, none of the points left out further than `tolerance` from it. The ends stay;
 * a closed line also keeps the point farthest from its start.
 *
 * Source: Douglas & Peucker, Cartographica 10 (1973), p. 112–122. On a plane with the scale of the line's first latitude, which for
 * lines of 10° of latitude makes the tolerance up to a sixth wider or narrower at the far end.
 */
export function simplifiedLine(line: readonly LonLat[], tolerance: Metres): LonLat[] {
  const scale = metresPerDegree(line[0]?.[1] ?? 0)
  const plane = line.map(([lon, lat]) => [lon * scale.east, lat * scale.north] as const)
  const kept = new Set([0, line.length - 1])
  const open: [number, number][] = [[0, line.length - 1]]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [from, to] = part
    const { at, distance } = farthestBetween(plane, from, to)
    if (at === undefined || distance <= tolerance) continue
    kept.add(at)
    open.push([from, at], [at, to])
  }
  return line.filter((_, i) => kept.has(i))
}

function farthestBetween(plane: readonly (readonly [number, number])[], from: number, to: number) {
  const [x, y] = plane[from] ?? [0, 0]
  const [dx, dy] = [(plane[to]?.[0] ?? 0) - x, (plane[to]?.[1] ?? 0) - y]
  const squared = dx * dx + dy * dy
  let at: number | undefined
  let distance = 0
  for (let i = from + 1; i < to; i++) {
    const [px, py] = [(plane[i]?.[0] ?? 0) - x, (plane[i]?.[1] ?? 0) - y]
    const t = squared > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / squared)) : 0
    const away = Math.hypot(px - t * dx, py - t * dy)
    if (away > distance) [at, distance] = [i, away]
  }
  return { at, distance }
}
