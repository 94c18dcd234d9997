import type { LonLat, Metres } from "../../src/model/units.ts"
import { isDrawnFrom } from "./borderLines.ts"
import type { OutlineRun } from "./outlineRuns.ts"
import { simplifiedLine } from "./simplifiedLine.ts"

/** 2^-10 degree: 109 m north. A binary step leaves most bits of a coordinate zero, so that files compress to two fifths. */
const step = 1 / 1024

/**
 * The same runs with fewer points. Both lands of a border get the very same line, so that no gap opens between them and a border
 * drawn from one of them fits the land of the other. The listed lands may be kept finer than the others.
 */
export function simplifiedRuns(
  runs: ReadonlyMap<string, readonly OutlineRun[]>,
  listed: ReadonlySet<string>,
  tolerance: { readonly listed: Metres; readonly other: Metres },
): ReadonlyMap<string, readonly OutlineRun[]> {
  const toleranceOf = (iso2: string) => (listed.has(iso2) ? tolerance.listed : tolerance.other)
  const drawn = new Map<string, LonLat[]>()
  for (const [iso2, outline] of runs) {
    for (const { neighbour, agreement, line } of outline) {
      if (neighbour !== undefined && agreement === "shared" && isDrawnFrom(iso2, neighbour, listed))
        drawn.set(key(iso2, neighbour, line[0], line.at(-1)), coarse(line, toleranceOf(iso2)))
    }
  }
  const ofRun = (iso2: string, run: OutlineRun): OutlineRun => {
    const { neighbour = "", line } = run
    const own = drawn.get(key(iso2, neighbour, line[0], line.at(-1)))
    const others = drawn.get(key(neighbour, iso2, line.at(-1), line[0]))
    return { ...run, line: own ?? others?.toReversed() ?? coarse(line, toleranceOf(iso2)) }
  }
  return new Map([...runs].map(([iso2, outline]) => [iso2, outline.map((run) => ofRun(iso2, run))]))
}

function key(iso2: string, neighbour: string, start: LonLat | undefined, end: LonLat | undefined): string {
  return `${iso2} ${neighbour} ${start} ${end}`
}

function coarse(line: readonly LonLat[], tolerance: Metres): LonLat[] {
  const points = simplifiedLine(line, tolerance).map(
    ([lon, lat]) => [Math.round(lon / step) * step, Math.round(lat / step) * step] as const,
  )
  return points.filter((point, i) => i === 0 || String(point) !== String(points[i - 1]))
}
