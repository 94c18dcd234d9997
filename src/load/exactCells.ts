/** Rows mostly have their numbers in the same places; those share one set. */
const sharedSets = new Map<string, ReadonlySet<number>>()
const mostSharedSets = 1000

/** The set of cells, by index, that a file stores as numbers. */
export function exactCells(indexes: readonly number[]): ReadonlySet<number> {
  const key = indexes.join(",")
  const shared = sharedSets.get(key) ?? new Set(indexes)
  if (sharedSets.size < mostSharedSets) sharedSets.set(key, shared)
  return shared
}
