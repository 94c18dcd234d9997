/** Repeatable chance: the same seed gives the same sequence on every machine. */
export interface SeededRandom {
  /** 0 ≤ x < 1 */
  fraction(): number
  between(from: number, to: number): number
  whole(from: number, to: number): number
  /** Between two positive numbers with every order of magnitude equally likely. */
  logBetween(from: number, to: number): number
  pick<Item>(items: readonly Item[]): Item
  chance(probability: number): boolean
}

/** Mulberry32 (Tommy Ettinger, public domain), seeded with the FNV-1a hash of a text. */
export function seededRandom(seed: string): SeededRandom {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619), 2166136261)
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (from: number, to: number) => from + fraction() * (to - from)
  return {
    fraction,
    between,
    whole: (from, to) => Math.floor(between(from, to + 1)),
    logBetween: (from, to) => Math.exp(between(Math.log(from), Math.log(to))),
    pick: (items) => items[Math.floor(fraction() * items.length)] as (typeof items)[number],
    chance: (probability) => fraction() < probability,
  }
}
