import { createSignal, createUniqueId, lazy, Show, Suspense } from "solid-js"
import { tonnesText } from "../../i18n/planText.ts"
import type { PlanAnswer } from "../../model/plan/Plan.ts"
import type { Reason } from "../../model/reason.ts"
import type { PlanState } from "../../state/createPlan.ts"
import { useApp } from "../../state/context.ts"
import { WithFigures } from "../reason/WithFigures.tsx"
import { showPlan } from "./showPlan.ts"

const CompareDialog = lazy(() =>
  import("../whatIf/CompareDialog.tsx").then((part) => ({ default: part.CompareDialog })),
)

/** The plan on the map, year by year: as a scenario, so that map, table, reasons and files all show what it changes. */
export function PlanOnMap(props: { plan: PlanState; answer: PlanAnswer }) {
  const { language, scenario } = useApp()
  const { t, format } = language
  const id = createUniqueId()
  const years = () => props.answer.question.years
  const last = () => props.plan.stepsShown().at(-1)
  const removed = () => props.plan.stepsShown().reduce((sum, { tonnes }) => sum + tonnes, 0)
  const show = () => showPlan(props.plan, t)
  const moveTo = (year: number) => {
    props.plan.setYear(year)
    if (props.plan.isShown()) show()
  }
  const reason = (): Reason => ({
    about: "planStep",
    scope: props.plan.scope(),
    order: last()?.order ?? 0,
    storeId: last()?.storeId ?? "",
  })
  return (
    <section>
      <Show when={years() > 1}>
        <label for={id}>{t("plan.upTo")}</label>
        <input
          id={id}
          class="plan-year"
          type="range"
          min={1}
          max={years()}
          step={1}
          value={props.plan.year()}
          aria-valuetext={t("plan.yearOf", String(props.plan.year()), String(years()))}
          onInput={(event) => moveTo(event.currentTarget.valueAsNumber)}
          onChange={() => scenario.settle()}
        />
        <p>
          {t("plan.yearOf", String(props.plan.year()), String(years()))}.{" "}
          <Show when={last()}>
            {(step) => (
              <WithFigures
                text={([tonnes = "", people = ""]) => t("plan.untilThen", tonnes, people)}
                figures={[
                  { figure: tonnesText(removed(), format()), reason: reason() },
                  { figure: format().people(step().peopleRelieved), reason: reason() },
                ]}
              />
            )}
          </Show>
        </p>
      </Show>
      <div class="what-if-row">
        <button type="button" class="button" disabled={props.plan.isShown() || !last()} onClick={show}>
          {t("plan.show")}
        </button>
        <Show when={props.plan.isPut()}>
          <Show when={props.plan.base().length === 0}>
            <button type="button" class="button" onClick={() => scenario.choose(undefined)}>
              {t("plan.showRegister")}
            </button>
          </Show>
          <Compare />
        </Show>
      </div>
      <p role="status">
        <Show when={props.plan.isPut() && scenario.chosen()}>{(chosen) => <>{t("plan.shown", chosen().name)}</>}</Show>
      </p>
    </section>
  )
}

function Compare() {
  const { t } = useApp().language
  const [isOpen, setOpen] = createSignal<boolean>()
  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("whatIf.compareButton")}
      </button>
      <Show when={isOpen() !== undefined}>
        <Suspense>
          <CompareDialog open={isOpen() === true} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  )
}
