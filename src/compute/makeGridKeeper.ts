import { LoadError } from "../load/LoadError.ts"
import { countryLookup } from "../load/population/CoverageTally.ts"
import { findRepeats } from "../load/population/findRepeats.ts"
import { isTiff } from "../load/population/isTiff.ts"
import { loadHostedGrid } from "../load/population/loadHostedGrid.ts"
import { loadPopulationFile } from "../load/population/loadPopulationFile.ts"
import type { PopulationReading } from "../load/population/PopulationReading.ts"
import type { Box } from "../model/geo.ts"
import { type Ground, withGrids } from "../model/ground.ts"
import type { LonLat } from "../model/units.ts"
import type { GridSummary } from "../model/gridSummary.ts"
import { plainError } from "./errorTransfer.ts"
import { gridOf, keptPart, type NamedReading, summaryOf } from "./keptPart.ts"
import type { FileProgress, GridsAsked, PopulationDraft, PopulationRequest } from "./PopulationWork.ts"
import { boxesToRead, makeHolds } from "./readBoxes.ts"
import type { ZonedSite } from "../model/zone.ts"

/** Files up to this size are read whole: some two million H3 cells, which take about 100 MB [bytes]. */
const largestWhole = 44_000_000
/** Between two messages about progress [ms]. */
const progressPause = 100

export interface GridKeeper {
  readonly read: (request: PopulationRequest, on: ReadingOn) => Promise<PopulationDraft>
  /** Forgets what has been read and does not count. */
  readonly forgetDrafts: () => void
  /** The ground under the grids asked for, the same object as long as it is the same; reads again what lies elsewhere now. */
  readonly ground: (asked: GridsAsked, on: Omit<ReadingOn, "onProgress">) => Promise<GriddedGround>
}

interface ReadingOn {
  /** Without grids. */
  readonly base: Ground
  readonly sites: readonly ZonedSite[]
  /** Stores of any quantity. */
  readonly around?: readonly LonLat[]
  readonly signal: AbortSignal
  readonly onProgress: (progress: FileProgress) => void
}

export interface GriddedGround {
  readonly ground: Ground
  readonly grids: readonly GridSummary[]
}

/** A file and what was read of it. */
interface KeptFile {
  readonly name: string
  readonly file: File
  readonly column: string | undefined
  readonly reading: PopulationReading
  /** Says whether a box lies where the file was read; undefined when it was read whole. */
  readonly holds: ((box: Box) => boolean) | undefined
}

/** Keeps what was read of population files. Loaded with the first of them, because the readers are large. */
export function makeGridKeeper(): GridKeeper {
  const files = makeFileKeeper()
  const hosted = makeHostedKeeper()
  const made = makeGriddedGround()
  let opening = 0

  const read: GridKeeper["read"] = async (request, on) => {
    const besides = request.besides.filter((name) => name !== hosted.name()).map(files.keep)
    if (request.opening !== opening) files.drafts.clear()
    opening = request.opening
    for (const { name, file } of request.files) {
      const column = request.columns.get(name)
      const before = files.drafts.get(name)
      if (before && before.column === column) continue
      const draft = await readFile({ name, file, column }, on).catch((error: unknown) => {
        on.signal.throwIfAborted()
        return { error: plainError(error), column }
      })
      files.drafts.set(name, draft)
    }
    const others = [...besides.map(({ reading }) => reading), ...hosted.readings()]
    return draftOf(request.files, files.drafts, others)
  }

  const ground: GridKeeper["ground"] = async (asked, on) => {
    const own: NamedReading[] = []
    for (const { name, without } of asked.own) {
      const { reading, holds } = files.put(await whereZonesAre(files.keep(name), on))
      own.push({ reading, holds, without })
    }
    files.keepOnly(asked.own.map(({ name }) => name))
    await hosted.follow(asked.hosted, on)
    return made(on.base, [...hosted.named(), ...own])
  }

  return { read, ground, forgetDrafts: () => files.drafts.clear() }
}

/** What came of a file that does not count yet. */
type Draft = KeptFile | { readonly error: unknown; readonly column: string | undefined }

/** Files that count, and those that were read and may. */
function makeFileKeeper() {
  const kept = new Map<string, KeptFile>()
  const drafts = new Map<string, Draft>()
  const put = (file: KeptFile): KeptFile => {
    kept.set(file.name, file)
    return file
  }
  return {
    drafts,
    put,
    /** A file that is to count. */
    keep: (name: string): KeptFile => {
      const draft = drafts.get(name)
      const found = draft && "reading" in draft ? put(draft) : kept.get(name)
      drafts.delete(name)
      if (!found) throw new LoadError("unreadable", name, "not kept by the worker")
      return found
    },
    keepOnly: (names: readonly string[]) => {
      for (const name of kept.keys()) if (!names.includes(name)) kept.delete(name)
    },
  }
}

