import type { Reach } from "./reach.ts"
import type { Kg, Metres, People } from "./units.ts"

/** People where so much is kept, and the ground they were counted on. */
export interface CountedQuantity {
  readonly neq: Kg
  readonly people: People
  readonly radius: Metres
  readonly atLeast: boolean
  readonly reaches: readonly Reach[]
}

/** Points of the curve between two breaks of its zone. */
export interface CurveStretch {
  readonly points: readonly CountedQuantity[]
  /** The same ground all along, and why. */
  readonly flat?: "floor" | "same distance"
}

export type CountedAt = (neq: Kg) => CountedQuantity

/** Where people change at once within a law (a cell without area), no two points come nearer than this share of a quantity. */
const nearest = 1e-6

/**
 * More points between those given, until in the middle between two of them a straight line is within the tolerance; the middle
 * stays a point of its own, so that elsewhere it is nearer still.
 *
 * @param points ascending, counted already
 */
export function* refinedPoints(
  points: readonly CountedQuantity[],
  countAt: CountedAt,
  tolerance: People,
): Generator<void, CountedQuantity[]> {
  const found: CountedQuantity[] = points.slice(0, 1)
  const open = points.slice(1).reverse()
  while (open.length > 0) {
    const [low, high] = [found.at(-1) as CountedQuantity, open.at(-1) as CountedQuantity]
    const middle = (low.neq + high.neq) / 2
    if (high.neq - low.neq <= nearest * high.neq) {
      found.push(open.pop() as CountedQuantity)
      continue
    }
    const between = countAt(middle)
    yield
    if (Math.abs(between.people - (low.people + high.people) / 2) <= tolerance)
      found.push(between, open.pop() as CountedQuantity)
    else open.push(between)
  }
  return found
}
