import { type Accessor, batch, createMemo, createSignal, on, untrack } from "solid-js"
import type { AtlasWorker } from "../compute/AtlasWorker.ts"
import type { ProjectReading } from "../load/parseProject.ts"
import type { RegisterMapping } from "../load/RegisterMapping.ts"
import type { Project } from "../model/project.ts"
import { applyProject } from "./applyProject.ts"
import type { RegisterState } from "./createRegister.ts"
import type { ScenarioState } from "./createScenario.ts"
import { comparedSettings, projectSettings, type SettingsParts } from "./projectSettings.ts"

type OwnProject = Project<RegisterMapping>

/** What came of opening a project. */
export type ProjectOpening =
  | { readonly state: "reading"; readonly file: string }
  /** The checksum is another: it waits for `openAnyway`. */
  | { readonly state: "changed"; readonly file: string; readonly reading: ProjectReading }
  | { readonly state: "opened"; readonly file: string; readonly reading: ProjectReading }
  | { readonly state: "failed"; readonly file: string; readonly error: unknown }

export interface ProjectState {
  /** The last opening, until it is dismissed. */
  readonly opening: Accessor<ProjectOpening | undefined>
  /** Reads a project; one that is as it was saved takes the place of what is on the page. */
  readonly open: (file: File) => void
  /** Opens the project whose checksum was another. */
  readonly openAnyway: () => void
  readonly dismiss: () => void
  /** Everything that would be saved now. */
  readonly snapshot: () => OwnProject
  /** Told when a snapshot has been handed over as a file. */
  readonly saved: (project: OwnProject, file: string) => void
  /** The name of the file last opened or saved. */
  readonly fileName: Accessor<string | undefined>
  /** True while a register of the user's is on the page, or something has been tried out, and the choices differ from when it was opened or last saved. */
  readonly isUnsaved: Accessor<boolean>
  /** Population grids that the opened project was saved with and that are not open. */
  readonly missingGrids: Accessor<readonly string[]>
  /** Population grids that are open and were not when the project was saved. */
  readonly addedGrids: Accessor<readonly string[]>
  /** True while what was on the page before a project was opened is still known. */
  readonly canGoBack: Accessor<boolean>
  /** Puts back what was there before; one step. */
  readonly goBack: () => void
  /** Forgets the project, and what was there before it. */
  readonly forget: () => void
}

export interface ProjectParts extends SettingsParts {
  readonly register: Pick<RegisterState, "register" | "isOwn" | "mapping" | "put" | "clear" | "dismiss">
  readonly scenario: Pick<ScenarioState, "scenarios" | "put">
  /** Names of the population grids of the user's that are open. */
  readonly grids: Accessor<readonly string[]>
}

/** A project's file. */
interface Origin {
  readonly file: string
  /** Those that it was saved with; undefined where it was saved from this page, whose grids are open. */
  readonly grids: readonly string[] | undefined
}

/** What was on the page before, what it was compared with, and where it came from. */
interface Before {
  readonly project: OwnProject
  readonly savedAs: string
  readonly origin: Origin | undefined
}

/**
 * The project file: what is saved, what is opened, and whether there is something to save.
 *
 * Checked by: test/state/createProject.test.ts
 */
export function createProject(worker: Pick<AtlasWorker, "readProject">, parts: ProjectParts): ProjectState {
  const unsaved = createUnsaved(parts)
  const origin = createOrigin(parts)
  const snapshot = () => untrack(() => snapshotOf(parts))
  const { take, back, canGoBack, setBefore } = createExchange(parts, { ...unsaved, ...origin, snapshot })
  const { opening, open, openAnyway, dismiss } = createReading(worker, take)
  return {
    opening,
    open,
    openAnyway,
    dismiss,
    snapshot,
    saved: (project, file) => {
      unsaved.setSavedAs(compared(project))
      origin.setOrigin({ file, grids: undefined })
    },
    fileName: () => origin.origin()?.file,
    isUnsaved: unsaved.isUnsaved,
    missingGrids: origin.missingGrids,
    addedGrids: origin.addedGrids,
    canGoBack,
    goBack: () => {
      back()
      dismiss()
    },
    forget: () => {
      dismiss()
      origin.setOrigin(undefined)
      setBefore(undefined)
    },
  }
}

/** What the exchange of one project for another has to look after. */
interface Kept extends Pick<ReturnType<typeof createUnsaved>, "now" | "savedAs" | "setSavedAs"> {
  readonly snapshot: () => OwnProject
  readonly origin: Accessor<Origin | undefined>
  readonly setOrigin: (origin: Origin | undefined) => void
}

