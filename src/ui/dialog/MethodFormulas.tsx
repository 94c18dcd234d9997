import { For } from "solid-js"
import { lawText } from "../../i18n/equation.ts"
import { farField, swisdak } from "../../model/blast.ts"
import { jarrettCategories, otherJarrettFactors } from "../../model/buildingDamage.ts"
import { type DangerAreaKind, dangerAreas } from "../../model/dangerArea.ts"
import { pressureLadder } from "../../model/effect.ts"
import { blastQuantities, kingeryBulmash } from "../../model/kingeryBulmash.ts"
import { useApp } from "../../state/context.ts"

/** What is not a row: blast, what pressures do, danger areas, damage to houses. */
export function MethodFormulas() {
  return (
    <>
      <Blast />
      <Effects />
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
  const far = () => [farField, swisdak.to, swisdak.constant, swisdak.slope].map(format().coefficient)
  return (
    <section>
      <h3 tabIndex={-1}>{t("method.blast")}</h3>
      <p>{t("method.blastText")}</p>
      <table class="listing method-rows">
        <thead>
          <tr>
            <For each={["quantity", "zRange", "offsets", "coefficients"] as const}>
              {(column) => <th scope="col">{t(`method.${column}`)}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={pieces}>
            {({ quantity, from, to, u0, u1, c }) => (
              <tr>
                <th scope="row">{t(`method.${quantity}`)}</th>
                <td>{[from, to].map(format().coefficient).join(" – ")}</td>
                <td>{[u0, u1].map(format().coefficient).join("; ")}</td>
                <td>{c.map(format().coefficient).join("; ")}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p>{t("method.swisdak", ...(far() as [string, string, string, string]))}</p>
    </section>
  )
}

function Effects() {
  const { t, format } = useApp().language
  return (
    <section>
      <h3 tabIndex={-1}>{t("method.effects")}</h3>
      <p>{t("method.effectsText")}</p>
      <table class="listing method-rows">
        <thead>
          <tr>
            <th scope="col">{t("method.pressureFrom")}</th>
            <th scope="col">{t("method.effect")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={[...pressureLadder].reverse()}>
            {({ from, key }) => (
              <tr>
                <th scope="row">{format().pressure(from)}</th>
                <td>{t(key)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

function OtherLaws() {
  const { t, format } = useApp().language
  const areas = Object.entries(dangerAreas) as [DangerAreaKind, (typeof dangerAreas)[DangerAreaKind]][]
  return (
    <>
      <section>
        <h3 tabIndex={-1}>{t("method.dangerArea")}</h3>
        <p>{t("method.dangerAreaText")}</p>
        <ul class="method-list">
          <For each={areas}>
            {([kind, { factor, root }]) => (
              <li>
                {t("method.dangerLaw", t(`method.${kind}`), format().coefficient(factor), format().coefficient(root))}
              </li>
            )}
          </For>
        </ul>
      </section>
      <section>
        <h3 tabIndex={-1}>{t("method.damage")}</h3>
        <p>{t("method.damageText", otherJarrettFactors.map(format().coefficient).join("; "))}</p>
        <ul class="method-list">
          <For each={Object.entries(jarrettCategories)}>
            {([category, { k, key }]) => (
              <li>
                {t("method.damageLaw", category, lawText({ law: "jarrett", k }, t, format()), t(`method.${key}`))}
              </li>
            )}
          </For>
        </ul>
      </section>
    </>
  )
}
