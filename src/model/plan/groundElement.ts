import type { Intervals } from "../intervals.ts"
import type { Plane } from "../plane.ts"
import type { Reach } from "../reach.ts"
import type { LonLat, Metres, People } from "../units.ts"

/** A piece of ground whose people are of one source and country and spread evenly: a cell, a footprint, land of a tile. */
export interface GroundElement {
  readonly centre: LonLat
  /** No part of it is farther from its centre. */
  readonly radius: Metres
  /** Where its people live (ISO2, XK, or "other"). */
  readonly country: string
  /** All who count in it. */
  readonly people: () => People
  /** Those inside the union of reaches, as the exposure code counts them. */
  readonly peopleIn: (reaches: readonly Reach[]) => People
  readonly strips: () => ElementStrips
}

/** An element as horizontal lines on a plane. */
export interface ElementStrips {
  readonly plane: Plane
  readonly south: Metres
  readonly north: Metres
  /** Where a line lies in the element. */
  readonly chords: (y: Metres) => Intervals
}
