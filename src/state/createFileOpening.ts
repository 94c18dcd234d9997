import { type Accessor, createSignal } from "solid-js"
import type { PopulationState } from "./createPopulation.ts"
import type { ProjectOnDemand } from "./createProjectOnDemand.ts"
import type { RegisterState } from "./createRegister.ts"

/** Opens the user's files, whatever they are. */
export interface FileOpening {
  /** A project, registers and population grids together: each where it belongs, told by its content. */
  readonly open: (files: readonly File[]) => void
  /** The part of the program that files are opened with could not be loaded; nothing was opened. */
  readonly failure: Accessor<{ readonly error: unknown; readonly retry: () => void } | undefined>
}

/** What tells files apart, fetched with the first of them. */
async function loadParts(needsProject: boolean) {
  const [project, population] = await Promise.all([
    import("../load/isProjectFile.ts"),
    import("../load/population/isPopulationFile.ts"),
    needsProject ? import("./createProject.ts") : undefined,
  ])
  return { isProjectFile: project.isProjectFile, isPopulationFile: population.isPopulationFile }
}

/** @param load fetches what tells files apart; asked again whether a project is among them */
export function createFileOpening(
  register: Pick<RegisterState, "open">,
  population: Pick<PopulationState, "open">,
  project: Pick<ProjectOnDemand, "open">,
  load = loadParts,
): FileOpening {
  const [failure, setFailure] = createSignal<ReturnType<FileOpening["failure"]>>()
  const openEach = async (chosen: readonly File[]) => {
    const { isProjectFile, isPopulationFile } = await load(false)
    // A file that cannot be read is neither: the reader of registers says so.
    const isProject = await whichOf(chosen, isProjectFile)
    const saved = chosen.find((_, at) => isProject[at])
    if (saved) await load(true)
    const files = chosen.filter((_, at) => !isProject[at])
    const isPopulation = await whichOf(files, isPopulationFile)
    const grids = files.filter((_, at) => isPopulation[at])
    const others = files.filter((_, at) => !isPopulation[at])
    if (saved) project.open(saved)
    if (grids.length > 0) population.open(grids)
    if (others.length > 0) register.open(others)
  }
  const open = (files: readonly File[]) => {
    setFailure(undefined)
    openEach(files).catch((error: unknown) => setFailure({ error, retry: () => open(files) }))
  }
  return { open, failure }
}

function whichOf(files: readonly File[], is: (file: File) => Promise<boolean>): Promise<boolean[]> {
  return Promise.all(files.map((file) => is(file).catch(() => false)))
}
