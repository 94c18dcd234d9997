import type { Box } from "../../model/geo.ts"
import type { GridCells } from "../../model/populationGrid.ts"
import type { People } from "../../model/units.ts"
import type { CountryLookup } from "./CoverageTally.ts"
import type { PopulationProblem } from "./PopulationProblem.ts"

/** A file as the user gave it; a `File` of the browser, or `openAsBlob` of Node. */
export interface PopulationFile {
  readonly name: string
  readonly blob: Blob
}

/** How far a file has been read [bytes]. */
export interface PopulationProgress {
  readonly done: number
  readonly all: number
}

export interface PopulationOptions {
  /** Boxes of the zones: what lies outside them all is not kept. Left out: the whole file. A raster is read there only. */
  readonly boxes?: readonly Box[]
  readonly countries: CountryLookup
  /** The column with the people where the file leaves a choice; the user's answer to "people column". */
  readonly peopleColumn?: string
  readonly onProgress?: (progress: PopulationProgress) => void
  readonly signal?: AbortSignal
}

/** What only the user can say about files. */
export type PopulationQuestion =
  | { readonly kind: "people column"; readonly file: string; readonly columns: readonly ColumnChoice[] }
  /** The same content under another name, or opened twice. */
  | { readonly kind: "same file"; readonly file: string; readonly other: string }
  /** The same H3 cells are in both; `people` are those of `file` in them. */
  | {
      readonly kind: "same cells"
      readonly file: string
      readonly other: string
      readonly cells: number
      readonly people: People
    }
  /** Cells of `file` lie on ground that `other` counts too. */
  | {
      readonly kind: "same ground"
      readonly file: string
      readonly other: string
      readonly cells: number
      readonly people: People
    }

/** A column with numbers, and its first value. */
export interface ColumnChoice {
  readonly name: string
  readonly example: string
}

export type PopulationSource = "h3" | "raster" | "shapes"

/** What was read of one file. */
export interface PopulationReading {
  readonly file: string
  readonly source: PopulationSource
  /** Equal for files of the same content. */
  readonly fingerprint: string
  /** Undefined while a question is open, or when an error in row 0 costs the file. */
  readonly cells?: GridCells
  /** H3 ids of the cells, low and high half of each; only of source "h3". */
  readonly ids?: Uint32Array
  /** People in all rows that could be read, near sites or not; of a raster those in the windows. */
  readonly people: People
  readonly problems: readonly PopulationProblem[]
  readonly questions: readonly PopulationQuestion[]
}
