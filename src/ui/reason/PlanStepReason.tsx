import { createMemo, For, Show } from "solid-js"
import { levelText, tonnesText } from "../../i18n/planText.ts"
import type { PlanAnswer, PlanStep } from "../../model/plan/Plan.ts"
import type { Reason } from "../../model/reason.ts"
import { useApp } from "../../state/context.ts"
import { Fact, Facts } from "../shared/Facts.tsx"
import { PlanLimits } from "./PlanLimits.tsx"

/** One removal: from what to what, everyone relieved up to it, and the quantities among which it was chosen. */
export function PlanStepReason(props: { reason: Extract<Reason, { readonly about: "planStep" }> }) {
  const { language, plan } = useApp()
  const { t } = language
  const found = createMemo(() => {
    const answer = plan.state()?.answer()
    const step = answer?.[props.reason.scope].steps.find(({ order }) => order === props.reason.order)
    return answer && step?.storeId === props.reason.storeId ? { answer, step } : undefined
  })
  return (
    <Show when={found()} fallback={<p>{t("plan.gone")}</p>}>
      {(of) => (
        <>
          <StepFacts answer={of().answer} step={of().step} before={of().answer[props.reason.scope].peopleBefore} />
          <Levels answer={of().answer} step={of().step} />
          <section>
            <h3>{t("plan.objective")}</h3>
            <p>{t("plan.objectiveText", of().answer.question.zone)}</p>
            <p>{t("plan.recount")}</p>
          </section>
          <PlanLimits answer={of().answer} />
        </>
      )}
    </Show>
  )
}

function StepFacts(props: { answer: PlanAnswer; step: PlanStep; before: number }) {
  const { t, format } = useApp().language
  const plant = () => props.answer.question.facilities.find(({ facilityId }) => facilityId === props.step.facilityId)
  return (
    <section>
      <Facts>
        <Fact label={t("plan.year")}>{String(props.step.year)}</Fact>
        <Fact label={t("plan.massOf.neq")}>
          {t("plan.stepText", format().neq(props.step.neqBefore), format().neq(props.step.neqAfter))}
        </Fact>
        <Fact label={t("plan.tonnes")}>{tonnesText(props.step.tonnes, format())}</Fact>
        <Fact label={t("plan.relieved")}>
          {t(
            "plan.subtraction",
            format().people(props.before),
            format().people(props.before - props.step.peopleRelieved),
            format().people(props.step.peopleRelieved),
          )}
        </Fact>
        <Show when={plant()}>
          {(one) => <Fact label={t("plan.plants")}>{one().name || t("plan.plant", one().facilityId)}</Fact>}
        </Show>
      </Facts>
      <p>{levelText(props.step.reason, t)}</p>
    </section>
  )
}

/** All quantities that could have been kept in the store, each with what it comes from. */
function Levels(props: { answer: PlanAnswer; step: PlanStep }) {
  const { t, format } = useApp().language
  const levels = () => props.answer.levels.get(props.step.storeId) ?? []
  return (
    <Show when={levels().length > 0}>
      <section>
        <h3>{t("plan.levels")}</h3>
        <Facts>
          <For each={levels()}>
            {({ neq, reason }) => (
              <Fact label={format().neq(neq)}>
                {levelText(reason, t)}
                {neq === props.step.neqAfter ? ` (${t("plan.chosenLevel")})` : ""}
              </Fact>
            )}
          </For>
        </Facts>
      </section>
    </Show>
  )
}
