/** A point of a chart, in the units of its axes. */
export interface ChartPoint {
  readonly x: number
  readonly y: number
}

/** One line of a chart; its name stands beside it, for a colour alone tells nobody anything. */
export interface ChartSeries {
  readonly name: string
  readonly colour: string
  /** Drawn and gap, in line widths; none is a whole line. */
  readonly dash?: readonly [number, number]
  /** In order; between two parts there is nothing. */
  readonly parts: readonly ChartPart[]
  /** Points on no line. */
  readonly dots?: readonly ChartPoint[]
  /** Stretches that stand out as flat. */
  readonly flats?: readonly { readonly from: number; readonly to: number; readonly y: number }[]
  /** The line that is looked at now. */
  readonly isMain?: boolean
}

export interface ChartPart {
  readonly points: readonly ChartPoint[]
  /** The figures are lower bounds. */
  readonly isBound?: boolean
  /** From one point to the next the value stays and then changes at once. */
  readonly isStepped?: boolean
}
