import { createMemo, createSignal, For, type JSX, Show } from "solid-js"
import { curveReadingText, keptText, readingText } from "../../i18n/curveText.ts"
import type { Format } from "../../i18n/format.ts"
import type { Script } from "../../i18n/languages.ts"
import type { Translate } from "../../i18n/translate.ts"
import type { PeopleCurve } from "../../model/curve.ts"
import { curveAt } from "../../model/curveAt.ts"
import type { MapTheme } from "../../model/palette.ts"
import { type ZoneKind, zoneKinds } from "../../model/rule.ts"
import type { Kg } from "../../model/units.ts"
import { Choice } from "../shared/Choice.tsx"
import type { ChartMark } from "./ChartMarks.tsx"
import { ChartTable } from "./ChartTable.tsx"
import { CurveWords } from "./CurveWords.tsx"
import { commonGaps, curveSeries, mostNamed, namedThresholds, tableQuantities } from "./curveSeries.ts"
import { neatStep } from "./markerMove.ts"
import { ValueLineChart } from "./ValueLineChart.tsx"

/** What the chart needs of the page. */
export interface CurveChartProps {
  readonly curve: PeopleCurve
  /** The zone whose places are named. */
  readonly zone: ZoneKind
  /** What is kept now, and what to do when the user keeps more or less. */
  readonly kept: Kg
  readonly onKept: (neq: Kg) => void
  /** That was the last of what belongs together. */
  readonly onSettled?: () => void
  /** What the page has counted at that quantity, as text and as it is shown; where it has not, the curve is read. */
  readonly counted?: (zone: ZoneKind) => { readonly text: string; readonly shown: JSX.Element } | undefined
  readonly theme: MapTheme
  readonly script: Script
  readonly t: Translate
  readonly format: Format
}

/** So low that slider, figures and curve are seen together on a small screen [px]. */
const height = 192

/** People inside each zone against what is kept: the line to drag, what is said at it, where places leave and where nothing changes. */
export function PeopleCurveChart(props: CurveChartProps): JSX.Element {
  const named = createMemo(() => namedThresholds(props.curve, props.zone, mostNamed))
  const [isAlone, setAlone] = createSignal(false)
  const series = createMemo(() => {
    const all = curveSeries(props.curve, props.theme, props.zone)
    return isAlone() ? all.filter(({ isMain }) => isMain) : all
  })
  const isInTonnes = () => props.curve.upTo >= 10_000
  const marks = (): ChartMark[] => {
    const { present, licensed, upTo } = props.curve
    const words: ChartMark[] = upTo > present ? [{ x: present, text: props.t("curve.now"), kind: "word" }] : []
    if (licensed !== undefined && licensed !== present)
      words.push({ x: licensed, text: props.t("curve.licensed"), kind: "word" })
    return [...words, ...named().map(({ neq }, i): ChartMark => ({ x: neq, text: String(i + 1), kind: "number" }))]
  }
  return (
    <figure class="curve">
      <ValueLineChart
        label={props.t("curve.title")}
        xLabel={props.t("curve.kept", isInTonnes() ? "t" : "kg")}
        yLabel={props.t("curve.people")}
        xMax={props.curve.upTo}
        height={height}
        series={series()}
        formatX={(value) => props.format.number(isInTonnes() ? value / 1000 : value)}
        formatY={(value) => props.format.number(value, Number.isInteger(value) ? 0 : 1)}
        marks={marks()}
        bands={commonGaps(props.curve)}
        marker={{
          value: props.kept,
          range: { largest: props.curve.upTo, step: neatStep(props.curve.upTo), stops: [props.curve.present] },
          label: props.t("curve.kept", isInTonnes() ? "t" : "kg"),
          valueText: curveReadingText(
            props.curve,
            props.kept,
            props.t,
            props.format,
            (zone) => props.counted?.(zone)?.text,
          ),
          onChange: props.onKept,
          onSettled: props.onSettled,
        }}
      />
      <CurveReadout {...props} />
      <CurveWords {...props} />
      <Choice label={props.t("curve.only", props.zone)} checked={isAlone()} onChange={setAlone} />
      <p class="quiet">{props.t("curve.keys")}</p>
      <ChartTable
        title={props.t("curve.table")}
        columns={[props.t("curve.kept", "kg"), ...zoneKinds]}
        rows={() => curveRows(props)}
      />
    </figure>
  )
}

/** Rows for the table; two quantities that read alike, on both sides of a break without a step, are one. */
function curveRows({ curve, t, format }: CurveChartProps): string[][] {
  const rows = tableQuantities(curve).map((neq) => [
    format.number(neq, neq > 0 && neq < 1 ? 3 : 0),
    ...zoneKinds.map((zone) => readingText(curveAt(curve.zones[zone], neq), t, format)),
  ])
  return rows.filter((row, i) => row.join() !== rows[i - 1]?.join())
}

/** What the curve says where the marker stands. */
function CurveReadout(props: CurveChartProps) {
  return (
    <figcaption>
      <p>{keptText(props.kept, props.curve, props.t, props.format)}</p>
      <dl class="curve-readout">
        <For each={zoneKinds}>
          {(zone) => (
            <div>
              <dt>{zone}</dt>
              <dd>
                <Show
                  when={props.counted?.(zone)}
                  fallback={readingText(curveAt(props.curve.zones[zone], props.kept), props.t, props.format)}
                >
                  {(counted) => <>{counted().shown}</>}
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </figcaption>
  )
}
