import type { LonLat } from "../../src/model/units.ts"
import type { OutlineRun } from "./outlineRuns.ts"

/** The border of two lands, or the part of it that is (not) disputed. */
export interface BorderLine {
  /** ISO codes in alphabetical order. */
  readonly a: string
  readonly b: string
  readonly disputed: boolean
  readonly lines: readonly (readonly LonLat[])[]
}

/** Every border with Kosovo* is drawn as disputed, and so is a stretch on which the two lands' outlines differ. */
const disputedLand = "XK"

/**
 * The borders of the listed lands among themselves and with others, each line once: from the outline of the listed land, of two
 * listed ones from that of the first in the alphabet. Where the outlines run apart, both are drawn and marked as disputed.
 */
export function borderLines(
  runs: ReadonlyMap<string, readonly OutlineRun[]>,
  listed: ReadonlySet<string>,
): readonly BorderLine[] {
  const borders = new Map<string, { a: string; b: string; disputed: boolean; lines: (readonly LonLat[])[] }>()
  for (const [iso2, outline] of runs) {
    for (const { neighbour, agreement, line } of outline) {
      if (neighbour === undefined || !(listed.has(iso2) || listed.has(neighbour))) continue
      if (agreement === "shared" && !isDrawnFrom(iso2, neighbour, listed)) continue
      const [a, b] = iso2 < neighbour ? [iso2, neighbour] : [neighbour, iso2]
      const disputed = a === disputedLand || b === disputedLand || agreement === "apart"
      const key = `${a} ${b} ${disputed}`
      const border = borders.get(key) ?? { a, b, disputed, lines: [] }
      border.lines.push(line)
      borders.set(key, border)
    }
  }
  return [...borders.keys()].sort().flatMap((key) => borders.get(key) ?? [])
}

/** True for the one of two lands from whose outline their common border is taken. */
export function isDrawnFrom(iso2: string, neighbour: string, listed: ReadonlySet<string>): boolean {
  if (listed.has(iso2) !== listed.has(neighbour)) return listed.has(iso2)
  return iso2 < neighbour
}
