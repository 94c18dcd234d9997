import { createMemo, For, Show } from "solid-js"
import { type CsvColumn, csvText } from "../../export/csv.ts"
import { enLater } from "../../i18n/enLater.ts"
import type { Translate } from "../../i18n/translate.ts"
import { useApp } from "../../state/context.ts"
import { saveFile } from "../shared/saveFile.ts"
import type { Opening } from "../../state/createRegister.ts"

type Reading = Extract<Opening, { readonly state: "read" }>["reading"]
type Problem = Reading["problems"][number]

/** Problems listed at most: the count says how many there are. */
const most = 200

/** What is wrong with the rows, by file, row and column, with the value and what was expected. */
export function ProblemTable(props: { problems: readonly Problem[] }) {
  const { t, format } = useApp().language
  const count = () => props.problems.length
  const errors = () => props.problems.filter(({ severity }) => severity === "error").length
  // What costs a row comes first.
  const shown = createMemo(() => [...props.problems].sort((a, b) => rank(a) - rank(b)).slice(0, most))
  const save = () => {
    const marked = problemColumns(t)
    saveFile(new File([csvText(marked, props.problems, ".")], "problems.csv", { type: "text/csv;charset=utf-8" }))
  }
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
function problemColumns(t: Translate): CsvColumn<Problem>[] {
  return [
    { name: "file", value: ({ file }) => file },
    { name: "row", value: ({ row }) => (row === 0 ? undefined : row) },
    { name: "column", value: ({ column }) => column },
    { name: "value", value: ({ value }) => value },
    { name: "problem", value: ({ code }) => t(`problem.${code}`) },
    { name: "expected", value: ({ expected }) => expectedText(expected, t) },
    { name: "severity", value: ({ severity }) => severity },
  ]
}

function rank({ severity }: Problem): number {
  return severity === "error" ? 0 : 1
}

function ProblemRow(props: { problem: Problem }) {
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
      <td>{t(`problem.${props.problem.code}`)}</td>
      <td>{expectedText(props.problem.expected, t)}</td>
      <td classList={{ warning: props.problem.severity === "error" }}>{effect()}</td>
    </tr>
  )
}

/** Words are translated; lists of names and values stay as they are. */
function expectedText(expected: string, t: Translate): string {
  return Object.hasOwn(enLater.expected, expected)
    ? t(`expected.${expected as keyof typeof enLater.expected}`)
    : expected
}
