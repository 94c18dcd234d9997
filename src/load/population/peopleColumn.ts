/** Names of a column of people, in lower case, best first. */
const peopleNames = ["population", "pop", "people", "residents", "inhabitants", "persons"] as const

/**
 * The column with the people: the one the user named, else one of such a name, else the only one with numbers.
 *
 * @param names of all columns
 * @param numeric places of those with numbers
 * @returns its place, undefined where only the user can say
 */
export function peopleColumn(
  names: readonly string[],
  numeric: readonly number[],
  wanted: string | undefined,
): number | undefined {
  if (wanted !== undefined) return numeric.find((at) => names[at] === wanted)
  for (const name of peopleNames) {
    const at = names.findIndex((own) => own.toLowerCase() === name)
    if (at >= 0) return at
  }
  return numeric.length === 1 ? numeric[0] : undefined
}
