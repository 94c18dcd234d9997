import type { LonLat, Metres } from "./units.ts"
import type { WrittenPosition } from "./writtenPosition.ts"

/** Where a value was read: the file as the user named it and the line a spreadsheet would show (header = 1). */
export interface Origin {
  readonly file: string
  readonly row: number
}

/** A depot: one place with one or more stores. */
export interface Site {
  readonly siteId: string
  readonly name: string
  /** ISO 3166-1 alpha-2, XK for Kosovo*; as the register states it. */
  readonly country?: string
  readonly position: LonLat
  readonly coordAccuracy?: Metres
  /** How the register writes the position; absent where it came from no register. */
  readonly written?: WrittenPosition
  /** Every other column of the register, as received; known and unknown ones alike. */
  readonly columns: Readonly<Record<string, string>>
  readonly origin: Origin
}
