import { type Box, metresPerDegree } from "../model/geo.ts"
import type { Metres } from "../model/units.ts"

/** What of the map is prepared for drawing: a box around the view, at a zoom step. */
export interface MapFrame {
  /** The zoom, rounded down to half a level. */
  readonly zoom: number
  /** The view with a quarter of its width and height added on every side. */
  readonly box: Box
}

/** What the map shows right now. */
export interface MapExtent {
  readonly zoom: number
  readonly box: Box
}

/**
 * The frame for a view: the one before, the same object, as long as it still serves, so that nothing is rebuilt while the
 * user pans within it.
 */
export function mapFrame(view: MapExtent, before?: MapFrame): MapFrame {
  const zoom = Math.floor(view.zoom * 2) / 2
  if (before && before.zoom === zoom && contains(before.box, view.box)) return before
  const [west, south, east, north] = view.box
  const dx = (east - west) / 4
  const dy = (north - south) / 4
  return { zoom, box: [west - dx, south - dy, east + dx, north + dy] }
}

/** The view that a frame was made for. */
export function viewOf({ zoom, box: [west, south, east, north] }: MapFrame): MapExtent {
  const dx = (east - west) / 6
  const dy = (north - south) / 6
  return { zoom, box: [west + dx, south + dy, east - dx, north - dy] }
}

/** Ground length of a screen pixel, east to west, at a MapLibre zoom (world = 512 px at zoom 0) [m/px]. */
export function metresPerPixel(latitude: number, zoom: number): Metres {
  return (metresPerDegree(latitude).east * 360) / (512 * 2 ** zoom)
}

/** A box without a margin in which a label would be cut off by a corner of the map. */
export function innerBox([west, south, east, north]: Box): Box {
  const dx = (east - west) * 0.04
  const dy = (north - south) * 0.06
  return [west + dx, south + dy, east - dx, north - dy]
}

export function overlaps(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

function contains(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
}
