import { max } from "d3-array"
import { type ScaleLinear, scaleLinear } from "d3-scale"
import { curveLinear, curveStepAfter, line } from "d3-shape"
import type { ChartPart, ChartPoint, ChartSeries } from "./chartSeries.ts"

/** Room around the lines for the words of the axes and the numbers of marks [px]. */
export const chartMargins = { top: 30, bottom: 40, left: 52 } as const

export interface ChartScales {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

/** Room for the names of the lines at their right ends [px]; a letter is 8 px wide at most. */
export function nameRoom(series: readonly ChartSeries[]): number {
  return 12 + 8 * (max(series, ({ name }) => name.length) ?? 0)
}

/** Scales from 0 to the largest values, the upright one to a round number; `right` is left free beside the lines. */
export function makeChartScales(
  { width, height, right }: { readonly width: number; readonly height: number; readonly right: number },
  xMax: number,
  yMax: number,
): ChartScales {
  const { top, bottom, left } = chartMargins
  return {
    x: scaleLinear([0, xMax], [left, Math.max(left + 1, width - right)]),
    y: scaleLinear([0, yMax > 0 ? yMax : 1], [height - bottom, top]).nice(4),
  }
}

/** The largest value of all lines and dots. */
export function largestOf(series: readonly ChartSeries[]): number {
  const points = series.flatMap(({ parts, dots = [] }) => [...parts.flatMap((part) => part.points), ...dots])
  return max(points, ({ y }) => y) ?? 0
}

/** Numbers for an axis, as many as have room at so many pixels each. */
export function axisTicks(scale: ScaleLinear<number, number>, spacing: number): number[] {
  const [from = 0, to = 0] = scale.range()
  return scale.ticks(Math.max(2, Math.floor(Math.abs(to - from) / spacing)))
}

/** A line in SVG's own words, to a tenth of a pixel; a single point is none. */
export function linePath({ points, isStepped }: ChartPart, { x, y }: ChartScales): string {
  if (points.length < 2) return ""
  const path = line<ChartPoint>(
    (point) => x(point.x),
    (point) => y(point.y),
  )
  return path.curve(isStepped ? curveStepAfter : curveLinear).digits(1)(points) ?? ""
}

/**
 * Places for labels that would lie on each other: each as near to its own place as the others let it, in the same order, none
 * outside the ends.
 *
 * @param at  wanted places, in any order
 * @param gap between two neighbours, at least; less where there is no room
 */
export function spreadLabels(at: readonly number[], gap: number, [from, to]: readonly [number, number]): number[] {
  const order = at.map((_, i) => i).sort((a, b) => (at[a] as number) - (at[b] as number))
  const space = Math.min(gap, at.length > 1 ? (to - from) / (at.length - 1) : gap)
  const places = [...at]
  let least = from
  for (const i of order) {
    places[i] = Math.max(places[i] as number, least)
    least = places[i] + space
  }
  let most = to
  for (const i of [...order].reverse()) {
    places[i] = Math.min(places[i] as number, most)
    most = places[i] - space
  }
  return places
}
