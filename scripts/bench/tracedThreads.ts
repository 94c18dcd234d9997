import type { Browser, Page } from "@playwright/test"

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** By the clock, and of the processor [µs]. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

const categories = ["disabled-by-default-devtools.timeline", "__metadata"]

/**
 * What the threads of a page do meanwhile, in words: by the clock and in time of the processor, which a busy machine changes less.
 * Drawing in software is part of the main thread's tasks.
 */
export async function tracedThreads(browser: Browser, page: Page, act: () => Promise<void>): Promise<string> {
  await browser.startTracing(page, { categories })
  const from = performance.now()
  await act()
  const ms = performance.now() - from
  await page.waitForTimeout(1000)
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const main = tasksOf(trace.traceEvents, /^CrRendererMain$/)
  const worker = tasksOf(trace.traceEvents, /^DedicatedWorker/)
  const longest = main.toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))[0]
  const busiest = Math.max(0, ...main.map(({ tdur = 0 }) => tdur))
  const inWorker = worker.reduce((sum, { tdur = 0 }) => sum + tdur, 0)
  return (
    `${ms.toFixed(0)} ms, ${inMs(inWorker)} of CPU in the worker; longest task of the main thread ${inMs(longest?.dur ?? 0)}, ` +
    `most CPU in one ${inMs(busiest)}`
  )
}

const inMs = (micros: number) => `${(micros / 1000).toFixed(0)} ms`

function tasksOf(events: readonly TraceEvent[], name: RegExp): readonly TraceEvent[] {
  const threads = new Set(
    events.flatMap(({ name: kind, pid, tid, args }) =>
      kind === "thread_name" && name.test(args?.name ?? "") ? `${pid}/${tid}` : [],
    ),
  )
  return events.filter(({ name: kind, ph, pid, tid }) => {
    return ph === "X" && kind === "RunTask" && threads.has(`${pid}/${tid}`)
  })
}
