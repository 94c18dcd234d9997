import type { PopulationProblem } from "../load/population/PopulationProblem.ts"
import type { PopulationQuestion } from "../load/population/PopulationReading.ts"
import type { Exposure } from "../model/exposure.ts"
import type { GridSummary } from "../model/gridSummary.ts"
import type { ZoneBands } from "../model/peopleBand.ts"

/** A file of the user's that counts. */
export interface OwnGrid {
  readonly name: string
  /** Grids whose cells this one leaves to them, where it has the same. */
  readonly without: readonly string[]
}

/** The grids that people are to be counted by. */
export interface GridsAsked {
  readonly own: readonly OwnGrid[]
  /** Address of the grid beside the page; undefined where there is none, or it is not to count. */
  readonly hosted: string | undefined
}

/** Files of the user's to be read; asked again with the same number, only what the answers change is read anew. */
export interface PopulationRequest {
  readonly opening: number
  /** A `File` is sent as a handle; its bytes stay where they are. */
  readonly files: readonly { readonly name: string; readonly file: File }[]
  /** Grids that count already: what is in them too is asked about. */
  readonly besides: readonly string[]
  /** The column of people that the user named, by file. */
  readonly columns: ReadonlyMap<string, string>
}

/** What one file holds, or why it cannot be used; neither while a question about it is open. */
export interface FileDraft {
  readonly name: string
  readonly summary?: GridSummary
  readonly error?: unknown
}

/** What came of reading files. */
export interface PopulationDraft {
  readonly files: readonly FileDraft[]
  readonly problems: readonly PopulationProblem[]
  readonly questions: readonly PopulationQuestion[]
}

/** How far a file has been read [bytes]. */
export interface FileProgress {
  readonly file: string
  readonly done: number
  readonly all: number
}

/** People, and the grids that they were counted by. */
export interface CountedPeople extends Exposure {
  readonly grids: readonly GridSummary[]
}

/** What the page asks of the worker about population grids. */
export interface PopulationWork {
  /** Reads files and keeps what they hold; a newer request, or `stopPopulation`, ends it with an AbortError. */
  readonly readPopulation: (
    request: PopulationRequest,
    onProgress: (progress: FileProgress) => void,
  ) => Promise<PopulationDraft>
  /** Ends the reading, and forgets what has been read and does not count. */
  readonly stopPopulation: () => Promise<void>
  /** The band of one counted site; undefined when nobody has been counted for that id, or there is no such site. */
  readonly bandOf: (id: number, siteId: string) => Promise<ZoneBands | undefined>
}
