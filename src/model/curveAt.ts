import type { CurveGap, CurvePoint, ZoneCurve } from "./curve.ts"
import type { Kg, Metres, People } from "./units.ts"

/** What a curve says of a quantity. */
export type CurveReading =
  | { readonly people: People; readonly radius?: Metres; readonly atLeast: boolean; readonly isCounted: boolean }
  | { readonly people: undefined; readonly gap?: CurveGap }

/**
 * What a curve says of a quantity: at its points and where the zone stays the same as counted, else on the straight line between
 * two points. At a step the figure of the quantity itself, at nothing that of the emptied stock.
 */
export function curveAt(curve: ZoneCurve, neq: Kg): CurveReading {
  const { pieces, gaps, emptied } = curve
  if (neq === 0) {
    const { people, atLeast } = emptied
    return people === undefined ? { people } : { people, atLeast, isCounted: true }
  }
  // A quantity in the width of a step itself belongs to what is above it.
  const piece = pieces.find(({ points }) => (points.at(-1) as CurvePoint).neq >= neq)
  const gap = gaps.find(({ from, to }) => from <= neq && neq <= to)
  const [first] = piece?.points ?? []
  if (!piece || !first || (neq < first.neq && gap)) return { people: undefined, ...(gap && { gap }) }
  const above = piece.points.findIndex((point) => point.neq >= neq)
  const [low, high] = [piece.points[above - 1] ?? first, piece.points[above] as CurvePoint]
  const share = high.neq > low.neq ? (neq - low.neq) / (high.neq - low.neq) : 1
  const between = (a: number, b: number) => (share >= 1 ? b : a + share * (b - a))
  return {
    people: between(low.people, high.people),
    radius: between(low.radius, high.radius),
    atLeast: piece.atLeast,
    isCounted: neq === high.neq || neq === low.neq || isSameGroundAt(curve, neq),
  }
}

function isSameGroundAt({ plateaus }: ZoneCurve, neq: Kg): boolean {
  return plateaus.some(({ from, to, reason }) => from <= neq && neq <= to && /floor|same distance/.test(reason))
}
