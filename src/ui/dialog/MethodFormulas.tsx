import { For } from "solid-js"
import { dangerAreas } from "../../model/dangerArea.ts"
import { jarrettCategories } from "../../model/buildingDamage.ts"
import { blastQuantities, kingeryBulmash } from "../../model/kingeryBulmash.ts"
import { mixingRules } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"

/** What is not a row: mixing, joining, directions, blast, danger areas, damage. */
export function MethodFormulas() {
  const { t } = useApp().language
  return (
    <>
      <section>
        <h3>{t("method.mixing")}</h3>
        <ul class="method-list">
          <For each={mixingRules}>{(rule) => <li>{t(`mixing.${rule}`)}</li>}</For>
        </ul>
        <p>{t("method.joining")}</p>
        <p>{t("method.directions")}</p>
        <p>{t("method.olderCurves")}</p>
      </section>
      <Blast />
      <OtherLaws />
    </>
  )
}

/** The coefficients that pressures are worked out from. */
function Blast() {
  const { t, format } = useApp().language
  const pieces = blastQuantities.flatMap((quantity) =>
    kingeryBulmash[quantity].map((piece) => ({ quantity, ...piece })),
  )
  return (
    <section>
      <h3>{t("method.blast")}</h3>
      <p>{t("method.blastText")}</p>
      <table class="listing method-rows">
        <thead>
          <tr>
            <th scope="col">{t("method.quantity")}</th>
            <th scope="col">{t("method.zRange")}</th>
            <th scope="col">{t("method.offsets")}</th>
            <th scope="col">{t("method.coefficients")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={pieces}>
            {({ quantity, from, to, u0, u1, c }) => (
              <tr>
                <th scope="row">{t(`method.${quantity}`)}</th>
                <td>
                  {format().coefficient(from)} – {format().coefficient(to)}
                </td>
                <td>{[u0, u1].map(format().coefficient).join("; ")}</td>
                <td>{c.map(format().coefficient).join("; ")}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p>{t("method.swisdak")}</p>
    </section>
  )
}

function OtherLaws() {
  const { t, format } = useApp().language
  return (
    <section>
      <h3>{t("method.dangerArea")}</h3>
      <p>{t("method.dangerAreaText")}</p>
      <ul class="method-list">
        <For each={Object.entries(dangerAreas)}>
          {([kind, { factor, root }]) => (
            <li>
              {t(
                "method.dangerLaw",
                t(`method.${kind as keyof typeof dangerAreas}`),
                format().coefficient(factor),
                format().coefficient(root),
              )}
            </li>
          )}
        </For>
      </ul>
      <h3>{t("method.damage")}</h3>
      <p>{t("method.damageText")}</p>
      <ul class="method-list">
        <For each={Object.entries(jarrettCategories)}>
          {([category, { k, key }]) => <li>{t("method.damageLaw", category, format().coefficient(k), t(key))}</li>}
        </For>
      </ul>
    </section>
  )
}
