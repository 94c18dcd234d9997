import { chartMargins, type ChartScales } from "./chartGeometry.ts"
import { type MarkerRange, movedByKey, pointedValue } from "./markerMove.ts"

/** A value that the user moves along the lower axis. */
export interface MarkerProps {
  readonly value: number
  readonly range: MarkerRange
  /** What is moved, for a screen reader, and what it is at now. */
  readonly label: string
  readonly valueText: string
  readonly onChange: (value: number) => void
  /** A drag has come to its end, or a key is up again. */
  readonly onSettled?: () => void
}

/** So near to a stop [px] a pointer means the stop. */
const stopReach = 5

/** The upright line that is dragged, pressed to anywhere, or moved by keys. */
export function ChartMarker(props: { marker: MarkerProps; scales: ChartScales; height: number }) {
  let slider: SVGGElement | undefined
  const at = () => props.scales.x(props.marker.value)
  const bottom = () => props.height - chartMargins.bottom
  const ends = () => props.scales.x.range() as [number, number]
  const point = (event: PointerEvent & { readonly currentTarget: SVGElement }) => {
    const box = (event.currentTarget.ownerSVGElement ?? event.currentTarget).getBoundingClientRect()
    const value = props.scales.x.invert(event.clientX - box.left)
    const reach = Math.abs(props.scales.x.invert(stopReach) - props.scales.x.invert(0))
    props.marker.onChange(pointedValue(value, reach, props.marker.range))
  }
  return (
    <>
      <rect
        class="chart-ground"
        x={ends()[0] - 12}
        width={ends()[1] - ends()[0] + 24}
        y={chartMargins.top}
        height={bottom() - chartMargins.top}
        onPointerDown={(event) => {
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          slider?.focus()
          point(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) point(event)
        }}
        onLostPointerCapture={() => props.marker.onSettled?.()}
      />
      <g
        ref={slider}
        class="chart-marker"
        role="slider"
        tabindex="0"
        aria-label={props.marker.label}
        aria-valuemin={0}
        aria-valuemax={props.marker.range.largest}
        aria-valuenow={props.marker.value}
        aria-valuetext={props.marker.valueText}
        onKeyDown={(event) => {
          const next = movedByKey(event.key, props.marker.value, props.marker.range)
          if (next === undefined) return
          event.preventDefault()
          props.marker.onChange(next)
        }}
        onKeyUp={() => props.marker.onSettled?.()}
      >
        <line class="chart-marker-line" x1={at()} x2={at()} y1={chartMargins.top} y2={bottom()} />
        <circle class="chart-handle" cx={at()} cy={bottom()} r="7" />
      </g>
    </>
  )
}
