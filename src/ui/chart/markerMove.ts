/** Where a marker can go. */
export interface MarkerRange {
  readonly largest: number
  /** What an arrow key changes; a page key ten times as much. */
  readonly step: number
  /** Values that it never jumps over. */
  readonly stops: readonly number[]
}

/** A round step (1, 2 or 5 times a power of ten), about a hundredth of a range. */
export function neatStep(largest: number): number {
  const hundredth = largest / 100
  if (!(hundredth > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(hundredth))
  const times = [1, 2, 5, 10].find((factor) => factor * power >= hundredth * (1 - 1e-9)) ?? 10
  return times * power
}

/** Where a key takes the marker; undefined for keys that do not move it. */
export function movedByKey(key: string, value: number, range: MarkerRange): number | undefined {
  const { largest, step } = range
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return movedBy(value, -step, range)
    case "ArrowRight":
    case "ArrowUp":
      return movedBy(value, step, range)
    case "PageDown":
      return movedBy(value, -10 * step, range)
    case "PageUp":
      return movedBy(value, 10 * step, range)
    case "Home":
      return 0
    case "End":
      return largest
    default:
      return undefined
  }
}

/** To the next whole step, or to a stop on the way. */
function movedBy(value: number, change: number, { largest, step, stops }: MarkerRange): number {
  const steps = (value + change) / step
  const whole = change < 0 ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9)
  const next = Math.min(largest, Math.max(0, whole * step))
  const isBetween = (stop: number) => (change < 0 ? stop < value && stop > next : stop > value && stop < next)
  const between = stops.filter(isBetween)
  if (between.length === 0) return next
  return change < 0 ? Math.max(...between) : Math.min(...between)
}

/** The value a pointer means: a stop that is within reach, else whole tenths of a step. */
export function pointedValue(value: number, reach: number, { largest, step, stops }: MarkerRange): number {
  const near = stops.filter((stop) => Math.abs(stop - value) <= reach)
  const [nearest] = near.sort((a, b) => Math.abs(a - value) - Math.abs(b - value))
  const fine = step / 10
  return nearest ?? Math.min(largest, Math.max(0, Math.round(value / fine) * fine))
}
