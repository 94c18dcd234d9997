import type { LonLat } from "../../src/model/units.ts"

/**
 * Joins lines at ends where exactly two of them meet, so that what a tiled source cuts at its tiles is one line again.
 * Where three or more meet (a confluence) they stay apart. Order and direction follow the first line of each chain.
 */
export function joinedLines(lines: readonly (readonly LonLat[])[]): LonLat[][] {
  const at = new Map<string, number[]>()
  lines.forEach((line, i) => {
    for (const end of [line[0], line.at(-1)]) at.set(String(end), [...(at.get(String(end)) ?? []), i])
  })
  const used = new Set<number>()
  const extend = (chain: LonLat[]): LonLat[] => {
    for (;;) {
      const end = String(chain.at(-1))
      const meeting = at.get(end) ?? []
      const next = meeting.find((i) => !used.has(i))
      const line = next === undefined ? undefined : lines[next]
      if (meeting.length !== 2 || next === undefined || line === undefined) return chain
      used.add(next)
      chain.push(...(String(line[0]) === end ? line : line.toReversed()).slice(1))
    }
  }
  return lines.flatMap((line, i) => {
    if (used.has(i)) return []
    used.add(i)
    const forward = extend([...line])
    return [extend(forward.toReversed()).toReversed()]
  })
}
