import { type Accessor, createMemo, type JSX, Show } from "solid-js"
import { citation } from "../../i18n/citation.ts"
import { equation } from "../../i18n/equation.ts"
import { ruleNote } from "../../i18n/ruleNote.ts"
import { ringPressure } from "../../model/blast.ts"
import { floorReach } from "../../model/floorReach.ts"
import { decidingDistance } from "../../model/requiredDistance.ts"
import type { RequiredDistance } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { Fact, Facts } from "../shared/Facts.tsx"

/** One distance: its equation with the numbers put in, its row and clause, its floor and its status. */
export function DistanceReason(props: { distance: RequiredDistance; radius?: boolean }) {
  const { t, format } = useApp().language
  const deciding = createMemo(() => decidingDistance(props.distance))
  const row = () => deciding().row
  return (
    <section>
      <h3>{t("reason.formula")}</h3>
      <Show when={props.distance.notBelowApplied}>
        {(other) => (
          <>
            <p>{equation({ ...props.distance, distance: props.distance.unfloored }, t, format())}</p>
            <p>{t("reason.notBelow", other().zone)}</p>
          </>
        )}
      </Show>
      <Show when={props.distance.notAboveApplied}>
        <p>{t("reason.notAbove")}</p>
      </Show>
      <p class="equation">{equation(deciding(), t, format())}</p>
      <Facts>
        <Fact label={t("reason.floor")}>
          <FloorText distance={deciding} />
        </Fact>
        <Fact label={t("reason.source")}>
          <RuleSetName />, {citation(row().source, t)}
        </Fact>
        <Fact label={t("reason.status")}>
          <span classList={{ warning: row().status === "unconfirmed" }}>{t(`reason.${row().status}`)}</span>
        </Fact>
        <Fact label={t("reason.note")}>{ruleNote(row().note, t)}</Fact>
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

/** Document and edition of the rule set in use. */
export function RuleSetName(): JSX.Element {
  const { exposures, language } = useApp()
  const { ruleSet } = exposures
  return <>{`${ruleSet().document}:${citation(ruleSet().edition, language.t)}`}</>
}

function FloorText(props: { distance: Accessor<RequiredDistance> }): JSX.Element {
  const { language, exposures } = useApp()
  const { t, format } = language
  const text = () => {
    const distance = props.distance()
    if (distance.floor === undefined) return t("reason.noFloor")
    const floor = format().distance(distance.floor)
    if (!distance.floorApplied) return t("reason.floorNotReached", floor)
    const reach = floorReach(exposures.ruleSet(), distance)
    return reach === undefined
      ? t("reason.floorAppliesOnly", floor)
      : t("reason.floorApplies", floor, format().neq(Math.floor(reach)))
  }
  return <>{text()}</>
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
