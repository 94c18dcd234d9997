import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js"
import type { AtlasWorker, OtherRegister } from "../compute/AtlasWorker.ts"
import type { RegisterMapping } from "../load/RegisterMapping.ts"
import type { Register } from "../model/register.ts"
import type { RegisterProgress } from "../model/registerProgress.ts"
import type { Exposures } from "./createExposures.ts"

/** What has come of comparing the register on the page with another one. */
export type Progress =
  /** `share` is what is behind, 0–1; undefined where it is not known. */
  | { readonly state: "reading"; readonly files: readonly string[]; readonly share?: number }
  /** The files ask something that only opening them as the register can answer, or hold no store that can be used. */
  | { readonly state: "refused"; readonly why: "questions" | "no stores"; readonly files: readonly string[] }
  | { readonly state: "counting"; readonly share: number }
  | { readonly state: "failed"; readonly error: unknown }
  | { readonly state: "ready"; readonly other: OtherRegister; readonly leftOut: number; readonly found: RegisterProgress }

export interface ProgressState {
  /** Undefined until files are chosen, and again once the register, rules or grids of the page are others. */
  readonly progress: Accessor<Progress | undefined>
  /** True once people are counted in the register on the page. */
  readonly canCompare: Accessor<boolean>
  /** Whether the register in the files is the earlier of the two. */
  readonly isEarlier: Accessor<boolean>
  /** Compares again where both are known. */
  readonly setEarlier: (isEarlier: boolean) => void
  /** Reads the other register and compares. */
  readonly open: (files: readonly File[]) => void
  /** Ends what is under way; what is ready stays. */
  readonly stop: () => void
}

type ProgressWorker = Pick<AtlasWorker, "readRegister" | "stopReading" | "compareRegisters" | "stopComparing">

/** The other register, and how many of its rows could not be used. */
interface Other {
  readonly register: Register
  readonly leftOut: number
}

/**
 * Compares the register on the page, as it is, with one that is read beside it.
 *
 * @param mapping what the columns of the page's register were confirmed to be: files with the same headers are read the same way
 *
 * Checked by: test/state/createProgress.test.ts
 */
export function createProgress(
  worker: ProgressWorker,
  baseline: Pick<Exposures, "id" | "exposure">,
  mapping: Accessor<readonly RegisterMapping[]>,
): ProgressState {
  const { progress, work, end, forget } = createNewestWork(worker)
  const [isEarlier, setEarlier] = createSignal(true)
  let other: Other | undefined

  const compare = async ({ register, leftOut }: Other) => {
    const id = untrack(baseline.id)
    if (id === undefined || !untrack(baseline.exposure)) return
    const asked = { register, isEarlier: untrack(isEarlier) }
    await work({ state: "counting", share: 0 }, async (tell) => {
      const onProgress = (done: number, all: number) => tell({ state: "counting", share: all > 0 ? done / all : 0 })
      const found = await worker.compareRegisters(id, asked, onProgress)
      tell({ state: "ready", other: asked, leftOut, found })
    })
  }
  const open = async (files: readonly File[]) => {
    other = undefined
    let read: Other | undefined
    const reading = { state: "reading", files: files.map(({ name }) => name) } as const
    const isNewest = await work(reading, async (tell) => {
      const onProgress = (done: number, all: number | undefined) =>
        tell({ ...reading, ...(all && { share: Math.min(1, done / all) }) })
      const { register, questions, rowsRead, rowsKept } = await worker.readRegister(
        files,
        { mapping: untrack(mapping) },
        onProgress,
      )
      const why = questions.length > 0 ? "questions" : register.stores.length === 0 ? "no stores" : undefined
      if (why) tell({ ...reading, state: "refused", why })
      else read = { register, leftOut: rowsRead - rowsKept }
    })
    if (!isNewest || !read) return
    other = read
    await compare(read)
  }
  const drop = () => {
    other = undefined
    forget()
  }
  createEffect(on(baseline.exposure, drop, { defer: true }))
  onCleanup(end)
  return {
    progress,
    canCompare: () => baseline.exposure() !== undefined,
    isEarlier,
    setEarlier: (wanted) => {
      setEarlier(wanted)
      if (other) void compare(other)
    },
    open: (files) => void open(files),
    stop: () => isUnderWay(untrack(progress)) && drop(),
  }
}

/** What the page is told of the newest work; older work tells nothing any more. */
function createNewestWork(worker: Pick<ProgressWorker, "stopReading" | "stopComparing">) {
  const [progress, setProgress] = createSignal<Progress>()
  let newest = 0
  const end = () => {
    newest++
    const state = untrack(progress)?.state
    if (state === "reading") void worker.stopReading()
    if (state === "counting") void worker.stopComparing()
  }
  const work = async (first: Progress, make: (tell: (next: Progress) => void) => Promise<void>) => {
    end()
    const own = newest
    const tell = (next: Progress) => own === newest && setProgress(next)
    tell(first)
    await make(tell).catch((error: unknown) => tell({ state: "failed", error }))
    return own === newest
  }
  const forget = () => {
    end()
    setProgress(undefined)
  }
  return { progress, work, end, forget }
}

function isUnderWay(progress: Progress | undefined): boolean {
  return progress?.state === "reading" || progress?.state === "counting"
}
