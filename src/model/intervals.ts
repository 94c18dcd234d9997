/** Sorted, disjoint stretches of a line, flat: [from, to, from, to, …]. */
export type Intervals = readonly number[]

export function length(intervals: Intervals): number {
  let sum = 0
  for (let i = 0; i < intervals.length; i += 2) sum += (intervals[i + 1] as number) - (intervals[i] as number)
  return sum
}

/** The union of stretches given in any order, overlapping or not. */
export function merged(stretches: number[]): Intervals {
  if (stretches.length <= 2) return stretches
  const sorted = sortedByStart(stretches)
  const union: number[] = []
  for (let i = 0; i < sorted.length; i += 2) {
    const from = sorted[i] as number
    const to = sorted[i + 1] as number
    const last = union.length - 1
    if (last > 0 && from <= (union[last] as number)) union[last] = Math.max(union[last] as number, to)
    else union.push(from, to)
  }
  return union
}

/** By insertion: there are few, and this runs some hundred times for every zone that is counted. */
function sortedByStart(stretches: readonly number[]): readonly number[] {
  const sorted: number[] = []
  for (let i = 0; i < stretches.length; i += 2) {
    const from = stretches[i] as number
    const to = stretches[i + 1] as number
    let at = i
    for (; at > 0 && (sorted[at - 2] as number) > from; at -= 2) {
      sorted[at] = sorted[at - 2] as number
      sorted[at + 1] = sorted[at - 1] as number
    }
    sorted[at] = from
    sorted[at + 1] = to
  }
  return sorted
}

export function intersection(a: Intervals, b: Intervals): Intervals {
  const common: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i] as number, b[j] as number)
    const to = Math.min(a[i + 1] as number, b[j + 1] as number)
    if (from < to) common.push(from, to)
    if ((a[i + 1] as number) < (b[j + 1] as number)) i += 2
    else j += 2
  }
  return common
}

/** What of `a` is not in `b`. */
export function difference(a: Intervals, b: Intervals): Intervals {
  if (b.length === 0) return a
  const rest: number[] = []
  for (let i = 0, j = 0; i < a.length; i += 2) {
    let from = a[i] as number
    const to = a[i + 1] as number
    while (j < b.length && (b[j + 1] as number) <= from) j += 2
    for (let k = j; k < b.length && (b[k] as number) < to; k += 2) {
      if ((b[k] as number) > from) rest.push(from, b[k] as number)
      from = Math.max(from, b[k + 1] as number)
    }
    if (from < to) rest.push(from, to)
  }
  return rest
}
