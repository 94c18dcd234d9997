import { createMemo, For, type JSX, Show } from "solid-js"
import { rowCitation, ruleSetCitation } from "../../i18n/citation.ts"
import { equation } from "../../i18n/equation.ts"
import { floorText } from "../../i18n/floorText.ts"
import { ruleNote } from "../../i18n/ruleNote.ts"
import { ruleSetText } from "../../i18n/ruleSetText.ts"
import { ringPressure } from "../../model/blast.ts"
import { decidingSteps } from "../../model/decidingSteps.ts"
import { decidingDistance } from "../../model/requiredDistance.ts"
import type { RequiredDistance } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { Fact, Facts } from "../shared/Facts.tsx"

/** One distance: its equation with the numbers put in, its row and clause, its floor and its status. */
export function DistanceReason(props: { distance: RequiredDistance; radius?: boolean }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const deciding = createMemo(() => decidingDistance(props.distance))
  const row = () => deciding().row
  return (
    <section>
      <h3>{t("reason.formula")}</h3>
      <For each={decidingSteps(props.distance)}>{(step) => <Step step={step} />}</For>
      <Show when={deciding().mce}>
        {(mce) => <p>{t("passport.mcePutIn", format().neq(mce()), format().neq(deciding().neq))}</p>}
      </Show>
      <Facts>
        <Fact label={t("reason.floor")}>{floorText(exposures.ruleSet(), props.distance, t, format())}</Fact>
        <Fact label={t("reason.source")}>
          <RuleSetName />, {rowCitation(row(), t)}
        </Fact>
        <Show when={props.distance.row !== row()}>
          <Fact label={t("passport.ownRow")}>{rowCitation(props.distance.row, t)}</Fact>
        </Show>
        <Fact label={t("reason.status")}>
          <span classList={{ warning: row().status === "unconfirmed" }}>{t(`reason.${row().status}`)}</span>
        </Fact>
        <Fact label={t("reason.note")}>{ruleNote(row().note, t)}</Fact>
        <Fact label={t("passport.caveat")}>{ruleSetText(exposures.ruleSet().caveat, t)}</Fact>
        <Fact label={t("reason.pressure")}>{row().nominalPressure}</Fact>
        <Show when={props.radius}>
          <Fact label={t("reason.pressureAtRadius")}>
            <PressureText distance={props.distance} />
          </Fact>
        </Show>
      </Facts>
    </section>
  )
}

/** The equation of one row, and why another one holds in its place. */
function Step(props: { step: RequiredDistance }): JSX.Element {
  const { t, format } = useApp().language
  const isLast = () => !props.step.notBelowApplied && !props.step.notAboveApplied
  return (
    <>
      <p classList={{ equation: isLast() }}>{equation(props.step, t, format())}</p>
      <Show when={props.step.notBelowApplied}>{(other) => <p>{t("reason.notBelow", other().zone)}</p>}</Show>
      <Show when={props.step.notAboveApplied}>
        <p>{t("reason.notAbove")}</p>
      </Show>
    </>
  )
}

/** Document and edition of the rule set in use. */
export function RuleSetName(): JSX.Element {
  const { exposures, language } = useApp()
  const { ruleSet } = exposures
  return <>{ruleSetCitation(ruleSet(), language.t)}</>
}

function PressureText(props: { distance: RequiredDistance }): JSX.Element {
  const { t, format } = useApp().language
  const pressure = () => ringPressure(props.distance.hd, props.distance.distance, props.distance.neq)
  return (
    <Show when={pressure()}>
      {(at) => t("reason.pressureFormula", format().pressure(at().overpressure), at().formula)}
    </Show>
  )
}
