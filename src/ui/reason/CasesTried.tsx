import { For } from "solid-js"
import { noDistanceText } from "../../i18n/noDistanceText.ts"
import type { NoDistance, RequiredDistance, StoreDistance } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"

/** Each way the mixing rule lets the stock be taken, and what came of it. */
export function CasesTried(props: { cases: StoreDistance["cases"]; governing?: RequiredDistance }) {
  const { t, format } = useApp().language
  const isGoverning = ({ distance, hd, neq }: RequiredDistance | NoDistance) =>
    distance !== undefined && hd === props.governing?.hd && neq === props.governing.neq
  return (
    <table class="listing">
      <thead>
        <tr>
          <th scope="col">{t("reason.case")}</th>
          <th scope="col">{t("reason.taken")}</th>
          <th scope="col" class="number">
            {t("reason.quantity")}
          </th>
          <th scope="col">{t("reason.result")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.cases}>
          {({ mix, result }) => (
            <tr>
              <td>{t(`mixing.${mix.rule}`)}</td>
              <td>HD {mix.hd}</td>
              <td class="number">{format().neq(mix.neq)}</td>
              <td>
                {result.distance === undefined
                  ? noDistanceText(result, t, format())
                  : format().distance(result.distance)}
                {isGoverning(result) && props.cases.length > 1 ? ` – ${t("reason.decides")}` : ""}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
