import { type Accessor, createResource, createSignal } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { RegisterAnswers, RegisterFile, RegisterReading } from "../load/RegisterReading.ts"
import type { Register } from "../model/register.ts"

/** What came of opening the user's files: a reading with its problems and questions, or why there is none. */
export type Opening =
  | { readonly state: "reading"; readonly files: readonly string[] }
  | { readonly state: "read"; readonly reading: RegisterReading }
  | { readonly state: "failed"; readonly error: unknown }

export interface RegisterState {
  /** The register on the page: the user's if one is open, else the invented one; undefined while that loads. */
  readonly register: Accessor<Register | undefined>
  /** True while a register of the user's is on the page, whatever is in it. */
  readonly isOwn: Accessor<boolean>
  /** Why the invented register could not be loaded. */
  readonly error: Accessor<unknown>
  /** The last opening, until it is dismissed or cleared. */
  readonly opening: Accessor<Opening | undefined>
  readonly open: (files: readonly File[]) => void
  /** Reads the same files again with the user's answers to the questions asked. */
  readonly answer: (answers: RegisterAnswers) => void
  /** Puts the register that was read on the page; the invented one gives way. */
  readonly accept: () => void
  /** Leaves the page as it was before opening. */
  readonly dismiss: () => void
  /** Forgets the user's register and everything read from it. */
  readonly clear: () => void
}

export function createRegister(worker: AtlasWorker, dataUrl: string): RegisterState {
  const [invented] = createResource(() => dataUrl, worker.loadDepots)
  const [opened, setOpened] = createSignal<Register>()
  const { opening, open, answer, dismiss } = createOpening(worker)
  return {
    register: () => opened() ?? (invented.error ? undefined : invented()),
    isOwn: () => opened() !== undefined,
    error: () => invented.error,
    opening,
    open,
    answer,
    accept: () => {
      const current = opening()
      if (current?.state === "read") setOpened(current.reading.register)
      dismiss()
    },
    dismiss,
    clear: () => {
      setOpened(undefined)
      dismiss()
    },
  }
}

/** Reads the user's files, again with every answer; only the newest reading counts. */
function createOpening(worker: AtlasWorker) {
  const [opening, setOpening] = createSignal<Opening>()
  let files: readonly RegisterFile[] = []

  const read = async (answers?: RegisterAnswers) => {
    const asked = files
    setOpening({ state: "reading", files: asked.map((file) => file.name) })
    try {
      const reading = await worker.readRegister(asked, answers)
      if (asked === files) setOpening({ state: "read", reading })
    } catch (error) {
      if (asked === files) setOpening({ state: "failed", error })
    }
  }
  const readBytes = async (chosen: readonly File[]) => {
    const bytesOf = async (file: File) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    try {
      files = await Promise.all(chosen.map(bytesOf))
      await read()
    } catch (error) {
      setOpening({ state: "failed", error })
    }
  }
  return {
    opening,
    open: (chosen: readonly File[]) => void readBytes(chosen),
    answer: (answers: RegisterAnswers) => void read(answers),
    dismiss: () => {
      files = []
      setOpening(undefined)
    },
  }
}
