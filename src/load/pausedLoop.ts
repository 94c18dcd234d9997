/** How long work may go on without a look at the message queue [ms]: short enough that a click or a stop is noticed at once. */
const slice = 40

/** How long work is interrupted, told about and stopped. */
export interface Pacing {
  readonly signal?: AbortSignal | undefined
  /** Called now and then with what is behind [any unit] and what it is of; `all` is undefined where it is not known. */
  readonly onProgress?: ((done: number, all: number | undefined) => void) | undefined
}

/** Lets whatever waits go first. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/**
 * Runs a generator to its end, pausing about every 40 ms.
 *
 * @param steps yields how far it is
 * @throws the signal's reason, when it is aborted
 */
export async function pausedLoop<Result>(
  steps: Generator<number, Result>,
  all: number | undefined,
  { signal, onProgress }: Pacing,
): Promise<Result> {
  for (let until = performance.now() + slice; ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    onProgress?.(step.value, all)
    await pause()
    signal?.throwIfAborted()
    until = performance.now() + slice
  }
}
