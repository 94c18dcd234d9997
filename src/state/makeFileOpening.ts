import type { PopulationState } from "./createPopulation.ts"
import type { ProjectState } from "./createProject.ts"
import type { RegisterState } from "./createRegister.ts"

/** Opens files of any kinds, a project, registers and population grids together: each where it belongs, told by its content. */
export function makeFileOpening(
  register: Pick<RegisterState, "open">,
  population: Pick<PopulationState, "open">,
  project: Pick<ProjectState, "open">,
): (files: readonly File[]) => void {
  const open = async (chosen: readonly File[]) => {
    const { isProjectFile } = await import("../load/isProjectFile.ts")
    const isProject = await Promise.all(chosen.map((file) => isProjectFile(file).catch(() => false)))
    const files = chosen.filter((_, at) => !isProject[at])
    const saved = chosen.find((_, at) => isProject[at])
    if (saved) project.open(saved)
    if (files.length === 0) return
    const { isPopulationFile } = await import("../load/population/isPopulationFile.ts")
    // A file that cannot be read is no population: the reader of registers says so.
    const isPopulation = await Promise.all(files.map((file) => isPopulationFile(file).catch(() => false)))
    const grids = files.filter((_, at) => isPopulation[at])
    const others = files.filter((_, at) => !isPopulation[at])
    if (grids.length > 0) population.open(grids)
    if (others.length > 0) register.open(others)
  }
  return (files) => void open(files)
}
