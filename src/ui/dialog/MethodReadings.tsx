import { For } from "solid-js"
import { lawText } from "../../i18n/equation.ts"
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
export function MethodReadings() {
  const { t, format } = useApp().language
  const older = (k: number) => lawText({ law: "power", k, exponent: 0.18 }, t, format())
  return (
    <>
      <section>
        <h3 tabIndex={-1}>{t("method.mixing")}</h3>
        <p>{t("method.mixingText")}</p>
        <ul class="method-list">
          <For each={mixingRules}>
            {(rule) => <li>{t("method.mixedRow", t(`method.mixed.${rule}`), t(`mixing.${rule}`))}</li>}
          </For>
        </ul>
      </section>
      <section>
        <h3 tabIndex={-1}>{t("method.joining")}</h3>
        <p>{t("method.joiningText")}</p>
        <p>{t("method.joinedText")}</p>
        <p>{t("method.unknownGap")}</p>
      </section>
      <section>
        <h3 tabIndex={-1}>{t("method.directions")}</h3>
        <p>{t("method.directionsText", format().angle(frontHalfAngle), format().angle(rearHalfAngle))}</p>
      </section>
      <section>
        <h3 tabIndex={-1}>{t("method.people")}</h3>
        <For each={countingRules}>{(rule) => <p>{t(rule)}</p>}</For>
      </section>
      <Routes />
      <section>
        <h3 tabIndex={-1}>{t("method.rounding")}</h3>
        <p>{t("method.roundingText")}</p>
        <p>{t("method.rangeRule")}</p>
        <p>{t("method.olderCurves", older(53), older(76))}</p>
      </section>
    </>
  )
}

function Routes() {
  const { t, format } = useApp().language
  return (
    <section>
      <h3 tabIndex={-1}>{t("method.routes")}</h3>
      <p>{t("method.routesText")}</p>
      <table class="listing method-rows">
        <thead>
          <tr>
            <th scope="col">{t("method.traffic")}</th>
            <th scope="col">{t("method.highFrom")}</th>
            <th scope="col">{t("method.mediumFrom")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={routeUsers}>
            {({ traffic, high, medium }) => (
              <tr>
                <th scope="row">{t(`method.${traffic}`)}</th>
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
