import { For, Show } from "solid-js"
import { rowCitation } from "../../i18n/citation.ts"
import { decidingDistance } from "../../model/requiredDistance.ts"
import type { Direction } from "../../model/rule.ts"
import type { Degrees } from "../../model/units.ts"
import type { StoreDistance } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"

const sides: readonly Direction[] = ["front", "side", "rear"]

/** The distances of an earth-covered magazine to its front, its sides and its rear: its zone is no circle. */
export function MagazineSides(props: { distance: StoreDistance; bearing: Degrees | undefined }) {
  const { t, format } = useApp().language
  return (
    <Show when={props.distance.sectors}>
      {(sectors) => (
        <section>
          <h3>{t("passport.magazine")}</h3>
          <p>{t("passport.magazineHint", format().angle(props.bearing ?? 0))}</p>
          <table class="listing">
            <tbody>
              <For each={sides}>
                {(side) => (
                  <tr>
                    <th scope="row">{t(`passport.${side}`)}</th>
                    <td class="number">{format().distance(sectors()[side].distance)}</td>
                    <td>{rowCitation(decidingDistance(sectors()[side]).row, t)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      )}
    </Show>
  )
}
