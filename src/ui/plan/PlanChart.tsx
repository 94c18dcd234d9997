import { createMemo, Show } from "solid-js"
import { tonnesText } from "../../i18n/planText.ts"
import type { PlanAnswer } from "../../model/plan/Plan.ts"
import { useApp } from "../../state/context.ts"
import { ChartTable } from "../chart/ChartTable.tsx"
import { ValueLineChart } from "../chart/ValueLineChart.tsx"
import { peopleLeftAt, plannedLines, planPoints, planSeries } from "./planSeries.ts"

/** So many rows has the table. */
const rows = 10

/** People left inside against tonnes removed: pooled, country by country, and by people per tonne. */
export function PlanChart(props: { answer: PlanAnswer }) {
  const { language, theme } = useApp()
  const { t, format } = language
  const most = () => Math.max(...plannedLines.map((line) => props.answer[line].tonnes), 1e-3)
  const points = createMemo(() => plannedLines.map((line) => planPoints(props.answer[line])))
  const names = () => ({
    pooled: t("plan.line.pooled"),
    national: t("plan.line.national"),
    greedy: t("plan.line.greedy"),
  })
  const tableRows = () => {
    const [end, lines] = [most(), points()]
    const steps = [...Array(rows + 1).keys()].map((i) => (i * end) / rows)
    return steps.map((tonnes) => [
      tonnesText(tonnes, format()),
      ...lines.map((line) => format().people(peopleLeftAt(line, tonnes))),
    ])
  }
  return (
    <section>
      <h3>{t("plan.chart")}</h3>
      <figure class="curve">
        <ValueLineChart
          label={t("plan.chart")}
          xLabel={t("plan.chartX")}
          yLabel={t("plan.chartY")}
          xMax={most()}
          series={planSeries(props.answer, names(), theme())}
          formatX={(value) => format().number(value, Number.isInteger(value) ? 0 : 1)}
          formatY={(value) => format().number(value, Number.isInteger(value) ? 0 : 1)}
        />
        <Show when={props.answer.question.noCountryWorse}>
          <figcaption class="quiet">{t("plan.chartNote")}</figcaption>
        </Show>
        <ChartTable
          title={t("plan.chartTable")}
          columns={[t("plan.chartX"), ...plannedLines.map((line) => t(`plan.scopeOf.${line}`))]}
          rows={tableRows}
        />
      </figure>
    </section>
  )
}
