import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js"

/** The answer to the newest question that has been answered, and that question. */
export interface Latest<Question, Answer> {
  readonly latest: Accessor<{ readonly question: Question; readonly answer: Answer } | undefined>
  /** Why the newest question has no answer. */
  readonly error: Accessor<unknown>
}

/**
 * Asks one question at a time, and after each answer the newest: while somebody drags a slider every answer is shown that there
 * is time for, and none of the questions in between waits in a queue.
 *
 * @param question undefined asks nothing, and forgets the last answer
 */
export function createLatest<Question extends object, Answer>(
  question: Accessor<Question | undefined>,
  ask: (question: Question) => Promise<Answer>,
): Latest<Question, Answer> {
  const [latest, setLatest] = createSignal<{ readonly question: Question; readonly answer: Answer }>()
  const [error, setError] = createSignal<unknown>()
  let isAsking = false
  let isOver = false
  onCleanup(() => {
    isOver = true
  })

  const askNewest = async () => {
    isAsking = true
    let asked: Question | undefined
    for (let next = untrack(question); next && next !== asked && !isOver; next = untrack(question)) {
      asked = next
      try {
        const answer = await ask(asked)
        if (isOver || !untrack(question)) continue
        setLatest({ question: asked, answer })
        setError(undefined)
      } catch (reason) {
        if (asked === untrack(question)) setError(reason)
      }
    }
    isAsking = false
  }
  createEffect(
    on(question, (asked) => {
      if (!asked) {
        setLatest(undefined)
        setError(undefined)
      } else if (!isAsking) void askNewest()
    }),
  )
  return { latest, error }
}
