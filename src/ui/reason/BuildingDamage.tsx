import { For, Show } from "solid-js"
import { lawText } from "../../i18n/equation.ts"
import {
  damageReach,
  type JarrettCategory,
  jarrettCategories,
  otherJarrettFactors,
} from "../../model/buildingDamage.ts"
import { burstsOf } from "../../model/massExploding.ts"
import type { StoreZones } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"

const categories = Object.entries(jarrettCategories) as [JarrettCategory, (typeof jarrettCategories)[JarrettCategory]][]

/** How far each of Jarrett's categories of damage to houses reaches, for stock that explodes in mass. */
export function BuildingDamage(props: { store: StoreZones }) {
  const { t, format } = useApp().language
  const neq = () => burstsOf([props.store])[0]?.neq
  return (
    <Show when={neq()}>
      {(quantity) => (
        <section>
          <h3>{t("method.damage")}</h3>
          <p>{t("mayStay.damageOf", format().neq(quantity()))}</p>
          <table class="listing">
            <tbody>
              <For each={categories}>
                {([category, { k, key }]) => (
                  <tr>
                    <th scope="row">{category}</th>
                    <td>{t(`method.${key}`)}</td>
                    <td>{lawText({ law: "jarrett", k }, t, format())}</td>
                    <td class="number">{format().distance(damageReach(category, quantity()))}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <p class="quiet">{t("method.damageText", otherJarrettFactors.map(format().coefficient).join("; "))}</p>
        </section>
      )}
    </Show>
  )
}
