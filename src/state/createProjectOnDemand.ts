import { type Accessor, createMemo, createResource, createSignal, getOwner, runWithOwner, untrack } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { ProjectParts, ProjectState } from "./createProject.ts"

/** The project file, whose code comes with the first register or scenario of the user's, or when it is asked for. */
export interface ProjectOnDemand {
  /** Undefined until it has come; throws where it could not be loaded. */
  readonly state: Accessor<ProjectState | undefined>
  /** Fetches it. */
  readonly load: () => void
  /** What came of opening a project, as `ProjectState` has it. */
  readonly opening: ProjectState["opening"]
  readonly open: ProjectState["open"]
  readonly isUnsaved: ProjectState["isUnsaved"]
  readonly forget: ProjectState["forget"]
}

/** @param worker reads the files */
export function createProjectOnDemand(worker: Pick<AtlasWorker, "readProject">, parts: ProjectParts): ProjectOnDemand {
  const owner = getOwner()
  const [isAsked, setAsked] = createSignal(false)
  const isWorthSaving = () => parts.register.isOwn() || parts.scenario.scenarios().list.length > 0
  const isWanted = createMemo<boolean>((before) => before || isAsked() || isWorthSaving(), false)
  let waiting: File | undefined
  const [state] = createResource(isWanted, async () => {
    const { createProject } = await import("./createProject.ts")
    const project = runWithOwner(owner, () => createProject(worker, parts))
    if (waiting) project?.open(waiting)
    return project
  })
  const ready = () => (state.state === "ready" ? state() : undefined)
  return {
    state,
    load: () => setAsked(true),
    opening: () => ready()?.opening(),
    open: (file) => {
      const project = untrack(ready)
      if (project) return project.open(file)
      waiting = file
      setAsked(true)
    },
    isUnsaved: () => ready()?.isUnsaved() ?? false,
    forget: () => untrack(ready)?.forget(),
  }
}
