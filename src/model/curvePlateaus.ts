import type { CountedQuantity, CurveStretch } from "./curvePoints.ts"
import type { CurvePlateau, PlateauReason } from "./curve.ts"
import type { Kg } from "./units.ts"

/** Counts of the same people differ by less, from rounding. */
const rounding = 1e-6

/**
 * Where taking away changes nothing: the same ground, or other ground with the same people in it.
 *
 * @param stretches ascending
 * @param shortest  stretches of other ground must be as long; the same ground always counts [kg]
 */
export function curvePlateaus(stretches: readonly CurveStretch[], shortest: Kg): CurvePlateau[] {
  const plateaus: CurvePlateau[] = []
  for (const { points, flat } of stretches) {
    for (const [i, point] of points.slice(1).entries()) {
      const before = points[i] as CountedQuantity
      if (Math.abs(point.people - before.people) > rounding) continue
      const reason = flat ?? (point.people === 0 ? "nobody inside" : "same people")
      add(plateaus, { from: before.neq, to: point.neq, reason, people: before.people })
    }
  }
  return plateaus.filter(({ from, to, reason }) => isSameGround(reason) || to - from >= shortest)
}

function isSameGround(reason: PlateauReason): boolean {
  return reason === "floor" || reason === "same distance"
}

/** Makes the last plateau longer where the next one is its continuation. */
function add(plateaus: CurvePlateau[], next: CurvePlateau): void {
  const last = plateaus.at(-1)
  const isLonger =
    last !== undefined &&
    last.reason === next.reason &&
    next.from - last.to <= 1e-6 + 1e-8 * next.from &&
    Math.abs(next.people - last.people) <= rounding
  if (isLonger) plateaus[plateaus.length - 1] = { ...last, to: next.to }
  else plateaus.push(next)
}
