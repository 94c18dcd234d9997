import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js"

/**
 * A value as it was when the page was last painted: who reads it works in a task of its own, after lists and figures have
 * been shown and the worker's answers taken.
 */
export function createAfterPaint<Value>(source: Accessor<Value>): Accessor<Value> {
  const [painted, setPainted] = createSignal(untrack(source))
  createEffect(
    on(
      source,
      (value) => {
        let timer: ReturnType<typeof setTimeout> | undefined
        const frame = requestAnimationFrame(() => {
          timer = setTimeout(() => setPainted(() => value))
        })
        onCleanup(() => {
          cancelAnimationFrame(frame)
          clearTimeout(timer)
        })
      },
      { defer: true },
    ),
  )
  return painted
}
