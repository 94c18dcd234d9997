import { cleanText } from "./cleanText.ts"
import type { RegisterProblem } from "./RegisterProblem.ts"
import type { RegisterQuestion } from "./RegisterReading.ts"

/** Collects problems and questions while files are read. */
export interface RegisterNotes {
  readonly problems: readonly RegisterProblem[]
  /** Notes a problem; `expected` is empty where nothing in particular would fit. */
  note(problem: Omit<RegisterProblem, "expected"> & { readonly expected?: string }): void
  /** Asks about a row; the rows of one kind, file and column make one question. */
  ask(question: Omit<RegisterQuestion, "rows">, row: number): void
  questions(): RegisterQuestion[]
}

const longestValue = 80

/** A cell's text as it is shown in a problem or question: clean, and shortened when long. */
function shownValue(value: string): string {
  const clean = cleanText(value)
  return clean.length > longestValue ? `${clean.slice(0, longestValue)}…` : clean
}

export function makeRegisterNotes(): RegisterNotes {
  const problems: RegisterProblem[] = []
  const asked = new Map<string, { question: Omit<RegisterQuestion, "rows">; rows: number[] }>()
  return {
    problems,
    note(problem) {
      problems.push({ expected: "", ...problem, value: shownValue(problem.value) })
    },
    ask(question, row) {
      const key = JSON.stringify([question.kind, question.file, question.column])
      const earlier = asked.get(key)
      if (!earlier) asked.set(key, { question: { ...question, example: shownValue(question.example) }, rows: [row] })
      else if (earlier.rows.at(-1) !== row) earlier.rows.push(row)
    },
    questions: () => [...asked.values()].map(({ question, rows }) => ({ ...question, rows })),
  }
}
