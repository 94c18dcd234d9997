import type { Kg } from "./units.ts"

/** Quantities over which the same laws hold, its ends among them. */
export interface NeqStretch {
  readonly from: Kg
  readonly to: Kg
}

/** How near to each other the last quantity before a break and the first after it are, at most [kg]. */
export function breakWidth(neq: Kg): Kg {
  return Math.max(1e-7, 1e-9 * neq)
}

/**
 * The stretches between the quantities at which something changes: another row, the end of a floor, another joined set, another
 * reading of a mixed stock. Between two samples of different signature the change is found by bisection, and every change
 * between them that a bisection comes across.
 *
 * @param samples     ascending; what changes and changes back between two of them is not seen
 * @param signatureAt the same text means that the same laws hold
 * @returns           in order; one ends and the next begins within `breakWidth`
 *
 * Checked by: test/model/neqBreaks.test.ts (by hand)
 */
export function neqStretches(samples: readonly Kg[], signatureAt: (neq: Kg) => string): NeqStretch[] {
  const breaks: (readonly [before: Kg, after: Kg])[] = []
  const search = (low: Kg, below: string, high: Kg, above: string): void => {
    if (below === above) return
    const middle = (low + high) / 2
    if (high - low <= breakWidth(high) || middle <= low || middle >= high) {
      breaks.push([low, high])
      return
    }
    const between = signatureAt(middle)
    search(low, below, middle, between)
    search(middle, between, high, above)
  }
  /** Most changes are at a printed quantity, which is a sample: then two looks beside the samples find them. */
  const searchBetween = (low: Kg, high: Kg): void => {
    if (signatureAt(low) === signatureAt(high)) return
    const beside = [low + breakWidth(low) / 2, high - breakWidth(high) / 2].filter((neq) => neq > low && neq < high)
    const all = [low, ...beside, high].map((neq) => ({ neq, signature: signatureAt(neq) }))
    for (const [i, { neq, signature }] of all.slice(1).entries()) {
      const before = all[i] as (typeof all)[number]
      search(before.neq, before.signature, neq, signature)
    }
  }
  for (let i = 1; i < samples.length; i++) searchBetween(samples[i - 1] as Kg, samples[i] as Kg)
  const starts = [samples[0], ...breaks.map(([, after]) => after)]
  const ends = [...breaks.map(([before]) => before), samples.at(-1)]
  return samples.length === 0 ? [] : starts.map((from, i) => ({ from: from as Kg, to: ends[i] as Kg }))
}

/** Quantities up to a largest one, spaced evenly by the cube root, in which most distances grow; and those that must be among them. */
export function neqSamples(largest: Kg, count: number, others: readonly Kg[]): Kg[] {
  const least: Kg = 1e-3
  const [low, high] = [Math.cbrt(least), Math.cbrt(largest)]
  const even = Array.from({ length: count }, (_, i) => (low + ((high - low) * i) / (count - 1)) ** 3)
  const within = [...even.slice(1, -1), least, largest, ...others].filter((neq) => neq >= least && neq <= largest)
  return [...new Set(within)].sort((a, b) => a - b)
}
