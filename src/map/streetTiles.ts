/** An opened street map. */
export interface StreetTiles {
  readonly minZoom: number
  readonly maxZoom: number
  /** West, south, east, north [°]. */
  readonly bounds: readonly [number, number, number, number]
  /** A vector tile, unpacked; undefined where there is none. */
  readonly tile: (z: number, x: number, y: number, signal?: AbortSignal) => Promise<ArrayBuffer | undefined>
}

/** A street map that is to be drawn. */
export interface ShownStreets {
  readonly tiles: StreetTiles
  /** BCP 47 code of the language in which streets are named where the file knows it. */
  readonly language: string
}

export const streetSource = "streets"

/** Ids of the layers that draw it: this, the StreetKind, "/" and the id in the Protomaps basemap. */
export const streetLayerPrefix = "streets/"

/** What of it is drawn, bottom to top; each has a line in the legend. */
export const streetKinds = ["green", "water", "building", "railway", "road"] as const
export type StreetKind = (typeof streetKinds)[number]

/** The areas that a place's people are spread over lie below the green and stay visible. */
export const greenOpacity = 0.7
