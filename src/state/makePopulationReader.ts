import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { OwnGrid, PopulationDraft, PopulationRequest } from "../compute/PopulationWork.ts"
import type { GridSummary } from "../model/gridSummary.ts"
import type { PopulationAnswers, PopulationOpening } from "./createPopulation.ts"

type Question = PopulationDraft["questions"][number]
type NamedFile = PopulationRequest["files"][number]

const noAnswers: PopulationAnswers = { columns: new Map(), repeats: new Map() }

/** Names a question about two files. No name of a file has a line feed in it. */
export function repeatKey({ file, other }: { readonly file: string; readonly other: string }): string {
  return `${file}\n${other}`
}

/** What is still to be answered before these files can count. */
export function openQuestions({ questions }: PopulationDraft, { repeats }: PopulationAnswers): readonly Question[] {
  return questions.filter((question) => question.kind === "people column" || !repeats.has(repeatKey(question)))
}

/** What the reader of population files is told and tells. */
interface ReaderLinks {
  readonly worker: Pick<AtlasWorker, "readPopulation" | "stopPopulation">
  /** Of the grids that count already. */
  readonly names: () => readonly string[]
  readonly opening: () => PopulationOpening | undefined
  readonly setOpening: (now: PopulationOpening | undefined) => void
  /** Grids that count from now on, and the names of those that give way to them. */
  readonly onAccept: (grids: readonly CountedGrid[], takenOut: readonly string[]) => void
}

/** A grid of the user's that counts. */
export type CountedGrid = OwnGrid & { readonly summary: GridSummary }

export type PopulationReader = ReturnType<typeof makePopulationReader>

/**
 * Reads the user's population files, again with every answer that changes what is read. Loaded when files are opened.
 *
 * Checked by: test/state/createPopulation.test.ts
 */
export function makePopulationReader({ worker, names, opening, setOpening, onAccept }: ReaderLinks) {
  let files: readonly NamedFile[] = []
  let openings = 0
  const accept = () => {
    const current = opening()
    if (current?.state !== "read") return
    setOpening(undefined)
    onAccept(countedGrids(current.draft, current.answers), takenOut(current.draft, current.answers))
  }
  const { read, stop } = makeReader(worker, setOpening)
  const readAll = async (answers: PopulationAnswers) => {
    const draft = await read({ opening: openings, files, besides: names(), columns: answers.columns }, answers)
    if (draft && hasNothingToTell(draft)) accept()
  }
  return {
    open: (chosen: readonly File[]) => {
      openings++
      files = namedApart(chosen, names())
      void readAll(noAnswers)
    },
    answer: (answers: PopulationAnswers) => {
      const current = opening()
      if (current?.state !== "read") return
      const isColumnNew = [...answers.columns].some(([file, column]) => current.answers.columns.get(file) !== column)
      if (isColumnNew) void readAll(answers)
      else setOpening({ ...current, answers })
    },
    accept,
    stop: () => {
      stop()
      setOpening(undefined)
    },
  }
}

/** Tells what comes of a reading, but only of the newest. */
function makeReader(
  worker: Pick<AtlasWorker, "readPopulation" | "stopPopulation">,
  tell: (now: PopulationOpening) => void,
) {
  let newest = 0
  return {
    read: async (request: PopulationRequest, answers: PopulationAnswers): Promise<PopulationDraft | undefined> => {
      const reading = ++newest
      const isWanted = () => reading === newest
      const files = request.files.map(({ name }) => name)
      tell({ state: "reading", files, progress: undefined })
      try {
        const draft = await worker.readPopulation(request, (progress) => {
          if (isWanted()) tell({ state: "reading", files, progress })
        })
        if (!isWanted()) return undefined
        newest++ // what is told about progress later is too late
        tell({ state: "read", draft, answers })
        return draft
      } catch (error) {
        if (isWanted()) tell({ state: "failed", error })
        return undefined
      }
    },
    stop: () => {
      newest++
      void worker.stopPopulation().catch(() => undefined) // a worker that is gone has forgotten all
    },
  }
}

function hasNothingToTell({ files, problems, questions }: PopulationDraft): boolean {
  return problems.length === 0 && questions.length === 0 && files.every(({ summary }) => summary)
}

/** Files by names that none of the others has. */
function namedApart(files: readonly File[], taken: readonly string[]): NamedFile[] {
  const used = new Set(taken)
  return files.map((file) => {
    let name = file.name
    for (let count = 2; used.has(name); count++) name = `${file.name} (${count})`
    used.add(name)
    return { name, file }
  })
}

/** Grids that give way to one just opened. */
function takenOut({ questions }: PopulationDraft, { repeats }: PopulationAnswers): string[] {
  return questions.flatMap((question) => {
    if (question.kind === "people column") return []
    const answer = repeats.get(repeatKey(question))
    if (answer === "later") return [question.other]
    return answer === "earlier" && question.kind !== "same cells" ? [question.file] : []
  })
}

/** The files just read that count, each without the cells that it leaves to others. */
function countedGrids(draft: PopulationDraft, answers: PopulationAnswers): CountedGrid[] {
  const out = new Set(takenOut(draft, answers))
  return draft.files.flatMap(({ name, summary }) => {
    if (!summary || out.has(name)) return []
    const without = draft.questions.flatMap((question) =>
      question.kind === "same cells" && question.file === name && answers.repeats.get(repeatKey(question)) === "earlier"
        ? [question.other]
        : [],
    )
    return [{ name, without, summary }]
  })
}
