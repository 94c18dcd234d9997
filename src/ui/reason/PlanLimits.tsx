import { createMemo, For, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import type { Format } from "../../i18n/format.ts"
import { massText, tonnesText } from "../../i18n/planText.ts"
import type { Translate } from "../../i18n/translate.ts"
import type { PlanAnswer } from "../../model/plan/Plan.ts"
import type { PlanQuestion } from "../../model/plan/PlanQuestion.ts"
import { useApp } from "../../state/context.ts"
import { Fact, Facts } from "../shared/Facts.tsx"

/** Everything that a plan had to keep to. */
export function PlanLimits(props: { answer: PlanAnswer }) {
  const { t, format } = useApp().language
  const limits = createMemo(() => limitTexts(props.answer.question, t, format()))
  const shares = () => [...props.answer.shares].sort(([, a], [, b]) => b - a)
  return (
    <section>
      <h3>{t("plan.constraints")}</h3>
      <ul>
        <For each={limits()}>{(limit) => <li>{limit}</li>}</For>
      </ul>
      <Show when={shares().length > 0}>
        <h4>{t("plan.share")}</h4>
        <Facts>
          <For each={shares()}>
            {([country, tonnes]) => <Fact label={countryName(country, t)}>{tonnesText(tonnes, format())}</Fact>}
          </For>
        </Facts>
      </Show>
    </section>
  )
}

function limitTexts(question: PlanQuestion, t: Translate, format: Format): string[] {
  const { tonnes, years, mass, budget, costPerTonne, noCountryWorse, excluded, facilities, transportLimit } = question
  const inTonnes = (value: number) => tonnesText(value, format)
  const byCountry = (key: "limitCountry" | "limitKeep", limits: Readonly<Record<string, number>>) =>
    Object.entries(limits).map(([country, value]) => t(`plan.${key}`, countryName(country, t), inTonnes(value)))
  return [
    ...(tonnes === undefined ? [] : [t("plan.limitTonnes", inTonnes(tonnes), inTonnes(tonnes / years))]),
    t("plan.limitMass", massText(mass, t)),
    ...("perNeq" in mass ? [t("plan.limitFactor", format.coefficient(mass.perNeq))] : []),
    ...(budget === undefined
      ? []
      : [t("plan.limitBudget", format.number(budget), format.number(costPerTonne?.high ?? 0))]),
    ...(noCountryWorse ? [t("plan.limitWorse")] : []),
    ...byCountry("limitCountry", question.countryTonnesPerYear),
    ...byCountry("limitKeep", question.minimumStock),
    ...(excluded.length > 0 ? [t("plan.limitExcluded", excluded.join(", "))] : []),
    ...facilities.map(({ name, facilityId, country, tonnesPerYear }) =>
      t("plan.limitPlant", name || t("plan.plant", facilityId), countryName(country, t), inTonnes(tonnesPerYear)),
    ),
    ...(transportLimit === undefined ? [] : [t("plan.limitTransport", format.length(transportLimit, 0))]),
  ]
}
