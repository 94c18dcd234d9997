import { Show } from "solid-js"
import { blastAt } from "../../model/blast.ts"
import type { Reason } from "../../model/reason.ts"
import { type StoreAtPoint, storesAtPoint } from "../../model/storesAtPoint.ts"
import { useApp } from "../../state/context.ts"
import { Coordinates } from "../shared/Coordinates.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"

type BlastQuestion = Extract<Reason, { readonly about: "pointBlast" }>

/** The pressure at a point from one store: scaled distance, formula, effect in words, and the rest of the blast. */
export function BlastReason(props: { reason: BlastQuestion }) {
  const { exposures, language } = useApp()
  const found = (): StoreAtPoint | undefined => {
    const site = exposures.zoned()?.get(props.reason.siteId)
    const stores = site ? storesAtPoint(props.reason.position, [site], Number.POSITIVE_INFINITY) : []
    return stores.find(({ storeId }) => storeId === props.reason.storeId)
  }
  return (
    <Show when={found()} fallback={<p>{language.t("reason.gone")}</p>}>
      {(at) => <BlastFacts at={at()} reason={props.reason} />}
    </Show>
  )
}

function BlastFacts(props: { at: StoreAtPoint; reason: BlastQuestion }) {
  const { t, format } = useApp().language
  const blast = () => (props.at.neq === undefined ? undefined : blastAt(props.at.distance, props.at.neq))
  const whyNone = () => {
    if (props.at.noPressure === "underground") return t("reason.noDistance.underground")
    return t(props.at.noPressure === "no mass explosion" ? "blast.none" : "blast.outside")
  }
  return (
    <Show when={props.at.pressure} fallback={<p>{whyNone()}</p>}>
      {(pressure) => (
        <>
          <p class="equation">
            {t(
              "blast.equation",
              format().length(props.at.distance),
              format().neq(props.at.neq ?? 0),
              format().number(pressure().z, 2),
              format().pressure(pressure().overpressure),
            )}
          </p>
          <p>{t(props.at.effect ?? "blast.noEffect")}</p>
          <Facts>
            <Fact label={t("reason.source")}>{pressure().formula}</Fact>
            <Fact label={t("blast.reflected")}>{optional(blast()?.reflected, format().pressure)}</Fact>
            <Fact label={t("blast.arrival")}>
              {optional(blast()?.arrival, (ms) => t("blast.milliseconds", format().number(ms, 0)))}
            </Fact>
            <Fact label={t("search.point")}>
              <Coordinates position={props.reason.position} />
            </Fact>
          </Facts>
          <p>{t("blast.rule")}</p>
        </>
      )}
    </Show>
  )
}

function optional(value: number | undefined, text: (value: number) => string): string | undefined {
  return value === undefined ? undefined : text(value)
}
