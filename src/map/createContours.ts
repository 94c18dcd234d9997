import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl"
import { type Accessor, createEffect, createResource } from "solid-js"
import type { MapSubject } from "./createMapValues.ts"
import type { MapFrame } from "./mapFrame.ts"

/** Keeps the contours on a map as they are asked for; the part that works them out is loaded when it is needed first. */
export function createContours(map: MapLibreMap, subject: MapSubject, frame: Accessor<MapFrame>): void {
  const [drawing] = createResource(
    () => subject.visible.contours,
    () => import("./contourFeatures.ts"),
  )
  createEffect(() => {
    // Where it could not be loaded the choice of pressures, which comes the same way, says so in the panel.
    const found = drawing.error ? undefined : drawing.latest
    if (found) void map.getSource<GeoJSONSource>("contours")?.setData(found.contoursOf(subject, frame()))
  })
}
