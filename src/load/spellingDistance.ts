/**
 * Restricted Damerau–Levenshtein distance: how many letters have to be added, left out, replaced or exchanged with their
 * neighbour, no letter twice. Linear memory; stops early beyond `most`.
 *
 * @returns the distance, or Infinity when it is above `most`
 */
export function spellingDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return Infinity
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1]
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isExchange = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      if (isExchange) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    if (Math.min(...row) > most) return Infinity
    before = last
    last = row
  }
  const distance = last[to.length] ?? Infinity
  return distance <= most ? distance : Infinity
}
