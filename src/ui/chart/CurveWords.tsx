import { createMemo, For, Show } from "solid-js"
import { curveFloorText, curveGapText, plateauText, thresholdText } from "../../i18n/curveText.ts"
import { keptMassText } from "../../i18n/massText.ts"
import type { CurvePlateau } from "../../model/curve.ts"
import type { Kg } from "../../model/units.ts"
import { joinedPlateaus, mostNamed, namedThresholds } from "./curveSeries.ts"
import type { CurveChartProps } from "./PeopleCurveChart.tsx"

interface Sentence {
  readonly text: string
  /** The quantity that it speaks for. */
  readonly neq?: Kg
}

/** Where places leave and where nothing changes, each with a button that keeps so much. */
export function CurveWords(props: CurveChartProps) {
  const leaving = createMemo((): Sentence[] =>
    namedThresholds(props.curve, props.zone, mostNamed).map((threshold) => ({
      text: thresholdText(threshold, props.curve, props.zone, props.script, props.t, props.format),
      neq: Math.floor(threshold.neq),
    })),
  )
  const flats = createMemo((): Sentence[] => {
    const curve = props.curve.zones[props.zone]
    const plateaus = joinedPlateaus(curve.plateaus)
    const lowest = curve.floor && plateaus[0]
    const floor = lowest && curveFloorText({ zone: curve.zone, floor: lowest }, props.t, props.format)
    const others = plateaus.filter((plateau) => plateau !== lowest)
    return [
      ...curve.gaps.map((gap) => ({
        text: props.t("curve.ofZone", props.zone, curveGapText(gap, props.t, props.format)),
      })),
      ...(floor && lowest ? [{ text: floor, ...endOf(lowest, props.curve.present) }] : []),
      ...others.map((plateau) => ({
        text: plateauText(plateau, props.zone, props.t, props.format),
        ...endOf(plateau, props.curve.present),
      })),
    ]
  })
  return (
    <>
      <Show when={leaving().length > 0}>
        <h4>{props.t("curve.leaves")}</h4>
        <ol class="curve-list">
          <For each={leaving()}>{(sentence) => <SentenceLine sentence={sentence} chart={props} />}</For>
        </ol>
      </Show>
      <Show when={flats().length > 0}>
        <h4>{props.t("curve.flat")}</h4>
        <ul class="curve-list">
          <For each={flats()}>{(sentence) => <SentenceLine sentence={sentence} chart={props} />}</For>
        </ul>
      </Show>
    </>
  )
}

/** More than the upper end of a flat stretch helps nobody less; on the stretch where the stock is now, only less than its lower end does. */
function endOf({ from, to }: CurvePlateau, present: Kg): Pick<Sentence, "neq"> {
  if (to < present) return { neq: Math.floor(to) }
  return from > 0 && from < present ? { neq: Math.floor(from) } : {}
}

function SentenceLine(props: { sentence: Sentence; chart: CurveChartProps }) {
  const keep = (neq: Kg) => {
    props.chart.onKept(neq)
    props.chart.onSettled?.()
  }
  const buttonText = (neq: Kg) =>
    neq === 0 ? props.chart.t("curve.keepNothing") : props.chart.t("curve.keep", keptMassText(neq, props.chart.format))
  return (
    <li>
      {props.sentence.text}{" "}
      <Show when={props.sentence.neq !== undefined}>
        <button
          type="button"
          class="curve-pick"
          aria-label={`${buttonText(props.sentence.neq as Kg)}: ${props.sentence.text}`}
          onClick={() => keep(props.sentence.neq as Kg)}
        >
          {buttonText(props.sentence.neq as Kg)}
        </button>
      </Show>
    </li>
  )
}
