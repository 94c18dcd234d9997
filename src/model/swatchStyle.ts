import type { MapColour } from "./palette.ts"

/**
 * A sample of a map symbol as plain data, for whoever draws the legend: the page, a slide, a picture. Sizes in px; colours are
 * those of the theme the map is drawn in.
 */
export type SwatchStyle =
  | {
      readonly shape: "line"
      readonly colour: MapColour
      /** Drawn and gap, in line widths. */
      readonly dash?: readonly [number, number]
      readonly width?: number
      readonly opacity?: number
      readonly casing?: MapColour
    }
  | {
      readonly shape: "disc"
      readonly colour: MapColour
      readonly outline?: MapColour
      readonly radius?: number
      readonly hollow?: boolean
    }
  | { readonly shape: "area"; readonly colour: MapColour; readonly outline?: MapColour; readonly opacity?: number }
  /** Filled with the casing, with an edge and a "?" in its colour. */
  | { readonly shape: "diamond"; readonly colour: MapColour }
