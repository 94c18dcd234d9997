import { createMemo, For } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import type { PlanState } from "../../state/createPlan.ts"
import { useApp } from "../../state/context.ts"
import { NumberField } from "./NumberField.tsx"

const fields = ["countryTonnes", "minimumStock"] as const
const headings = { countryTonnes: "plan.canRemove", minimumStock: "plan.mustKeep" } as const

/** What each country can remove itself, and what it has to keep. */
export function PlanCountries(props: { plan: PlanState }) {
  const { language } = useApp()
  const { t, compareNames } = language
  const countries = createMemo(() => {
    const codes = new Set(props.plan.register()?.sites.flatMap(({ country }) => country ?? []))
    return [...codes].sort((a, b) => compareNames()(countryName(a, t), countryName(b, t)))
  })
  const put = (field: (typeof fields)[number], country: string, text: string) =>
    props.plan.setDraft({ [field]: { ...props.plan.draft()[field], [country]: text } })
  return (
    <fieldset>
      <legend>{t("plan.byCountry")}</legend>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{t("plan.country")}</th>
            <For each={fields}>{(field) => <th scope="col">{t(headings[field])}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={countries()}>
            {(country) => (
              <tr>
                <th scope="row">{countryName(country, t)}</th>
                <For each={fields}>
                  {(field) => (
                    <td>
                      <NumberField
                        isBare
                        label={t("plan.ofCountry", t(headings[field]), countryName(country, t))}
                        value={props.plan.draft()[field][country] ?? ""}
                        onChange={(text) => put(field, country, text)}
                      />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </fieldset>
  )
}
