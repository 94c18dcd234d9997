import { RadioGroup } from "@kobalte/core/radio-group"
import { For, Show } from "solid-js"
import { provenText, tonnesText, unplannedTexts } from "../../i18n/planText.ts"
import type { Plan, PlanAnswer } from "../../model/plan/Plan.ts"
import type { PlanFigure, Reason } from "../../model/reason.ts"
import type { PlanState } from "../../state/createPlan.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"
import { WithFigures } from "../reason/WithFigures.tsx"
import { ZoneName } from "../shared/ZoneName.tsx"
import { PlanChart } from "./PlanChart.tsx"
import { PlanGains } from "./PlanGains.tsx"
import { PlanOnMap } from "./PlanOnMap.tsx"
import { PlanSteps } from "./PlanSteps.tsx"
import { showPlan } from "./showPlan.ts"

const scopes = ["pooled", "national"] as const

/** What has come of it, in one sentence first. */
export function PlanResult(props: { plan: PlanState; answer: PlanAnswer }) {
  const { t } = useApp().language
  return (
    <>
      <section aria-label={t("plan.result")}>
        <h2>{t("plan.result")}</h2>
        <p class="quiet">
          {t("plan.zone")} <ZoneName zone={props.answer.question.zone} />
        </p>
        <RadioGroup
          class="panel-choice"
          value={props.plan.scope()}
          onChange={(chosen) => {
            const scope = scopes.find((one) => one === chosen)
            const isShown = props.plan.isShown()
            if (scope) props.plan.setScope(scope)
            if (isShown) showPlan(props.plan, t)
          }}
        >
          <RadioGroup.Label class="visually-hidden">{t("plan.scope")}</RadioGroup.Label>
          <div class="segments">
            <For each={scopes}>
              {(scope) => (
                <RadioGroup.Item value={scope} class="segment">
                  <RadioGroup.ItemInput />
                  <RadioGroup.ItemLabel class="segment-label">{t(`plan.scopeOf.${scope}`)}</RadioGroup.ItemLabel>
                </RadioGroup.Item>
              )}
            </For>
          </div>
        </RadioGroup>
        <Show when={props.plan.plan()}>{(made) => <Headline {...props} made={made()} />}</Show>
        <Notes {...props} />
      </section>
      <PlanGains answer={props.answer} />
      <PlanChart answer={props.answer} />
      <Show when={props.plan.plan()?.steps.length}>
        <PlanOnMap plan={props.plan} answer={props.answer} />
        <Show when={props.plan.plan()} keyed>
          {(made) => <PlanSteps plan={props.plan} answer={props.answer} made={made} />}
        </Show>
      </Show>
    </>
  )
}

function Headline(props: { plan: PlanState; answer: PlanAnswer; made: Plan }) {
  const { t, format } = useApp().language
  const reason = (of: PlanFigure): Reason => ({ about: "plan", of, scope: props.plan.scope() })
  const years = () => props.answer.question.years
  const gains = () => Math.abs(props.answer.dividend) >= 0.5
  return (
    <>
      <p class="plan-headline">
        <WithFigures
          text={([tonnes = "", relieved = "", before = ""]) =>
            t("plan.headline", tonnes, years(), format().number(years()), relieved, before)
          }
          figures={[
            { figure: tonnesText(props.made.tonnes, format()), reason: reason("tonnes") },
            {
              figure: format().people(props.made.peopleBefore - props.made.peopleAfter),
              reason: reason("relieved"),
            },
            { figure: format().people(props.made.peopleBefore, props.answer.atLeast), reason: reason("before") },
          ]}
        />{" "}
        <WithFigures
          text={([people = ""]) => t(gains() ? "plan.dividend" : "plan.noDividend", people)}
          figures={[
            {
              figure: format().number(props.answer.dividend),
              reason: { about: "plan", of: "dividend", scope: "pooled" },
            },
          ]}
        />
      </p>
      <Show when={props.made.steps.length === 0}>
        <p>{t("plan.nothing")}</p>
      </Show>
      <p classList={{ warning: props.made.method === "greedy" }}>
        <Figure reason={reason("gap")}>{provenText(props.made, t, format())}</Figure>
      </p>
    </>
  )
}

/** What the figures do not say by themselves. */
function Notes(props: { plan: PlanState; answer: PlanAnswer }) {
  const { t, format } = useApp().language
  const reason = (of: PlanFigure): Reason => ({ about: "plan", of, scope: props.plan.scope() })
  const cost = () => {
    const { costPerTonne } = props.answer.question
    const tonnes = props.plan.plan()?.tonnes ?? 0
    return costPerTonne && { low: costPerTonne.low * tonnes, high: costPerTonne.high * tonnes }
  }
  const unplanned = () => props.answer.unplanned.length
  return (
    <>
      <Show when={props.answer.atLeast}>
        <p class="quiet">{t("plan.atLeast")}</p>
      </Show>
      <Show when={props.answer.estimatedTonnes > 0}>
        <p class="warning">
          <WithFigures
            text={([tonnes = ""]) => t("plan.estimated", tonnes)}
            figures={[{ figure: tonnesText(props.answer.estimatedTonnes, format()), reason: reason("estimated") }]}
          />
        </p>
      </Show>
      <Show when={cost()}>
        {(range) => (
          <p>
            <WithFigures
              text={([low = "", high = ""]) => t("plan.cost", low, high)}
              figures={[
                { figure: format().number(range().low), reason: reason("cost") },
                { figure: format().number(range().high), reason: reason("cost") },
              ]}
            />
          </p>
        )}
      </Show>
      <Show when={unplanned() > 0}>
        <p class="quiet">
          <WithFigures
            text={([shown = ""]) => t("plan.unplanned", unplanned(), shown)}
            figures={[{ figure: format().number(unplanned()), reason: reason("unplanned") }]}
          />
          {`: ${unplannedTexts(props.answer.unplanned, t)
            .map(({ why }) => why)
            .join("; ")}.`}
        </p>
      </Show>
    </>
  )
}
