import { For, type JSX, Show } from "solid-js"
import { matrixText } from "../../i18n/bordersText.ts"
import { countryName } from "../../i18n/countryName.ts"
import type { BorderMatrix } from "../../model/borderMatrix.ts"
import type { PeopleBySource } from "../../model/exposure.ts"
import { useApp } from "../../state/context.ts"
import type { Counted } from "./BordersContent.tsx"

/** Country of site × country of residence, with what rows and columns add up to. */
export function BordersMatrix(props: { matrix: BorderMatrix; counted: Counted }) {
  const { filter, layers, language } = useApp()
  const { t } = language
  const title = () => t("borders.matrix", layers.zone())
  const together = () => {
    const total = filter.totals()?.[layers.zone()]
    return total && { total, byResidence: new Map(total.residents.map(({ country, people }) => [country, people])) }
  }
  return (
    <section>
      <h3>{title()}</h3>
      <div class="listing-frame borders-frame borders-whole" tabIndex={0} role="region" aria-label={title()}>
        <table class="listing borders-matrix">
          <thead>
            <tr>
              <th scope="col">{t("borders.siteCountry")}</th>
              <For each={props.matrix.residences}>
                {(country) => (
                  <th scope="col" class="number">
                    {countryName(country, t)}
                  </th>
                )}
              </For>
              <th scope="col" class="number">
                {t("borders.all")}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.matrix.rows}>
              {({ home, byResidence, total, atLeast }) => (
                <MatrixRow
                  matrix={props.matrix}
                  home={home}
                  name={countryName(home, t)}
                  people={byResidence}
                  total={total}
                  atLeast={atLeast}
                />
              )}
            </For>
          </tbody>
          <tfoot>
            <MatrixRow
              matrix={props.matrix}
              name={t("borders.added")}
              people={props.matrix.columns}
              total={props.matrix.total}
              atLeast={props.matrix.atLeast}
            />
            <Show when={props.counted === "once" && together()}>
              {(of) => (
                <MatrixRow
                  matrix={props.matrix}
                  name={t("borders.together")}
                  people={of().byResidence}
                  total={of().total.once}
                  atLeast={of().total.atLeast}
                />
              )}
            </Show>
          </tfoot>
        </table>
      </div>
      <p class="quiet">
        {t(props.counted === "once" ? "borders.ruleOnce" : "borders.ruleSum")} {t("borders.ruleCells")}
      </p>
    </section>
  )
}

function MatrixRow(props: {
  matrix: BorderMatrix
  home?: string | undefined
  name: string
  people: ReadonlyMap<string, PeopleBySource>
  total: PeopleBySource
  atLeast: boolean
}): JSX.Element {
  const { t, format } = useApp().language
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <For each={props.matrix.residences}>
        {(country) => (
          <td
            class="number"
            classList={{
              "borders-own": country === props.home,
              "borders-foreign": props.home !== undefined && country !== props.home && props.people.has(country),
            }}
          >
            {matrixText(props.people.get(country), props.atLeast, t, format())}
          </td>
        )}
      </For>
      <td class="number borders-total">{matrixText(props.total, props.atLeast, t, format())}</td>
    </tr>
  )
}
