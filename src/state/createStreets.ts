import { type Accessor, createMemo, createResource, createSignal, untrack } from "solid-js"
import type { StreetTiles } from "../load/loadStreetTiles.ts"
import type { WholeFileProgress } from "../load/readWholeFile.ts"
import type { LayersState } from "./createLayers.ts"

/** Where the opening of the street map stands. */
export type StreetsStatus =
  | { readonly state: "off" }
  | { readonly state: "opening"; readonly file: string; readonly progress: WholeFileProgress | undefined }
  | { readonly state: "open"; readonly file: string }
  | { readonly state: "stopped"; readonly file: string }
  | { readonly state: "failed"; readonly error: unknown }

export interface StreetsState {
  readonly status: Accessor<StreetsStatus>
  /** The opened street map, whether or not its layer is on. */
  readonly tiles: Accessor<StreetTiles | undefined>
  /** True while it is a file the user has picked: a link cannot carry it. */
  readonly isOwn: Accessor<boolean>
  /** What went wrong while the open file was read; undefined while nothing has. */
  readonly broken: Accessor<unknown>
  /** Opens a file of the user's and switches the layer on. It is read in place, piece by piece. */
  readonly open: (file: File) => void
  /** Forgets the user's file and switches the layer off. */
  readonly close: () => void
  readonly cancel: () => void
  readonly retry: () => void
  /** Told by the map when it cannot draw the streets. */
  readonly report: (error: unknown) => void
}

/**
 * The street map: the file beside the page, asked for when its layer is first switched on and never before, or a file the user
 * picks.
 *
 * @param url address of the file beside the page
 *
 * Checked by: test/state/createStreets.test.ts
 */
export function createStreets({ visible, show }: Pick<LayersState, "visible" | "show">, url: string): StreetsState {
  const [own, setOwn] = createSignal<File>()
  const wanted = createMemo<File | string | undefined>((before) => {
    const asksForOurs = visible().streets || before === url
    return own() ?? (asksForOurs ? url : undefined)
  })
  const { load, progress, broken, report, cancel } = createOpener()
  const [opening, { refetch }] = createResource(wanted, load)
  const tiles = () => (opening.state === "ready" && wanted() !== undefined ? opening.latest : undefined)
  const showStreets = (streets: boolean) => show({ ...untrack(visible), streets })
  const status = createMemo((): StreetsStatus => {
    const from = wanted()
    if (from === undefined) return { state: "off" }
    const file = typeof from === "string" ? from.slice(from.lastIndexOf("/") + 1) : from.name
    if (opening.state === "errored")
      return isAborted(opening.error) ? { state: "stopped", file } : { state: "failed", error: opening.error }
    return tiles() ? { state: "open", file } : { state: "opening", file, progress: progress() }
  })
  return {
    status,
    tiles,
    isOwn: () => own() !== undefined,
    broken,
    open: (file) => {
      setOwn(file)
      showStreets(true)
    },
    close: () => {
      showStreets(false)
      setOwn(undefined)
    },
    cancel,
    retry: () => void refetch(),
    report,
  }
}

/** Opens one file at a time: a new one gives up the one before. */
function createOpener() {
  const [progress, setProgress] = createSignal<WholeFileProgress>()
  const [broken, setBroken] = createSignal<unknown>()
  let work: AbortController | undefined
  const load = async (from: File | string): Promise<StreetTiles> => {
    work?.abort()
    const controller = new AbortController()
    work = controller
    setProgress(undefined)
    setBroken(undefined)
    const { loadStreetTiles } = await import("../load/loadStreetTiles.ts")
    controller.signal.throwIfAborted()
    const onProgress = (now: WholeFileProgress) => void (work === controller && setProgress(now))
    const tiles = await loadStreetTiles(from, onProgress, controller.signal)
    return { ...tiles, tile: watched(tiles.tile, (error) => void (work === controller && setBroken(error))) }
  }
  return { load, progress, broken, report: (error: unknown) => void setBroken(error), cancel: () => work?.abort() }
}

/** Tells of every tile that could not be read, save those that nobody wants any more. */
function watched(tile: StreetTiles["tile"], onError: (error: unknown) => void): StreetTiles["tile"] {
  return async (z, x, y, signal) => {
    try {
      return await tile(z, x, y, signal)
    } catch (error) {
      if (!signal?.aborted) onError(error)
      throw error
    }
  }
}

function isAborted(error: unknown): boolean {
  return error !== null && typeof error === "object" && "name" in error && error.name === "AbortError"
}
