import type { LonLat } from "../model/units.ts"
import type { WrittenPosition } from "../model/writtenPosition.ts"
import type { Axis } from "./sideWords.ts"

/** The cells of a row that tell its position, cleaned; empty when there is none. */
export interface PositionCells {
  /** Longitude, or easting; empty when `whole` has it all. */
  readonly lon: string
  /** Latitude, or northing. */
  readonly lat: string
  /** A whole position in one cell. */
  readonly whole?: string
  /** A zone of UTM in a cell of its own, such as "34T", "34 N" or "34". */
  readonly zone?: string
}

/** A position, and what its text leaves open. */
export interface PositionRead {
  /** As written: longitude first, whatever the region. */
  readonly position: LonLat
  /** With the axes exchanged, where that can be. */
  readonly exchanged?: LonLat | undefined
  readonly written: WrittenPosition
  /** Letters that have several meanings and were read as they fit the region, such as "S = N". */
  readonly assumedSide?: string | undefined
}

export const positionFaults = [
  "missing value",
  "half a position",
  "out of range",
  /** Not readable in the form chosen, or in none. */
  "not coordinates",
  /** Metres, and no grid was chosen. */
  "grid not chosen",
  "zone missing",
] as const

/** Why there is no position. */
export interface PositionFault {
  readonly fault: (typeof positionFaults)[number]
  /** The text at fault. */
  readonly text: string
  /** The cell at fault; undefined when it is the whole. */
  readonly axis?: Axis | undefined
  /** For a grid: the position with easting and northing exchanged, where that lies in its area. */
  readonly exchanged?: PositionRead | undefined
}
export type PositionReading = PositionRead | PositionFault

export const isFault = (reading: PositionReading): reading is PositionFault => "fault" in reading
