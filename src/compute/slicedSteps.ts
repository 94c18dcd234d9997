import type { CountProgress } from "../model/countPeople.ts"

/** Work without a look at the message queue [ms]: short enough that a newer question is noticed at once. */
const slice = 40

/** Runs to the end with a look at the message queue now and then, or until it is no longer wanted. */
export async function slicedSteps<Result>(
  steps: Generator<CountProgress, Result>,
  isWanted: () => boolean,
  onProgress?: (done: number, all: number) => void,
): Promise<Result> {
  for (let until = performance.now() + slice; ; ) {
    if (!isWanted()) throw superseded()
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    onProgress?.(step.value.done, step.value.all)
    await pause()
    until = performance.now() + slice
  }
}

/** What ends work that something newer takes the place of. */
export function superseded(): DOMException {
  return new DOMException("a newer register, option or filter took its place", "AbortError")
}

/** Lets the worker look at its message queue. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
