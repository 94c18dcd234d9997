import { For } from "solid-js"
import { lawText } from "../../i18n/equation.ts"
import type { MethodTranslate } from "../../i18n/method/methodTranslate.ts"
import { frontHalfAngle, rearHalfAngle } from "../../model/magazineFace.ts"
import { routeUsers } from "../../model/routeUsers.ts"
import { mixingRules } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"

const countingRules = [
  "reason.unionRule",
  "reason.sumRule",
  "reason.onceRule",
  "reason.innerRule",
  "reason.listedRule",
  "reason.ruralRule",
  "reason.gridRuleUsed",
  "reason.residenceRule",
  "about.noFigure",
] as const

/** How the rows are read: mixing, neighbours, sides of a magazine, people, routes, ranges. */
export function MethodReadings(props: { m: MethodTranslate }) {
  const { t, format } = useApp().language
  const older = (k: number) => lawText({ law: "power", k, exponent: 0.18 }, t, format())
  return (
    <>
      <section>
        <h3 tabIndex={-1}>{props.m("mixing")}</h3>
        <p>{props.m("mixingText")}</p>
        <ul class="method-list">
          <For each={mixingRules}>
            {(rule) => <li>{props.m("mixedRow", props.m(`mixed.${rule}`), t(`mixing.${rule}`))}</li>}
          </For>
        </ul>
      </section>
      <section>
        <h3 tabIndex={-1}>{props.m("joining")}</h3>
        <p>{props.m("joiningText")}</p>
        <p>{props.m("joinedText")}</p>
        <p>{props.m("unknownGap")}</p>
      </section>
      <section>
        <h3 tabIndex={-1}>{props.m("directions")}</h3>
        <p>{props.m("directionsText", format().angle(frontHalfAngle), format().angle(rearHalfAngle))}</p>
      </section>
      <section>
        <h3 tabIndex={-1}>{props.m("people")}</h3>
        <For each={countingRules}>{(rule) => <p>{t(rule)}</p>}</For>
      </section>
      <Routes m={props.m} />
      <section>
        <h3 tabIndex={-1}>{props.m("rounding")}</h3>
        <p>{props.m("roundingText")}</p>
        <p>{props.m("rangeRule")}</p>
        <p>{props.m("olderCurves", older(53), older(76))}</p>
      </section>
    </>
  )
}

function Routes(props: { m: MethodTranslate }) {
  const { format } = useApp().language
  return (
    <section>
      <h3 tabIndex={-1}>{props.m("routes")}</h3>
      <p>{props.m("routesText")}</p>
      <table class="listing method-rows">
        <thead>
          <tr>
            <th scope="col">{props.m("traffic")}</th>
            <th scope="col">{props.m("highFrom")}</th>
            <th scope="col">{props.m("mediumFrom")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={routeUsers}>
            {({ traffic, high, medium }) => (
              <tr>
                <th scope="row">{props.m(traffic)}</th>
                <td>{format().number(high)}</td>
                <td>{format().number(medium)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
