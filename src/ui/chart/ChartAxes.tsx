import { For } from "solid-js"
import { axisTicks, chartMargins, type ChartScales } from "./chartGeometry.ts"

/** Both axes with their numbers and words, and the lines across. */
export function ChartAxes(props: {
  scales: ChartScales
  height: number
  xLabel: string
  yLabel: string
  formatX: (value: number) => string
  formatY: (value: number) => string
}) {
  const bottom = () => props.height - chartMargins.bottom
  const right = () => props.scales.x.range()[1]
  return (
    <g aria-hidden="true">
      <For each={axisTicks(props.scales.y, 40)}>
        {(value) => (
          <>
            <line
              class="chart-grid"
              x1={chartMargins.left}
              x2={right()}
              y1={props.scales.y(value)}
              y2={props.scales.y(value)}
            />
            <text class="chart-number" x={chartMargins.left - 6} y={props.scales.y(value) + 4} text-anchor="end">
              {props.formatY(value)}
            </text>
          </>
        )}
      </For>
      <For each={axisTicks(props.scales.x, 64)}>
        {(value) => (
          <>
            <line
              class="chart-axis"
              x1={props.scales.x(value)}
              x2={props.scales.x(value)}
              y1={bottom()}
              y2={bottom() + 4}
            />
            <text class="chart-number" x={props.scales.x(value)} y={bottom() + 17} text-anchor="middle">
              {props.formatX(value)}
            </text>
          </>
        )}
      </For>
      <line class="chart-axis" x1={chartMargins.left} x2={right()} y1={bottom()} y2={bottom()} />
      <text class="chart-words" x={right()} y={props.height - 6} text-anchor="end">
        {props.xLabel}
      </text>
      <text class="chart-words" x={2} y={11}>
        {props.yLabel}
      </text>
    </g>
  )
}
