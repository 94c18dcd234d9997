import type { LonLat, People, SquareMetres } from "./units.ts"

/** A ring is closed (first point = last point); a polygon is its outer ring and its holes. */
export type Ring = readonly LonLat[]
export type Polygon = readonly Ring[]

/** A country's land and its people, from `countries.fgb`. */
export interface Country {
  /** ISO 3166-1 alpha-2, XK for Kosovo*. */
  readonly iso2: string
  readonly name: string
  /** True for the eleven territories of the region, false for neighbours drawn for context. */
  readonly inRegion: boolean
  /** National total; undefined where none is given: then there is no rural background. */
  readonly population?: People
  readonly populationYear?: number
  readonly populationSource?: string
  /** Land outside every listed footprint of any country and outside lakes. */
  readonly ruralArea: SquareMetres
  readonly land: readonly Polygon[]
}
