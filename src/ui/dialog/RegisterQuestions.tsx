import { RadioGroup } from "@kobalte/core/radio-group"
import { createMemo, createSignal, For, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { QuestionForm } from "./QuestionForm.tsx"
import { type Answers, type Question, questionChoices } from "./questionChoices.ts"

/** Rows named beside a question. */
const most = 12

/** What only the owner of the file can know, each with its possible answers; nothing is chosen beforehand. */
export function RegisterQuestions(props: { questions: readonly Question[]; onAnswer: (answers: Answers) => void }) {
  const { t } = useApp().language
  const [given, setGiven] = createSignal<Answers>({})
  const kinds = createMemo(() => [...new Set(props.questions.map(({ kind }) => kind))])
  const isAnswered = () => Object.keys(given()).length >= kinds().length
  return (
    <Show when={kinds().length > 0}>
      <section>
        <h3>{t("open.questions")}</h3>
        <For each={kinds()}>
          {(kind) => (
            <OneQuestion
              questions={props.questions.filter((question) => question.kind === kind)}
              onChoose={(answer) => setGiven({ ...given(), ...answer })}
            />
          )}
        </For>
        <div>
          <button
            type="button"
            class="button button-main"
            disabled={!isAnswered()}
            onClick={() => props.onAnswer(given())}
          >
            {t("open.applyAnswers")}
          </button>
        </div>
      </section>
    </Show>
  )
}

function OneQuestion(props: { questions: readonly Question[]; onChoose: (answer: Answers) => void }) {
  const { t } = useApp().language
  const kind = () => props.questions[0]?.kind ?? "decimal mark"
  const choices = createMemo(() => questionChoices(props.questions, t))
  return (
    <QuestionForm
      ask={t(`question.${kind()}.ask`)}
      choices={choices()}
      onChoose={(at) => {
        const choice = choices()[at]
        if (choice) props.onChoose(choice.answer)
      }}
    >
      <RadioGroup.Description>{t(`question.${kind()}.why`)}</RadioGroup.Description>
      <For each={props.questions}>{(question) => <Concerned question={question} />}</For>
    </QuestionForm>
  )
}

/** Which rows a question is about, with an example. */
function Concerned(props: { question: Question }) {
  const { t, format } = useApp().language
  const rows = () => {
    const named = props.question.rows.slice(0, most).map((row) => format().number(row))
    const more = props.question.rows.length - named.length
    return more > 0
      ? t("open.rowsMore", named.join(", "), format().number(more))
      : t("open.rows", named.length, named.join(", "))
  }
  return (
    <p class="quiet">
      {props.question.file}
      <Show when={props.question.rows.length > 0}>, {rows()}</Show>.{" "}
      <Show when={props.question.example}>{t("question.example", props.question.column, props.question.example)}</Show>
    </p>
  )
}
