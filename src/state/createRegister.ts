import { type Accessor, createResource, createSignal } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { RegisterMapping } from "../load/RegisterMapping.ts"
import type { RegisterAnswers, RegisterReading } from "../load/RegisterReading.ts"
import type { Register } from "../model/register.ts"
import { makeMappingStorage, type MappingStorage } from "./makeMappingStorage.ts"

/** What came of opening the user's files: a reading with its problems and questions, or why there is none. */
export type Opening =
  | {
      readonly state: "reading"
      readonly files: readonly string[]
      /** Share that is behind, 0–1; undefined where it is not known. */
      readonly share?: number
    }
  | { readonly state: "read"; readonly reading: RegisterReading; readonly answers: RegisterAnswers }
  | { readonly state: "failed"; readonly error: unknown }

export interface RegisterState {
  /** The register on the page: the user's if one is open, else the invented one; undefined while that loads. */
  readonly register: Accessor<Register | undefined>
  /** True while a register of the user's is on the page, whatever is in it. */
  readonly isOwn: Accessor<boolean>
  /** What the columns of the user's register were confirmed to be; none where its headers said it themselves. */
  readonly mapping: Accessor<readonly RegisterMapping[]>
  /** Rows of the user's register that could not be used; undefined where there are none, or it was not read from a table here. */
  readonly leftOut: Accessor<LeftOut | undefined>
  /** Why the invented register could not be loaded. */
  readonly error: Accessor<unknown>
  /** The last opening, until it is dismissed or cleared. */
  readonly opening: Accessor<Opening | undefined>
  /** Reads files; what their columns are is known beforehand where it was kept, or comes with a project. */
  readonly open: (files: readonly File[], mapping?: readonly RegisterMapping[]) => void
  /** Reads the same files again with the user's answers, added to those given before. */
  readonly answer: (answers: RegisterAnswers) => void
  /** Puts the register that was read on the page; the invented one gives way. Optional tables alone go beside what is there. */
  readonly accept: () => void
  /** Leaves the page as it was before opening; a reading that is under way stops. */
  readonly dismiss: () => void
  /** Puts a register on the page that was read elsewhere. */
  readonly put: (register: Register, mapping: readonly RegisterMapping[]) => void
  /** Forgets the user's register and everything read from it. */
  readonly clear: () => void
  /** Whether the browser keeps what columns are, for files with the same headers. */
  readonly remembers: Accessor<boolean>
  /** False when the browser does not let the page keep anything. */
  readonly setRemembers: (remembers: boolean) => boolean
}

/** Rows that could not be used, and how many of them because a value is missing that is needed. */
export interface LeftOut {
  readonly rows: number
  readonly unstated: number
}

/** The register on the page, and what is known of its columns. */
interface Opened {
  readonly register: Register
  readonly mapping: readonly RegisterMapping[]
  readonly leftOut?: LeftOut | undefined
}

export function createRegister(
  worker: AtlasWorker,
  dataUrl: string,
  storage: MappingStorage = makeMappingStorage(),
): RegisterState {
  const [invented] = createResource(() => dataUrl, worker.loadDepots)
  const [opened, setOpened] = createSignal<Opened>()
  const register = () => opened()?.register ?? (invented.error ? undefined : invented())
  const [remembers, setRemembers] = createSignal(storage.read().length > 0)
  const { opening, open, answer, dismiss } = createOpening(worker)
  return {
    register,
    isOwn: () => opened() !== undefined,
    mapping: () => opened()?.mapping ?? [],
    leftOut: () => opened()?.leftOut,
    error: () => invented.error,
    opening,
    open: (files, mapping = storage.read()) => open(files, { mapping }),
    answer,
    accept: () => {
      const current = opening()
      dismiss()
      if (current?.state !== "read") return
      const { mapping } = setOpened(openedFrom(current, opened() ?? nothingOpened(register())))
      if (remembers()) storage.write(mapping)
    },
    dismiss,
    put: (register, mapping) => setOpened({ register, mapping }),
    clear: () => {
      setOpened(undefined)
      dismiss()
    },
    remembers,
    setRemembers: (wanted) => {
      const isAllowed = wanted ? storage.write(storage.read()) : (storage.forget(), true)
      setRemembers(wanted && isAllowed)
      return isAllowed
    },
  }
}

const nothingOpened = (register: Register | undefined): Opened | undefined => register && { register, mapping: [] }

/** What is on the page once a reading is accepted: its register, or its optional tables beside what was there before. */
function openedFrom({ reading, answers }: Extract<Opening, { state: "read" }>, before: Opened | undefined): Opened {
  const mapping = answers.mapping ?? []
  if (reading.isAddition && before) return withTables(before, reading.register, mapping)
  return { register: reading.register, mapping, leftOut: leftOutOf(reading) }
}

/** The register with the optional tables of a reading in place of those of the same kinds; sites and stores stay. */
function withTables(before: Opened, added: Register, mapping: readonly RegisterMapping[]): Opened {
  const { exposedSites, facilities, countries } = added
  const files = new Set([...before.register.name.split(", "), ...added.name.split(", ")])
  return {
    ...before,
    mapping: [...before.mapping, ...mapping],
    register: {
      ...before.register,
      name: [...files].join(", "),
      ...(exposedSites && { exposedSites }),
      ...(facilities && { facilities }),
      ...(countries && { countries }),
    },
  }
}

function leftOutOf({ problems }: RegisterReading): LeftOut | undefined {
  const errors = problems.filter(({ severity, row }) => severity === "error" && row > 0)
  const rowsOf = (some: typeof errors) => new Set(some.map(({ file, row }) => `${row} ${file}`)).size
  const rows = rowsOf(errors)
  return rows > 0 ? { rows, unstated: rowsOf(errors.filter(({ code }) => code === "missing value")) } : undefined
}

/** Reads the user's files, again with every answer; only the newest reading counts. */
function createOpening(worker: AtlasWorker) {
  const [opening, setOpening] = createSignal<Opening>()
  let files: readonly File[] = []
  let answers: RegisterAnswers = {}

  const read = async () => {
    const [asked, given] = [files, answers]
    const isWanted = () => asked === files && given === answers
    const reading = { state: "reading", files: asked.map((file) => file.name) } as const
    setOpening(reading)
    const onProgress = (done: number, all: number | undefined) =>
      isWanted() && setOpening(all ? { ...reading, share: Math.min(1, done / all) } : reading)
    try {
      const result = await worker.readRegister(asked, given, onProgress)
      if (isWanted()) setOpening({ state: "read", reading: result, answers: given })
    } catch (error) {
      if (isWanted()) setOpening({ state: "failed", error })
    }
  }
  return {
    opening,
    open: (chosen: readonly File[], given: RegisterAnswers) => {
      files = [...chosen]
      answers = given
      void read()
    },
    answer: (given: RegisterAnswers) => {
      answers = { ...answers, ...given }
      void read()
    },
    dismiss: () => {
      if (opening()?.state === "reading") void worker.stopReading()
      files = []
      setOpening(undefined)
    },
  }
}
