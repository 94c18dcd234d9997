import { For, Show } from "solid-js"
import { progressText } from "../../i18n/planText.ts"
import type { PlanState } from "../../state/createPlan.ts"
import { useApp } from "../../state/context.ts"

/** Starts the plan, says how far it is, and stops it. */
export function PlanRun(props: { plan: PlanState }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const progress = () => props.plan.running()?.progress
  const waits = () => (exposures.counting().state === "failed" ? t("figure.notCounted") : t("figure.counting"))
  return (
    <>
      <div role="alert">
        <For each={props.plan.faults()}>{(fault) => <p class="warning">{t(`plan.fault.${fault}`)}</p>}</For>
      </div>
      <Show
        when={props.plan.running()}
        fallback={
          <div class="what-if-row">
            <button type="submit" class="button" disabled={!props.plan.canRun() || !props.plan.question()}>
              {t(props.plan.answer() || props.plan.isStale() ? "plan.runAgain" : "plan.run")}
            </button>
            <Show when={!props.plan.canRun()}>
              <span class="quiet">{waits()}</span>
            </Show>
          </div>
        }
      >
        {(running) => (
          <>
            <button type="button" class="button" onClick={() => props.plan.cancel()}>
              {t(running().isCancelled ? "plan.stop" : "plan.cancel")}
            </button>
            <p class="quiet">{t(running().isCancelled ? "plan.cancelling" : "plan.cancelHint")}</p>
          </>
        )}
      </Show>
      <p class="quiet" role="status">
        <Show when={progress()}>{(of) => <>{progressText(of(), t, format())}</>}</Show>
      </p>
    </>
  )
}
