import type { LonLat, Metres, People } from "./units.ts"

/** A population centre of `population.fgb`. */
export interface Place {
  readonly geonameid: number
  readonly name: string
  /** In the script of its country where the data have it. */
  readonly nameLocal?: string
  readonly country: string
  readonly admin1?: string
  /** null means unknown, never zero. */
  readonly population: People | null
  /** Label order, 1 = shown first. */
  readonly rank: number
  readonly position: LonLat
}

/** The disc on which a place's people are spread evenly. */
export interface Footprint {
  readonly centre: LonLat
  readonly radius: Metres
}
