import { type Accessor, createMemo, createSignal } from "solid-js"
import type { FileProgress, GridsAsked, PopulationDraft } from "../compute/PopulationWork.ts"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { GridSummary } from "../model/gridSummary.ts"
import type { CountedGrid, makePopulationReader, PopulationReader } from "./makePopulationReader.ts"

/** Which of two grids counts where both speak: the one that was there first, the one just opened, or both added up. */
export type RepeatAnswer = "earlier" | "later" | "both"

/** What the user said: the column of people by file, and who counts by `repeatKey`. */
export interface PopulationAnswers {
  readonly columns: ReadonlyMap<string, string>
  readonly repeats: ReadonlyMap<string, RepeatAnswer>
}

/** What came of opening population files. */
export type PopulationOpening =
  | { readonly state: "reading"; readonly files: readonly string[]; readonly progress: FileProgress | undefined }
  | { readonly state: "read"; readonly draft: PopulationDraft; readonly answers: PopulationAnswers }
  | { readonly state: "failed"; readonly error: unknown }

export interface PopulationState {
  /** What is to count; another value is another count. */
  readonly asked: Accessor<GridsAsked>
  /** The user's grids, as they were read. */
  readonly own: Accessor<readonly GridSummary[]>
  /** The last opening, until it is accepted or dismissed. */
  readonly opening: Accessor<PopulationOpening | undefined>
  /** Reads files; where there is nothing to ask or to tell they count at once. */
  readonly open: (files: readonly File[]) => void
  readonly answer: (answers: PopulationAnswers) => void
  /** Lets what was read count. */
  readonly accept: () => void
  /** Ends a reading, or forgets what was read; the page stays as it was. */
  readonly dismiss: () => void
  /** A grid counts no more; of the one beside the page only until the page is opened anew, or everything cleared. */
  readonly remove: (name: string) => void
  /** Forgets everything of the user's. */
  readonly clear: () => void
}

/**
 * Population grids: the files that the user has opened, and the one beside the page, if there is one.
 *
 * @param hosted address of the grid beside the page, once it is known that there is one
 *
 * Checked by: test/state/createPopulation.test.ts
 */
export function createPopulation(
  worker: Pick<AtlasWorker, "readPopulation" | "stopPopulation">,
  hosted: Accessor<string | undefined>,
): PopulationState {
  const [own, setOwn] = createSignal<readonly CountedGrid[]>([])
  const [usesHosted, setUsesHosted] = createSignal(true)
  const hostedName = () => hosted()?.split("/").at(-1)
  const asked = createMemo(
    (): GridsAsked => ({
      own: own().map(({ name, without }) => ({ name, without })),
      hosted: usesHosted() ? hosted() : undefined,
    }),
  )
  const summaries = createMemo(() => own().map(({ summary }) => summary))
  const remove = (name: string) => {
    setOwn(own().filter((grid) => grid.name !== name))
    if (name === hostedName()) setUsesHosted(false)
  }
  const names = () =>
    [asked().hosted && hostedName(), ...own().map(({ name }) => name)].filter((name) => name !== undefined)
  const opened = createOpening(worker, names, (grids, takenOut) => {
    for (const name of takenOut) remove(name)
    setOwn([...own(), ...grids])
  })
  return {
    asked,
    own: summaries,
    ...opened,
    remove,
    clear: () => {
      opened.dismiss()
      setOwn([])
      setUsesHosted(true)
    },
  }
}

type Links = Parameters<typeof makePopulationReader>[0]

/** What becomes of the files that are opened. */
function createOpening(worker: Links["worker"], names: Links["names"], onAccept: Links["onAccept"]) {
  const [opening, setOpening] = createSignal<PopulationOpening>()
  const withReader = makeLazyReader({ worker, names, opening, setOpening, onAccept })
  return {
    opening,
    open: (files: readonly File[]) => {
      setOpening({ state: "reading", files: files.map(({ name }) => name), progress: undefined })
      withReader((reader) => reader.open(files))
    },
    answer: (answers: PopulationAnswers) => withReader((reader) => reader.answer(answers)),
    accept: () => withReader((reader) => reader.accept()),
    dismiss: () => {
      if (opening()) withReader((reader) => reader.stop())
      setOpening(undefined)
    },
  }
}

/** The reader comes with the first files. */
function makeLazyReader(links: Links) {
  let reader: Promise<PopulationReader> | undefined
  return (use: (reader: PopulationReader) => void) => {
    reader ??= import("./makePopulationReader.ts").then((part) => part.makePopulationReader(links))
    reader.then(use).catch((error: unknown) => {
      reader = undefined
      links.setOpening({ state: "failed", error })
    })
  }
}