async function readFile(
  { name, file, column }: Pick<KeptFile, "name" | "file" | "column">,
  { base, sites, around, signal, onProgress }: ReadingOn,
): Promise<KeptFile> {
  const head = await file
    .slice(0, 4)
    .arrayBuffer()
    .catch((error: unknown) => {
      throw new LoadError("unreadable", name, String(error))
    })
  const boxes =
    isTiff(new Uint8Array(head)) || file.size > largestWhole ? boxesToRead(sites, undefined, around) : undefined
  let told = performance.now()
  const reading = await loadPopulationFile(
    { name, blob: file },
    {
      countries: countryLookup(base),
      signal,
      onProgress: (progress) => {
        if (performance.now() - told < progressPause) return
        told = performance.now()
        onProgress({ file: name, ...progress })
      },
      ...(boxes && { boxes }),
      ...(column !== undefined && { peopleColumn: column }),
    },
  )
  return { name, file, column, reading, holds: boxes && makeHolds(boxes) }
}

/** The file as it is, or read again where zones have left what was read of it. */
async function whereZonesAre(file: KeptFile, on: Omit<ReadingOn, "onProgress">): Promise<KeptFile> {
  const { holds } = file
  if (!holds || boxesToRead(on.sites, 0, on.around).every(holds)) return file
  return readFile(file, { ...on, onProgress: () => undefined })
}

function draftOf(
  files: PopulationRequest["files"],
  drafts: ReadonlyMap<string, Draft>,
  others: readonly PopulationReading[],
): PopulationDraft {
  const found = files.flatMap(({ name }) => {
    const draft = drafts.get(name)
    return draft ? [{ name, draft }] : []
  })
  const readings = found.flatMap(({ draft }) => ("reading" in draft ? [draft.reading] : []))
  const names = new Set(readings.map(({ file }) => file))
  const repeats = findRepeats([...others, ...readings]).filter(({ file }) => names.has(file))
  return {
    files: found.map(({ name, draft }) => {
      if (!("reading" in draft)) return { name, error: draft.error }
      const { reading, holds } = draft
      return { name, ...(reading.cells && { summary: summaryOf(reading, reading.source, holds !== undefined) }) }
    }),
    problems: readings.flatMap(({ problems }) => problems),
    questions: [...readings.flatMap(({ questions }) => questions), ...repeats],
  }
}

/** The grid beside the page: read where the zones are, as soon as people are counted. */
function makeHostedKeeper() {
  let found:
    | { readonly url: string; readonly holds: (box: Box) => boolean; readonly reading: PopulationReading }
    | undefined
  const readings = () => (found ? [found.reading] : [])
  return {
    name: () => found?.reading.file,
    readings,
    named: (): NamedReading[] =>
      readings().map((reading) => ({ reading, holds: found?.holds, source: "hosted", without: [] })),
    follow: async (url: string | undefined, { sites, around, signal }: Omit<ReadingOn, "base" | "onProgress">) => {
      if (url === undefined) found = undefined
      if (url === undefined || (found?.url === url && boxesToRead(sites, 0, around).every(found.holds))) return
      const boxes = boxesToRead(sites, undefined, around)
      const cells = await loadHostedGrid(url, { boxes, signal })
      const people = cells.people.reduce((sum, count) => sum + count, 0)
      const file = { file: cells.name, source: "shapes", fingerprint: url, problems: [], questions: [] } as const
      found = { url, holds: makeHolds(boxes), reading: { ...file, cells, people } }
    },
  }
}

/** Makes the ground anew only when something in it is new: a count on the same ground lends its figures to the next. */
function makeGriddedGround() {
  let last: { readonly base: Ground; readonly from: readonly NamedReading[]; readonly made: GriddedGround } | undefined
  return (base: Ground, from: readonly NamedReading[]): GriddedGround => {
    if (last?.base === base && isSame(last.from, from)) return last.made
    const parts = from.map((named) => keptPart(named, from))
    const grids = from.map(({ reading, source, holds }, at) =>
      summaryOf(parts[at] as PopulationReading, source ?? reading.source, holds !== undefined),
    )
    const ground = from.length === 0 ? base : withGrids(base, parts.map(gridOf))
    last = { base, from, made: { ground, grids } }
    return last.made
  }
}

function isSame(one: readonly NamedReading[], other: readonly NamedReading[]): boolean {
  const isSameOne = ({ reading, without }: NamedReading, at: number) =>
    other[at]?.reading === reading && without.join("\n") === other[at]?.without.join("\n")
  return one.length === other.length && one.every(isSameOne)
}
