import type { AreaRings } from "../../src/model/hideOutside.ts"
import type { FlatReach } from "../../src/model/reachOnPlane.ts"

type Point = readonly [x: number, y: number]
/** Part of an edge: a circle, or a straight stretch. */
type Edge = { readonly at: Point; readonly r: number } | { readonly a: Point; readonly b: Point }

/**
 * Area of the union of reaches, of it inside rings, of it also inside `within`: by Gauss's rule on horizontal lines between all
 * the heights at which any two edges meet or one of them turns. Shares nothing with the closed form: what lies inside is asked
 * point by point, halfway between neighbouring edges. Good to some 1e-7 of the area.
 */
export function areaByQuadrature(reaches: readonly FlatReach[], rings?: AreaRings, within?: FlatReach): number {
  const edges = [...[...reaches, ...(within ? [within] : [])].flatMap(edgesOfReach), ...(rings ?? []).flatMap(sidesOf)]
  const isInside = (p: Point) =>
    reaches.some((reach) => isIn(reach, p)) && (!within || isIn(within, p)) && (!rings || isWithin(rings, p))
  const heights = breaks(edges).sort((a, b) => a - b)
  let area = 0
  for (let i = 1; i < heights.length; i++) {
    const [low, high] = [heights[i - 1] as number, heights[i] as number]
    const half = (high - low) / 2
    if (half < 1e-9) continue
    // y = middle − half·cos θ: the square roots with which circles begin and end become smooth.
    for (const [node, weight] of gauss) {
      const turn = (Math.PI / 2) * (1 + node)
      area += weight * (Math.PI / 2) * half * Math.sin(turn) * chord(edges, isInside, low + half * (1 - Math.cos(turn)))
    }
  }
  return area
}

function chord(edges: readonly Edge[], isInside: (p: Point) => boolean, y: number): number {
  const xs = edges.flatMap((edge) => crossingsAt(edge, y)).sort((a, b) => a - b)
  let sum = 0
  for (let i = 1; i < xs.length; i++) {
    const [from, to] = [xs[i - 1] as number, xs[i] as number]
    if (to > from && isInside([(from + to) / 2, y])) sum += to - from
  }
  return sum
}

function edgesOfReach({ x, y, r, wedges }: FlatReach): Edge[] {
  if (!wedges) return [{ at: [x, y], r }]
  return wedges.flatMap((wedge) => [
    { at: [x, y] as const, r: wedge.r },
    { a: [x, y] as const, b: [x + r * wedge.from[0], y + r * wedge.from[1]] as const },
  ])
}

function sidesOf(ring: ArrayLike<number>): Edge[] {
  const corners = Array.from(
    { length: ring.length / 2 },
    (_, k): Point => [ring[2 * k] as number, ring[2 * k + 1] as number],
  )
  return corners.map((b, k) => ({ a: corners.at(k - 1) as Point, b }))
}

function crossingsAt(edge: Edge, y: number): number[] {
  if ("r" in edge) {
    const square = edge.r ** 2 - (y - edge.at[1]) ** 2
    return square > 0 ? [edge.at[0] - Math.sqrt(square), edge.at[0] + Math.sqrt(square)] : []
  }
  const { a, b } = edge
  return a[1] > y === b[1] > y ? [] : [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1])]
}

/** Heights at which an edge turns or ends, or two edges meet. */
function breaks(edges: readonly Edge[]): number[] {
  return edges.flatMap((edge, i) => [
    ...("r" in edge ? [edge.at[1] - edge.r, edge.at[1], edge.at[1] + edge.r] : [edge.a[1], edge.b[1]]),
    ...edges.slice(0, i).flatMap((other) => meetings(edge, other)),
  ])
}

function meetings(one: Edge, other: Edge): number[] {
  if ("r" in one) return "r" in other ? circlesMeet(one, other) : lineMeets(one, other)
  if ("r" in other) return lineMeets(other, one)
  const [ux, uy] = [one.b[0] - one.a[0], one.b[1] - one.a[1]]
  const [vx, vy] = [other.b[0] - other.a[0], other.b[1] - other.a[1]]
  const turn = ux * vy - uy * vx
  const t = ((other.a[0] - one.a[0]) * vy - (other.a[1] - one.a[1]) * vx) / turn
  return t >= 0 && t <= 1 ? [one.a[1] + t * uy] : []
}

function lineMeets({ at, r }: Extract<Edge, { r: number }>, { a, b }: Extract<Edge, { a: Point }>): number[] {
  const [ux, uy, px, py] = [b[0] - a[0], b[1] - a[1], a[0] - at[0], a[1] - at[1]]
  const [p, q] = [(ux * px + uy * py) / (ux * ux + uy * uy), (px * px + py * py - r * r) / (ux * ux + uy * uy)]
  const root = Math.sqrt(Math.max(0, p * p - q))
  return [-p - root, -p + root].filter((t) => t >= 0 && t <= 1).map((t) => a[1] + t * uy)
}

function circlesMeet(one: Extract<Edge, { r: number }>, other: Extract<Edge, { r: number }>): number[] {
  const [dx, dy] = [other.at[0] - one.at[0], other.at[1] - one.at[1]]
  const d = Math.hypot(dx, dy)
  const along = (d * d + one.r ** 2 - other.r ** 2) / (2 * d)
  const across = Math.sqrt(one.r ** 2 - along ** 2)
  return [-1, 1].map((side) => one.at[1] + (along * dy + side * across * dx) / d).filter(Number.isFinite)
}

function isIn({ x, y, r, wedges }: FlatReach, p: Point): boolean {
  const [dx, dy] = [p[0] - x, p[1] - y]
  const distance = Math.hypot(dx, dy)
  if (!wedges) return distance <= r
  const whole = 2 * Math.PI
  const bearing = ([east, north]: readonly [number, number]) => (Math.atan2(east, north) + whole) % whole
  const after = (from: number, to: number) => (to - from + whole) % whole
  return wedges.some(
    ({ from, to, r: reach }) =>
      distance <= reach && after(bearing(from), bearing([dx, dy])) <= after(bearing(from), bearing(to)),
  )
}

/** Winding number by the angles under which the sides are seen: not the even-odd rule of the model. */
function isWithin(rings: AreaRings, [x, y]: Point): boolean {
  let turns = 0
  for (const { a, b } of rings.flatMap(sidesOf) as Extract<Edge, { a: Point }>[]) {
    const [ax, ay, bx, by] = [a[0] - x, a[1] - y, b[0] - x, b[1] - y]
    turns += Math.atan2(ax * by - ay * bx, ax * bx + ay * by)
  }
  return turns > Math.PI
}

/** Nodes and weights of Gauss–Legendre on −1 … 1 with 12 points, by Newton's method on the polynomial. */
const gauss = Array.from({ length: 12 }, (_, i) => {
  const count = 12
  let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5))
  let slope = 1
  for (let step = 0; step < 20; step++) {
    let [before, now] = [1, x]
    for (let k = 2; k <= count; k++) [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k]
    slope = (count * (x * now - before)) / (x * x - 1)
    x -= now / slope
  }
  return [x, 2 / ((1 - x * x) * slope * slope)] as const
})
