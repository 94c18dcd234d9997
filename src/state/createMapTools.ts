import { type Accessor, createMemo, createResource, createSignal } from "solid-js"
import type { CoordinateForm } from "../model/coordinates/coordinateForm.ts"
import type { Measurement } from "../model/measure.ts"
import type { LonLat } from "../model/units.ts"

/** What a click on the map does instead of choosing a site: set an end of a measured line, or ask about a point. */
export type MapTool = "measure" | "probe"

/** The position that the read-out shows: under the pointer, or the middle of the map while no pointer is on it. */
export interface MapReading {
  readonly position: LonLat
  readonly at: "pointer" | "centre"
}

export interface MapTools {
  /** How positions are written, on the map and in every panel. */
  readonly coordinateForm: Accessor<CoordinateForm>
  readonly setCoordinateForm: (form: CoordinateForm) => void
  readonly tool: Accessor<MapTool | undefined>
  /** Takes a tool up, or puts it down if it is in hand. */
  readonly choose: (tool: MapTool) => void
  /** Puts the tool down; a measured line goes with it. */
  readonly end: () => void
  readonly reading: Accessor<MapReading | undefined>
  readonly read: (reading: MapReading) => void
  /** Ends of the measured line that are set: none, the first, or both. */
  readonly ends: Accessor<readonly LonLat[]>
  /** Sets the next end; a third begins a new line. */
  readonly setEnd: (position: LonLat) => void
  /** From the first end to the second, or to the pointer while there is none. */
  readonly measurement: Accessor<Measurement | undefined>
  /** True if the part that measures could not be loaded. */
  readonly hasFailed: Accessor<boolean>
  /** What those who cannot see the map are told of it. */
  readonly announced: Accessor<string>
  readonly announce: (text: string) => void
}

export function createMapTools(): MapTools {
  const [coordinateForm, setCoordinateForm] = createSignal<CoordinateForm>("DD")
  const [tool, setTool] = createSignal<MapTool>()
  const [reading, read] = createSignal<MapReading>()
  const [ends, setEnds] = createSignal<readonly LonLat[]>([])
  const [announced, announce] = createSignal("")
  // Loaded when somebody measures.
  const [model] = createResource(
    () => tool() === "measure",
    () => import("../model/measure.ts"),
  )
  const measurement = createMemo(() => {
    const [from, to = reading()?.position] = ends()
    return model.error || !from || !to ? undefined : model()?.measure(from, to)
  })
  const take = (next: MapTool | undefined) => {
    setEnds([])
    setTool(next)
  }
  return {
    coordinateForm,
    setCoordinateForm,
    tool,
    choose: (next) => take(tool() === next ? undefined : next),
    end: () => take(undefined),
    reading,
    read,
    ends,
    setEnd: (position) => setEnds((before) => (before.length === 1 ? [...before, position] : [position])),
    measurement,
    hasFailed: () => Boolean(model.error),
    announced,
    announce,
  }
}