/** Puts a project in place of what is on the page, and that back again. */
function createExchange(parts: ProjectParts, kept: Kept) {
  const [before, setBefore] = createSignal<Before>()
  return {
    canGoBack: () => before() !== undefined,
    setBefore: (latest: Before | undefined) => setBefore(latest),
    take: (file: string, { project }: ProjectReading) =>
      batch(() => {
        setBefore({ project: kept.snapshot(), savedAs: untrack(kept.savedAs), origin: untrack(kept.origin) })
        applyProject(project, parts)
        kept.setSavedAs(untrack(kept.now))
        kept.setOrigin({ file, grids: project.grids })
      }),
    back: () =>
      batch(() => {
        const was = untrack(before)
        if (!was) return
        applyProject(was.project, parts)
        kept.setSavedAs(was.savedAs)
        kept.setOrigin(was.origin)
        setBefore(undefined)
      }),
  }
}

/** The file that was opened or saved last, and how its grids differ from those that are open. */
function createOrigin(parts: Pick<ProjectParts, "grids">) {
  const [origin, setOrigin] = createSignal<Origin>()
  const named = () => origin()?.grids
  return {
    origin,
    setOrigin: (latest: Origin | undefined) => setOrigin(latest),
    missingGrids: () => (named() ?? []).filter((name) => !parts.grids().includes(name)),
    addedGrids: () => parts.grids().filter((name) => named()?.includes(name) === false),
  }
}

function snapshotOf(parts: ProjectParts): OwnProject {
  const { register } = parts
  const own = register.isOwn() ? register.register() : undefined
  return {
    settings: projectSettings(parts),
    grids: parts.grids(),
    mapping: own ? register.mapping() : [],
    ...scenariosOf(parts),
    ...(own && { register: own }),
  }
}

function scenariosOf({ scenario }: Pick<ProjectParts, "scenario">): Pick<OwnProject, "scenarios"> {
  const scenarios = scenario.scenarios()
  return scenarios.list.length > 0 ? { scenarios } : {}
}

/** The name of a register grows with every file of optional tables that is put beside it. */
function compared({ settings, grids, register, scenarios }: Omit<OwnProject, "mapping">): string {
  const { exposedSites = [], facilities = [], countries = [] } = register ?? {}
  const tables = [exposedSites.length, facilities.length, countries.length]
  return JSON.stringify([comparedSettings(settings), grids, register && [register.name, tables], scenarios])
}

/** Compares the choices with those at the last saving, or with those there were when the register came onto the page. */
function createUnsaved(parts: ProjectParts) {
  const { register, scenario } = parts
  const choices = () => {
    const own = register.isOwn() ? register.register() : undefined
    return { settings: projectSettings(parts), grids: parts.grids(), ...(own && { register: own }) }
  }
  const now = createMemo(() => compared({ ...choices(), ...scenariosOf(parts) }))
  const [saved, setSaved] = createSignal<{ readonly as: string }>()
  const savedAs = createMemo(
    on([register.register, saved], ([current, latest], previous, before: string | undefined) => {
      if (latest && latest !== previous?.[1]) return latest.as
      // This code may come because something has been tried out, which is saved nowhere yet.
      if (before === undefined) return compared(choices())
      // Tables put beside the same sites and stores are something new to save.
      return current && current.stores === previous?.[0]?.stores ? before : now()
    }),
  )
  const isWorthSaving = () => register.isOwn() || scenario.scenarios().list.length > 0
  const isUnsaved = createMemo(() => isWorthSaving() && now() !== savedAs())
  return { isUnsaved, now, savedAs, setSavedAs: (as: string) => setSaved({ as }) }
}

/** Reads projects; only the newest reading counts. */
function createReading(
  worker: Pick<AtlasWorker, "readProject">,
  take: (file: string, reading: ProjectReading) => void,
) {
  const [opening, setOpening] = createSignal<ProjectOpening>()
  let readings = 0
  const use = (file: string, reading: ProjectReading) => {
    take(file, reading)
    setOpening({ state: "opened", file, reading })
  }
  const read = async (file: File) => {
    const own = ++readings
    setOpening({ state: "reading", file: file.name })
    try {
      const reading = await worker.readProject(file)
      if (own !== readings) return
      if (reading.isIntact) use(file.name, reading)
      else setOpening({ state: "changed", file: file.name, reading })
    } catch (error) {
      if (own === readings) setOpening({ state: "failed", file: file.name, error })
    }
  }
  return {
    opening,
    open: (file: File) => void read(file),
    openAnyway: () => {
      const current = untrack(opening)
      if (current?.state === "changed") use(current.file, current.reading)
    },
    dismiss: () => {
      readings++
      setOpening(undefined)
    },
  }
}
