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
  | {
      readonly state: "ready"
      readonly other: OtherRegister
      readonly leftOut: number
      readonly found: RegisterProgress
    }

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
  const compare = async (read: Other, tell: Tell) => {
    const id = untrack(baseline.id)
    if (id === undefined || !untrack(baseline.exposure) || !tell({ state: "counting", share: 0 })) return
    other = read
    await compareOther(worker, id, { ...read, isEarlier: untrack(isEarlier) }, tell)
  }
  const open = async (files: readonly File[], tell: Tell) => {
    other = undefined
    const read = await readOther(worker, files, untrack(mapping), tell)
    if (read) await compare(read, tell)
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
      const read = other
      if (read) void work((tell) => compare(read, tell))
    },
    open: (files) => void work((tell) => open(files, tell)),
    stop: () => isUnderWay(untrack(progress)) && drop(),
  }
}

/** Puts what came next on the page, unless something newer has begun: then it is false. */
type Tell = (next: Progress | undefined) => boolean

/** Reads the other register; undefined where it cannot be compared, which is told. */
async function readOther(
  worker: Pick<ProgressWorker, "readRegister">,
  chosen: readonly File[],
  mapping: readonly RegisterMapping[],
  tell: Tell,
): Promise<Other | undefined> {
  const files = chosen.map(({ name }) => name)
  tell({ state: "reading", files })
  const onProgress = (done: number, all: number | undefined) =>
    tell({ state: "reading", files, ...(all && { share: Math.min(1, done / all) }) })
  const { register, questions, rowsRead, rowsKept } = await worker.readRegister(chosen, { mapping }, onProgress)
  const why = questions.length > 0 ? "questions" : register.stores.length === 0 ? "no stores" : undefined
  if (!why) return { register, leftOut: rowsRead - rowsKept }
  tell({ state: "refused", why, files })
  return undefined
}

async function compareOther(
  worker: Pick<ProgressWorker, "compareRegisters">,
  id: number,
  { register, leftOut, isEarlier }: Other & OtherRegister,
  tell: Tell,
): Promise<void> {
  const other = { register, isEarlier }
  const onProgress = (done: number, all: number) => tell({ state: "counting", share: all > 0 ? done / all : 0 })
  const found = await worker.compareRegisters(id, other, onProgress)
  tell({ state: "ready", other, leftOut, found })
}

/** What the page is told of the newest work; older work ends, and tells nothing any more. */
function createNewestWork(worker: Pick<ProgressWorker, "stopReading" | "stopComparing">) {
  const [progress, setProgress] = createSignal<Progress>()
  let newest = 0
  const end = () => {
    newest++
    const state = untrack(progress)?.state
    if (state === "reading") void worker.stopReading()
    if (state === "counting") void worker.stopComparing()
  }
  const work = async (make: (tell: Tell) => Promise<void>) => {
    end()
    const own = newest
    const tell = (next: Progress | undefined) => {
      if (own === newest) setProgress(next)
      return own === newest
    }
    await make(tell).catch((error: unknown) => tell(isAbort(error) ? undefined : { state: "failed", error }))
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

function isAbort(error: unknown): boolean {
  return error !== null && typeof error === "object" && "name" in error && error.name === "AbortError"
}
