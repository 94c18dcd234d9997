import { For, Show } from "solid-js"
import { type ChartScales, linePath, spreadLabels } from "./chartGeometry.ts"
import type { ChartSeries } from "./chartSeries.ts"

/** The lines with their names at the right end, the dots, and what stands out as flat. */
export function ChartLines(props: { series: readonly ChartSeries[]; scales: ChartScales }) {
  const names = () => {
    const named = props.series.flatMap((series) => {
      const last = series.parts.at(-1)?.points.at(-1)
      return last ? [{ series, at: props.scales.y(last.y) }] : []
    })
    const [bottom = 0, top = 0] = props.scales.y.range()
    const places = spreadLabels(
      named.map(({ at }) => at),
      14,
      [top, bottom],
    )
    return named.map(({ series }, i) => ({ series, at: places[i] ?? 0 }))
  }
  return (
    <g aria-hidden="true">
      <For each={props.series}>{(series) => <ChartLine series={series} scales={props.scales} />}</For>
      <For each={names()}>
        {({ series, at }) => (
          <text
            class="chart-name"
            classList={{ "chart-name-main": series.isMain }}
            x={(props.scales.x.range()[1] ?? 0) + 10}
            y={at + 4}
            fill={series.colour}
          >
            {series.name}
          </text>
        )}
      </For>
    </g>
  )
}

function ChartLine(props: { series: ChartSeries; scales: ChartScales }) {
  const width = () => (props.series.isMain ? 2.5 : 1.75)
  const dash = () => ((props.series.dash?.[1] ?? 0) > 0 ? props.series.dash : undefined)
  return (
    <>
      <For each={props.series.flats}>
        {({ from, to, y }) => (
          <line
            stroke={props.series.colour}
            stroke-width="7"
            stroke-opacity="0.28"
            x1={props.scales.x(from)}
            x2={props.scales.x(to)}
            y1={props.scales.y(y)}
            y2={props.scales.y(y)}
          />
        )}
      </For>
      <For each={props.series.parts}>
        {(part) => (
          <path
            d={linePath(part, props.scales)}
            fill="none"
            stroke={props.series.colour}
            stroke-width={width()}
            stroke-opacity={part.isBound ? 0.6 : 1}
            stroke-dasharray={dash()
              ?.map((length) => length * width())
              .join(" ")}
          />
        )}
      </For>
      <Show when={props.series.dots}>
        {(dots) => (
          <For each={dots()}>
            {({ x, y }) => <circle cx={props.scales.x(x)} cy={props.scales.y(y)} r="3.5" fill={props.series.colour} />}
          </For>
        )}
      </Show>
    </>
  )
}
