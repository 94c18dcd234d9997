import type { GridKind } from "./graticule.ts"
import type { Register } from "./register.ts"
import type { ZoneKind } from "./rule.ts"
import type { NationalEntry } from "./rules/national.ts"
import type { Scenarios } from "./scenario.ts"
import type { SiteFilter } from "./siteFilter.ts"
import type { KPa, LonLat } from "./units.ts"
import type { ZoneOptions } from "./zone.ts"

/** What the file says that it is; also how it is told from other JSON. */
export const projectKind = "Stockpile Atlas project"

/**
 * Of the files that this program writes. It is raised whenever an older program would show something else from the same file, so
 * that a field that is not known can be passed over. 2: the optional tables, and the scenarios.
 */
export const projectVersion = 2

/** How the end of a project's file's name is spelled. */
export const projectEnding = ".atlas.json"

/** The choices on the page. Names of layers, of what symbols stand for and of a language count only where they are known. */
export interface ProjectSettings {
  readonly rules: {
    /** Of a shipped rule set, or `nationalId`. */
    readonly id: string
    /** The user's own rows, in use or not. */
    readonly national: readonly NationalEntry[]
  }
  readonly options: ZoneOptions
  readonly filter: SiteFilter
  readonly zone: ZoneKind
  readonly layers: Readonly<Record<string, boolean>>
  readonly symbolSize: string
  readonly grid: GridKind
  readonly contours: readonly KPa[]
  readonly language: string
  /** Where the map is looked at; undefined where it never was. */
  readonly view?: { readonly centre: LonLat; readonly zoom: number }
  readonly selection:
    | { readonly mode: "region" }
    | { readonly mode: "inspect"; readonly siteId: string }
    | { readonly mode: "point"; readonly position: LonLat; readonly geonameid?: number }
}

/** Everything that is saved in one file: enough for the same figures on another computer. */
export interface Project<Mapping extends object = object> {
  readonly settings: ProjectSettings
  /** Names of the population grids that were open: their contents are not in the file. */
  readonly grids: readonly string[]
  /** What the columns of the register's files were confirmed to be. */
  readonly mapping: readonly Mapping[]
  /** What the user tried out; undefined where nothing was. */
  readonly scenarios?: Scenarios
  /** The user's own; undefined for the invented one, which comes with the program. */
  readonly register?: Register
}

/** The register in a file, its long lists apart; the optional ones are there since version 2. */
type Lists = Readonly<Partial<Record<"sites" | "stores" | "exposedSites" | "facilities" | "countries", unknown>>>

/**
 * What the checksum of a file is worked out from, piece by piece: everything but the checksum itself and the lists of the
 * register as one text, then each entry of each list, a line each. Spaces and line breaks in the file make no difference. An
 * optional list that is not there makes no piece, so that files from before there were any keep their checksum; the number of
 * entries of one that is there is a piece of its own, so that none can pass from one list to the next.
 *
 * @param file the JSON of the file, checked or not
 */
export function* projectPieces(file: object): Generator<string> {
  const { checksum: _checksum, register, ...head } = file as { checksum?: unknown; register?: unknown }
  const { sites, stores, exposedSites, facilities, countries, ...named } = (
    typeof register === "object" && register !== null ? register : {}
  ) as Lists
  yield `${JSON.stringify({ ...head, register: named })}\n`
  yield* piecesOf(sites)
  yield* piecesOf(stores)
  for (const [name, list] of Object.entries({ exposedSites, facilities, countries })) {
    if (list === undefined) continue
    yield `${name} ${Array.isArray(list) ? list.length : 0}\n`
    yield* piecesOf(list)
  }
}

function* piecesOf(list: unknown): Generator<string> {
  if (!Array.isArray(list)) yield `${JSON.stringify(list)}\n`
  else for (const one of list) yield `${JSON.stringify(one)}\n`
}
