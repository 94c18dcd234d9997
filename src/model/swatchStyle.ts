/** A sample of a map symbol as plain data, for whoever draws the legend: the page, a slide, a picture. Sizes in px. */
export type SwatchStyle =
  | {
      readonly shape: "line"
      readonly colour: string
      /** Drawn and gap, in line widths. */
      readonly dash?: readonly [number, number]
      readonly width?: number
      readonly casing?: string
    }
  | {
      readonly shape: "disc"
      readonly colour: string
      readonly outline?: string
      readonly radius?: number
      readonly hollow?: boolean
    }
  | { readonly shape: "area"; readonly colour: string; readonly outline?: string; readonly opacity?: number }
  /** White with a dark edge and a "?" in it. */
  | { readonly shape: "diamond"; readonly colour: string }
