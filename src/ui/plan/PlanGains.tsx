import { createMemo, For, Show } from "solid-js"
import { changeText } from "../../i18n/changeText.ts"
import { countryName } from "../../i18n/countryName.ts"
import type { PlanAnswer } from "../../model/plan/Plan.ts"
import type { Reason } from "../../model/reason.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"

interface Gain {
  /** Undefined for all countries together. */
  readonly country: string | undefined
  readonly before: number
  readonly national: number
  readonly pooled: number
}

/** Fewer people than this are no loss: it comes from adding up in another order. */
const rounding = 0.005

/** People by country of residence: now, after the countries' own plans, and after the pooled one. */
export function PlanGains(props: { answer: PlanAnswer }) {
  const { language } = useApp()
  const { t, format, compareNames } = language
  const rows = createMemo((): Gain[] => {
    const { national, pooled } = props.answer
    const countries = [...pooled.residentsBefore.keys()].map((country): Gain => {
      const of = (people: ReadonlyMap<string, number>) => people.get(country) ?? 0
      const [before, after] = [of(pooled.residentsBefore), of(pooled.residentsAfter)]
      return { country, before, national: of(national.residentsAfter), pooled: after }
    })
    const all = { before: pooled.peopleBefore, national: national.peopleAfter, pooled: pooled.peopleAfter }
    const name = ({ country }: Gain) => countryName(country, t)
    return [{ country: undefined, ...all }, ...countries.sort((a, b) => compareNames()(name(a), name(b)))]
  })
  const losers = () => rows().filter(({ country, national, pooled }) => country && pooled > national + rounding).length
  return (
    <section>
      <h3>{t("plan.gains")}</h3>
      <p class="quiet">{t("plan.gainsHint")}</p>
      <Show when={losers() > 0}>
        <p class="warning">{t("plan.loses", losers(), String(losers()))}</p>
      </Show>
      <div class="plan-table" tabindex="0" role="region" aria-label={t("plan.gains")}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{t("plan.country")}</th>
              <For each={["before", "afterNational", "afterPooled", "gain"] as const}>
                {(column) => (
                  <th scope="col" class="number">
                    {t(`plan.${column}`)}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row) => (
                <tr classList={{ warning: row.country !== undefined && row.pooled > row.national + rounding }}>
                  <th scope="row">{row.country === undefined ? t("plan.all") : countryName(row.country, t)}</th>
                  <People row={row} of="before" scope="pooled" value={row.before} atLeast={props.answer.atLeast} />
                  <People row={row} of="after" scope="national" value={row.national} atLeast={props.answer.atLeast} />
                  <People row={row} of="after" scope="pooled" value={row.pooled} atLeast={props.answer.atLeast} />
                  <td class="number">
                    <Figure reason={reasonOf(row, "dividend", "pooled")}>
                      {changeText(row.national, row.pooled, t, format())}
                    </Figure>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  )
}

function People(props: {
  row: Gain
  of: "before" | "after"
  scope: "national" | "pooled"
  value: number
  atLeast: boolean
}) {
  const { format } = useApp().language
  return (
    <td class="number">
      <Figure reason={reasonOf(props.row, props.of, props.scope)}>{format().people(props.value, props.atLeast)}</Figure>
    </td>
  )
}

function reasonOf({ country }: Gain, of: "before" | "after" | "dividend", scope: "national" | "pooled"): Reason {
  return { about: "plan", of, scope, ...(country !== undefined && { country }) }
}
