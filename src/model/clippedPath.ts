import type { Box } from "./geo.ts"
import type { LonLat } from "./units.ts"

/** The pieces of a line that lie in a box, each cut where it leaves (Liang and Barsky 1984); straight in longitude and latitude. */
export function clippedPath(path: readonly LonLat[], box: Box): LonLat[][] {
  const pieces: LonLat[][] = []
  let open: LonLat[] | undefined
  for (const [at, to] of path.entries()) {
    const from = path[at - 1]
    const inside = from && shareInside(from, to, box)
    if (!from || !inside) {
      open = undefined
      continue
    }
    const [enters, leaves] = inside
    if (!open || enters > 0) {
      open = [between(from, to, enters)]
      pieces.push(open)
    }
    open.push(between(from, to, leaves))
    if (leaves < 1) open = undefined
  }
  return pieces
}

/** Where on its way a straight line enters and leaves a box, 0 to 1; undefined where it has no length in it. */
function shareInside(from: LonLat, to: LonLat, [west, south, east, north]: Box): readonly [number, number] | undefined {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  let [enters, leaves] = [0, 1]
  for (const [step, room] of [
    [-dx, from[0] - west],
    [dx, east - from[0]],
    [-dy, from[1] - south],
    [dy, north - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return undefined
    if (step < 0) enters = Math.max(enters, room / step)
    if (step > 0) leaves = Math.min(leaves, room / step)
  }
  return enters < leaves ? [enters, leaves] : undefined
}

function between(from: LonLat, to: LonLat, share: number): LonLat {
  if (share === 0 || share === 1) return share === 0 ? from : to
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}
