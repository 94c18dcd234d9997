import { For } from "solid-js"
import { chartMargins, type ChartScales, spreadLabels } from "./chartGeometry.ts"

/** A value on the lower axis that has a number of its own in a list, or a word. */
export interface ChartMark {
  readonly x: number
  readonly text: string
  /** A word stands beside its line, a number in a ring above it. */
  readonly kind: "word" | "number"
}

/** Stretches without values, upright lines with a word, and numbered marks that never lie on each other. */
export function ChartMarks(props: {
  marks: readonly ChartMark[]
  bands: readonly { readonly from: number; readonly to: number }[]
  scales: ChartScales
  height: number
}) {
  const bottom = () => props.height - chartMargins.bottom
  const xOf = (value: number) => props.scales.x(value)
  const ends = () => props.scales.x.range() as [number, number]
  const ofKind = (kind: ChartMark["kind"]) => props.marks.filter((mark) => mark.kind === kind)
  const numbers = () => {
    const marks = ofKind("number")
    const places = spreadLabels(
      marks.map(({ x }) => xOf(x)),
      18,
      ends(),
    )
    return marks.map((mark, i) => ({ ...mark, at: places[i] ?? 0 }))
  }
  return (
    <g aria-hidden="true">
      <For each={props.bands}>
        {({ from, to }) => (
          <rect
            class="chart-band"
            x={xOf(from)}
            width={Math.max(1, xOf(to) - xOf(from))}
            y={chartMargins.top}
            height={bottom() - chartMargins.top}
          />
        )}
      </For>
      <For each={ofKind("word")}>
        {({ x, text }) => (
          <>
            <line class="chart-upright" x1={xOf(x)} x2={xOf(x)} y1={chartMargins.top} y2={bottom()} />
            <text
              class="chart-words"
              x={xOf(x) + (xOf(x) > (ends()[0] + ends()[1]) / 2 ? -4 : 4)}
              y={chartMargins.top + 12}
              text-anchor={xOf(x) > (ends()[0] + ends()[1]) / 2 ? "end" : "start"}
            >
              {text}
            </text>
          </>
        )}
      </For>
      <For each={numbers()}>
        {({ x, text, at }) => (
          <>
            <path
              class="chart-leader"
              d={`M${xOf(x).toFixed(1)},${bottom()}V${chartMargins.top + 8}L${at.toFixed(1)},${chartMargins.top}`}
            />
            <circle class="chart-badge" cx={at} cy={chartMargins.top - 8} r="8" />
            <text class="chart-badge-text" x={at} y={chartMargins.top - 4} text-anchor="middle">
              {text}
            </text>
          </>
        )}
      </For>
    </g>
  )
}
