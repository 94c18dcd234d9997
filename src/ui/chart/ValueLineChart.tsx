import { createMemo, type JSX, Show } from "solid-js"
import { ChartAxes } from "./ChartAxes.tsx"
import { largestOf, makeChartScales, nameRoom } from "./chartGeometry.ts"
import { ChartLines } from "./ChartLines.tsx"
import { ChartMarker, type MarkerProps } from "./ChartMarker.tsx"
import { type ChartMark, ChartMarks } from "./ChartMarks.tsx"
import type { ChartSeries } from "./chartSeries.ts"
import { createWidth } from "./createWidth.ts"
import "../styles/chart.css"

const usualHeight = 248

/**
 * Lines over a quantity, in one drawing as wide as there is room: straight, stepped or with gaps. What it shows has to be said in
 * a table as well (`ChartTable`): the drawing itself is hidden from screen readers, apart from its marker.
 */
export function ValueLineChart(props: {
  label: string
  /** [px] */
  height?: number
  xLabel: string
  yLabel: string
  xMax: number
  series: readonly ChartSeries[]
  formatX: (value: number) => string
  formatY: (value: number) => string
  marks?: readonly ChartMark[]
  bands?: readonly { readonly from: number; readonly to: number }[]
  marker?: MarkerProps
}): JSX.Element {
  const { width, watch } = createWidth(360)
  const height = () => props.height ?? usualHeight
  const scales = createMemo(() => {
    const size = { width: width(), height: height(), right: nameRoom(props.series) }
    return makeChartScales(size, props.xMax, largestOf(props.series))
  })
  return (
    <div class="chart" ref={watch}>
      <svg
        class="chart-drawing"
        role="group"
        aria-label={props.label}
        viewBox={`0 0 ${width()} ${height()}`}
        height={height()}
      >
        <ChartAxes
          scales={scales()}
          height={height()}
          xLabel={props.xLabel}
          yLabel={props.yLabel}
          formatX={props.formatX}
          formatY={props.formatY}
        />
        <ChartMarks marks={props.marks ?? []} bands={props.bands ?? []} scales={scales()} height={height()} />
        <ChartLines series={props.series} scales={scales()} />
        <Show when={props.marker}>
          {(marker) => <ChartMarker marker={marker()} scales={scales()} height={height()} />}
        </Show>
      </svg>
    </div>
  )
}
