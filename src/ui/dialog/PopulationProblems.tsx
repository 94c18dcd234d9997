import { createMemo, For, Show } from "solid-js"
import { type CsvColumn, csvText } from "../../export/csv.ts"
import { countryName } from "../../i18n/countryName.ts"
import type { Translate } from "../../i18n/translate.ts"
import { useApp } from "../../state/context.ts"
import type { PopulationOpening } from "../../state/createPopulation.ts"
import { saveFile } from "../shared/saveFile.ts"

type Problem = Extract<PopulationOpening, { readonly state: "read" }>["draft"]["problems"][number]

/** Problems listed at most: the count says how many there are. */
const most = 200

/** What is wrong in population files, by file, row and value. */
export function PopulationProblems(props: { problems: readonly Problem[] }) {
  const { t, format } = useApp().language
  const count = () => props.problems.length
  const shown = createMemo(() => props.problems.slice(0, most))
  const save = () => {
    const text = csvText(problemColumns(t), props.problems, ".")
    saveFile(new File([text], "population-problems.csv", { type: "text/csv;charset=utf-8" }))
  }
  return (
    <Show when={count() > 0}>
      <section>
        <h3>{t("open.problems", count(), format().number(count()))}</h3>
        <div class="listing-frame" tabIndex={0}>
          <table class="listing">
            <thead>
              <tr>
                <th scope="col">{t("open.file")}</th>
                <th scope="col">{t("open.row")}</th>
                <th scope="col">{t("open.column")}</th>
                <th scope="col">{t("open.value")}</th>
                <th scope="col">{t("open.problem")}</th>
                <th scope="col">{t("open.expected")}</th>
                <th scope="col">{t("open.severity")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={shown()}>{(problem) => <ProblemRow problem={problem} />}</For>
            </tbody>
          </table>
        </div>
        <p>
          <button type="button" class="button" onClick={save}>
            {t("open.saveProblems")}
          </button>
        </p>
        <Show when={count() > most}>
          <p>{t("open.more", format().number(count() - most))}</p>
        </Show>
      </section>
    </Show>
  )
}

/** The list as a file: what the table says, every row of it. */
function problemColumns(t: Translate): CsvColumn<Problem>[] {
  return [
    { name: "file", value: ({ file }) => file },
    { name: "row", value: ({ row }) => (row === 0 ? undefined : row) },
    { name: "column", value: ({ column }) => column },
    { name: "value", value: ({ value }) => value },
    { name: "problem", value: ({ code }) => t(`grids.problem.${code}`) },
    { name: "expected", value: ({ expected }) => expected },
    { name: "severity", value: ({ severity }) => severity },
  ]
}

function ProblemRow(props: { problem: Problem }) {
  const { t, format } = useApp().language
  const expected = () =>
    props.problem.code === "part of a country" ? countryName(props.problem.expected, t) : props.problem.expected
  const effect = () => {
    if (props.problem.severity === "warning") return t("open.warning")
    return t(props.problem.row === 0 ? "open.errorFile" : "open.error")
  }
  return (
    <tr>
      <td>{props.problem.file}</td>
      <td>{props.problem.row === 0 ? t("open.wholeFile") : format().number(props.problem.row)}</td>
      <td>{props.problem.column}</td>
      <td>{props.problem.value}</td>
      <td>{t(`grids.problem.${props.problem.code}`)}</td>
      <td>{expected()}</td>
      <td classList={{ warning: props.problem.severity === "error" }}>{effect()}</td>
    </tr>
  )
}
