import { createMemo, createSignal, For, Show } from "solid-js"
import type { Format } from "../../i18n/format.ts"
import type { Translate } from "../../i18n/translate.ts"
import { useApp } from "../../state/context.ts"
import type { PopulationOpening, RepeatAnswer } from "../../state/createPopulation.ts"
import { repeatKey } from "../../state/makePopulationReader.ts"
import { QuestionForm } from "./QuestionForm.tsx"

type Read = Extract<PopulationOpening, { readonly state: "read" }>
type Question = Read["draft"]["questions"][number]
type Answers = Read["answers"]

/** What only the user can say about population files; nothing is chosen beforehand. */
export function PopulationQuestions(props: { draft: Read["draft"]; answers: Answers }) {
  const { language, population } = useApp()
  const { t } = language
  const [columns, setColumns] = createSignal<Answers["columns"]>(new Map())
  const columnQuestions = () => props.draft.questions.filter(({ kind }) => kind === "people column")
  const isAnswered = () => columnQuestions().every(({ file }) => columns().has(file))
  return (
    <Show when={props.draft.questions.length > 0}>
      <section>
        <h3>{t("open.questions")}</h3>
        <For each={props.draft.questions}>
          {(question) => (
            <OneQuestion
              question={question}
              onColumn={(column) => setColumns(new Map(columns()).set(question.file, column))}
              onRepeat={(key, answer) =>
                population.answer({ ...props.answers, repeats: new Map(props.answers.repeats).set(key, answer) })
              }
            />
          )}
        </For>
        <Show when={columnQuestions().length > 0}>
          <div>
            <button
              type="button"
              class="button button-main"
              disabled={!isAnswered()}
              onClick={() =>
                population.answer({ ...props.answers, columns: new Map([...props.answers.columns, ...columns()]) })
              }
            >
              {t("open.applyAnswers")}
            </button>
          </div>
        </Show>
      </section>
    </Show>
  )
}

interface Choice {
  readonly label: string
  readonly choose: () => void
}

interface QuestionProps {
  readonly question: Question
  readonly onColumn: (column: string) => void
  readonly onRepeat: (key: string, answer: RepeatAnswer) => void
}

function OneQuestion(props: QuestionProps) {
  const { t, format } = useApp().language
  const choices = createMemo(() => choicesOf(props, t))
  return (
    <QuestionForm
      ask={askText(props.question, t, format())}
      choices={choices()}
      onChoose={(at) => choices()[at]?.choose()}
    />
  )
}

function askText(question: Question, t: Translate, format: Format): string {
  const { kind, file } = question
  if (kind === "people column") return t("grids.question.people column", file)
  if (kind === "same file") return t("grids.question.same file", file, question.other)
  const [cells, people] = [format.number(question.cells), format.people(question.people)]
  return t(`grids.question.${kind}`, file, question.other, cells, people)
}

function choicesOf({ question, onColumn, onRepeat }: QuestionProps, t: Translate): Choice[] {
  const { kind, file } = question
  if (kind === "people column")
    return question.columns.map(({ name, example }) => ({
      label: t("grids.column", name, example),
      choose: () => onColumn(name),
    }))
  const choice = (label: string, answer: RepeatAnswer): Choice => ({
    label,
    choose: () => onRepeat(repeatKey(question), answer),
  })
  const both = choice(t("grids.both"), "both")
  if (kind === "same cells") return [choice(t("grids.cellsFrom", question.other), "earlier"), both]
  return [choice(t("grids.only", question.other), "earlier"), choice(t("grids.only", file), "later"), both]
}
