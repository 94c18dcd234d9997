import { createSignal, For } from "solid-js"
import type { DecimalMark } from "../../export/csv.ts"
import { editText } from "../../i18n/editText.ts"
import { wordsOf } from "../../i18n/languages.ts"
import { stepTexts } from "../../i18n/planText.ts"
import type { Plan } from "../../model/plan/Plan.ts"
import type { PlanState } from "../../state/createPlan.ts"
import { type App, useApp } from "../../state/context.ts"
import { saveFile } from "../shared/saveFile.ts"

/** Saves the removals in their order, with the decimal mark of the reader's spreadsheet. */
export function PlanCsv(props: { plan: PlanState; made: Plan }) {
  const app = useApp()
  const { t, format, language } = app.language
  const [said, setSaid] = createSignal("")
  // The page's own decimal mark first: most readers' spreadsheets have the same.
  const marks = (): readonly DecimalMark[] => (wordsOf(language()).format.decimal === "," ? [",", "."] : [".", ","])
  const save = async (decimal: DecimalMark) => {
    setSaid("")
    const count = props.made.steps.length
    try {
      const file = await planFile(app, props.plan, props.made, decimal)
      saveFile(file)
      setSaid(t("table.csvSaved", count, format().number(count), file.name))
    } catch {
      setSaid(t("table.csvFailed"))
    }
  }
  return (
    <details class="plan-more">
      <summary>{t("table.csvTitle")}</summary>
      <For each={marks()}>
        {(mark) => (
          <button type="button" class="button" onClick={() => void save(mark)}>
            {t(mark === "." ? "table.csvPoint" : "table.csvComma")}
          </button>
        )}
      </For>
      <p role="status">{said()}</p>
    </details>
  )
}

/** The plan as a file, by code that is loaded when it is first wanted. */
async function planFile(app: App, plan: PlanState, made: Plan, decimal: DecimalMark): Promise<File> {
  const { register, baseline, scenario, language } = app
  const { t, format } = language
  const answer = plan.answer()
  if (!answer) throw new Error("the plan is gone")
  const edits = plan.base()
  const rules = scenario.rulesOf(edits)
  const current = register.register()
  const context = {
    zone: answer.question.zone,
    scope: plan.scope(),
    mass: answer.question.mass,
    reason: stepTexts(made.steps, t),
    register: current?.name ?? "",
    invented: current?.invented ?? false,
    ruleSet: rules?.ruleSet ?? baseline.ruleSet(),
    options: rules?.options ?? baseline.options(),
    grids: baseline.grids().map(({ name }) => name),
    scenario:
      edits.length === 0
        ? undefined
        : { name: t("plan.madeFor"), edits: edits.map((edit) => editText(edit, current, t, format())) },
    filter: undefined,
  }
  const { planCsv } = await import("../../export/csvPlan.ts")
  const name = `${context.invented ? "invented-" : ""}plan.csv`
  return new File([planCsv(made, context, decimal)], name, { type: "text/csv;charset=utf-8" })
}
