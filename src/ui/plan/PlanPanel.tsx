import { lazy, Show } from "solid-js"
import type { PlanState } from "../../state/createPlan.ts"
import { useApp } from "../../state/context.ts"
import { DialogButton } from "../shared/DialogButton.tsx"
import { failureText } from "../shared/failureText.ts"
import { TechnicalDetail } from "../shared/TechnicalDetail.tsx"
import "../styles/plan.css"
import "../styles/whatIf.css"
import { PlanForm } from "./PlanForm.tsx"
import { PlanResult } from "./PlanResult.tsx"
import { PlanRun } from "./PlanRun.tsx"
import "../styles/dialog.css"

/** Loaded when it is first opened. */
const ProgressDialog = lazy(() => import("./ProgressDialog.tsx").then((part) => ({ default: part.ProgressDialog })))

/** What should be removed first. */
export function PlanPanel() {
  const { plan } = useApp()
  plan.load()
  return <Show when={plan.state()}>{(state) => <PlanWork plan={state()} />}</Show>
}

function PlanWork(props: { plan: PlanState }) {
  const { filter, language, scenario } = useApp()
  const { t } = language
  const madeFor = () => (props.plan.base().length === 0 ? t("whatIf.asItIs") : (scenario.chosen()?.name ?? ""))
  return (
    <div class="panel">
      <form
        class="plan-form"
        aria-label={t("work.name.plan")}
        onSubmit={(event) => {
          event.preventDefault()
          props.plan.run()
        }}
      >
        <p class="quiet">
          {t("plan.madeFor")}: {madeFor()}
          <Show when={filter.isActive()}>. {t("plan.filterNote")}</Show>
        </p>
        <PlanForm plan={props.plan} />
        <PlanRun plan={props.plan} />
      </form>
      <div role="alert">
        <Show when={props.plan.error()}>
          <p class="warning">{failureText(props.plan.error(), t)}</p>
          <TechnicalDetail error={props.plan.error()} />
        </Show>
      </div>
      <Show when={props.plan.isStale()}>
        <p class="warning">{t("plan.stale")}</p>
      </Show>
      <Show when={props.plan.answer()}>{(answer) => <PlanResult plan={props.plan} answer={answer()} />}</Show>
      <section class="plan-foot">
        <p class="quiet">{t("progress.what")}</p>
        <DialogButton label={t("progress.button")} dialog={ProgressDialog} />
      </section>
    </div>
  )
}
