import { createMemo, For, Show } from "solid-js"
import { type CsvColumn, csvText } from "../../export/csv.ts"
import { useApp } from "../../state/context.ts"
import { saveFile } from "../shared/saveFile.ts"

/** One thing that is wrong with a file, in the page's language. */
export interface ListedProblem {
  readonly severity: "error" | "warning"
  readonly file: string
  /** 0 = the whole file. */
  readonly row: number
  readonly column: string
  readonly value: string
  readonly problem: string
  readonly expected: string
}

/** Problems listed at most: the count says how many there are. */
const most = 200

/** What is wrong with the rows, by file, row and column, with the value and what was expected; to be saved as a file. */
export function ProblemTable(props: { problems: readonly ListedProblem[]; fileName: string }) {
  const { t, format } = useApp().language
  const count = () => props.problems.length
  const errors = () => props.problems.filter(({ severity }) => severity === "error").length
  // What costs a row comes first.
  const shown = createMemo(() => [...props.problems].sort((a, b) => rank(a) - rank(b)).slice(0, most))
  const save = () =>
    saveFile(
      new File([csvText(problemColumns, props.problems, ".")], props.fileName, { type: "text/csv;charset=utf-8" }),
    )
  return (
    <section>
      <Show when={count() > 0} fallback={<p>{t("open.noProblems")}</p>}>
        <h3>{t("open.problems", count(), format().number(count()))}</h3>
        <p class="quiet">
          {t("open.errorsAndWarnings", format().number(errors()), format().number(count() - errors()))}
        </p>
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
      </Show>
    </section>
  )
}

/** The list as a file: what the table says, every row of it. */
const problemColumns: readonly CsvColumn<ListedProblem>[] = [
  { name: "file", value: ({ file }) => file },
  { name: "row", value: ({ row }) => (row === 0 ? undefined : row) },
  { name: "column", value: ({ column }) => column },
  { name: "value", value: ({ value }) => value },
  { name: "problem", value: ({ problem }) => problem },
  { name: "expected", value: ({ expected }) => expected },
  { name: "severity", value: ({ severity }) => severity },
]

function rank({ severity }: ListedProblem): number {
  return severity === "error" ? 0 : 1
}

function ProblemRow(props: { problem: ListedProblem }) {
  const { t, format } = useApp().language
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
      <td>{props.problem.problem}</td>
      <td>{props.problem.expected}</td>
      <td classList={{ warning: props.problem.severity === "error" }}>{effect()}</td>
    </tr>
  )
}
