import { createMemo, createSignal, For, Show } from "solid-js"
import { stepTexts, tonnesText } from "../../i18n/planText.ts"
import type { Plan, PlanAnswer, PlanStep } from "../../model/plan/Plan.ts"
import type { PlanState } from "../../state/createPlan.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"
import { PlanCsv } from "./PlanCsv.tsx"

/** Removals listed before all of them are asked for. */
const mostSteps = 40

/** The removals in their order; some or all of them go into a scenario. */
export function PlanSteps(props: { plan: PlanState; answer: PlanAnswer; made: Plan }) {
  const { t, format } = useApp().language
  const [ticked, setTicked] = createSignal<ReadonlySet<number>>(new Set())
  const texts = createMemo(() => stepTexts(props.made.steps, t))
  const [isLong, setLong] = createSignal(false)
  const steps = () => (isLong() ? props.made.steps : props.made.steps.slice(0, mostSteps))
  const chosen = () =>
    ticked().size === 0 ? props.made.steps : props.made.steps.filter(({ order }) => ticked().has(order))
  /** A later part of a removal cannot be without the earlier ones. */
  const tick = (step: PlanStep, isOn: boolean) => {
    const isPart = ({ storeId, order }: PlanStep) =>
      storeId === step.storeId && (isOn ? order <= step.order : order >= step.order)
    const parts = new Set(props.made.steps.filter(isPart).map(({ order }) => order))
    const others = [...ticked()].filter((order) => !parts.has(order))
    setTicked(new Set(isOn ? [...others, ...parts] : others))
  }
  return (
    <section>
      <h3>{t("plan.order")}</h3>
      <div class="plan-table" tabindex="0" role="region" aria-label={t("plan.order")}>
        <table class="numbers plan-steps">
          <thead>
            <tr>
              <td />
              <th scope="col">{t("plan.store")}</th>
              <th scope="col" class="number">
                {t("plan.year")}
              </th>
              <th scope="col" class="number">
                {t("plan.tonnes")}
              </th>
              <th scope="col" class="number">
                {t("plan.relieved")}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={steps()}>
              {(step) => (
                <Step
                  plan={props.plan}
                  answer={props.answer}
                  step={step}
                  text={texts()(step)}
                  isTicked={ticked().has(step.order)}
                  onTick={(isOn) => tick(step, isOn)}
                />
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={!isLong() && props.made.steps.length > mostSteps}>
        <button type="button" class="button-text" onClick={() => setLong(true)}>
          {t("plan.showAll", props.made.steps.length, format().number(props.made.steps.length))}
        </button>
      </Show>
      <div class="what-if-row">
        <button
          type="button"
          class="button"
          onClick={() => props.plan.accept(t("plan.nameAccepted", t(`plan.inName.${props.plan.scope()}`)), chosen())}
        >
          {ticked().size === 0 ? t("plan.accept") : t("plan.acceptTicked", chosen().length, String(chosen().length))}
        </button>
      </div>
      <PlanCsv plan={props.plan} made={props.made} />
    </section>
  )
}

/** One removal; pressing the store chooses its site on the map. */
function Step(props: {
  plan: PlanState
  answer: PlanAnswer
  step: PlanStep
  text: string
  isTicked: boolean
  onTick: (isOn: boolean) => void
}) {
  const { exposures, language, selection } = useApp()
  const { t, format } = language
  const step = () => props.step
  const reason = () => {
    const { order, storeId } = props.step
    return { about: "planStep", scope: props.plan.scope(), order, storeId } as const
  }
  const plant = () => props.answer.question.facilities.find(({ facilityId }) => facilityId === step().facilityId)
  const site = () => exposures.zoned()?.get(step().siteId)?.site.name ?? step().siteId
  return (
    <tr
      classList={{
        chosen: selection.siteId() === step().siteId,
        hovered: selection.hoveredId() === step().siteId,
        quiet: step().year > props.plan.year(),
      }}
      onMouseEnter={() => selection.hover(step().siteId)}
      onMouseLeave={() => selection.hover(undefined)}
    >
      <td>
        <label class="plan-tick">
          <input
            type="checkbox"
            checked={props.isTicked}
            aria-label={t("plan.choose", step().storeId)}
            onChange={(event) => props.onTick(event.currentTarget.checked)}
          />
        </label>
      </td>
      <th scope="row">
        <button
          type="button"
          class="button-text plan-store"
          aria-pressed={selection.siteId() === step().siteId}
          onClick={() => selection.inspect(step().siteId)}
        >
          {step().order}. {step().storeId}, {site()}
        </button>
        <span class="quiet">
          {props.text}
          <Show when={step().neqAfter > 0}>
            {", "}
            <Figure reason={reason()}>{t("plan.keeps", format().neq(step().neqAfter))}</Figure>
          </Show>
          <Show when={plant()}>
            {(one) => `, ${t("plan.toPlant", one().name || t("plan.plant", one().facilityId))}`}
          </Show>
        </span>
      </th>
      <td class="number">{step().year}</td>
      <td class="number">
        <Figure reason={reason()}>{tonnesText(step().tonnes, format())}</Figure>
      </td>
      <td class="number">
        <Figure reason={reason()}>{format().people(step().peopleRelieved)}</Figure>
      </td>
    </tr>
  )
}
