import type { Feature, FeatureCollection } from "geojson"
import type { LayerSpecification } from "maplibre-gl"
import { isInArea, type MgrsArea, mgrsSquares, mgrsZones } from "../model/mgrsAreas.ts"
import {
  isSquareEdge,
  type MgrsInterval,
  mgrsInterval,
  type MgrsLine,
  mgrsLines,
  principalDigits,
} from "../model/mgrsGrid.ts"
import type { MapTheme } from "../model/palette.ts"
import type { LonLat } from "../model/units.ts"
import { regular } from "./fonts.ts"
import { innerBox, type MapExtent, type MapFrame, metresPerPixel } from "./mapFrame.ts"

/** Squares at least so wide [px] have room for their whole name, "34T EN". */
const roomForName = 90
/** Smaller than this [px] the part that is seen of an area has no name. */
const leastNamed = { width: 30, height: 18 } as const
/** How far a name in a corner keeps from the lines of its square, and how much farther where these lean [px]. */
const besideLine = 8
const leans = [0, 12, 24, 36, 48, 60] as const
/** How far it keeps from the digits at the edges [px]. */
const besideDigits = { right: 28, down: 26 } as const
/** A name with its zone, "34T EN" [px]. */
const nameSize = [54, 14] as const

/** One interval for lines and labels, whatever of the frame is in view. */
function intervalIn({ zoom, box: [, south, , north] }: MapFrame): MgrsInterval | undefined {
  return mgrsInterval(metresPerPixel((south + north) / 2, zoom))
}

/** Zones and squares of the Military Grid Reference System across a frame; the edges of the larger ones are heavier. */
export function mgrsGridLines(frame: MapFrame): FeatureCollection {
  const interval = intervalIn(frame)
  const width = (line: MgrsLine) => {
    if (line.of === "zone") return 1.75
    return interval !== undefined && interval < 100_000 && isSquareEdge(line) ? 1.25 : 0.75
  }
  const features = mgrsLines(frame.box, interval).map(
    (line): Feature => ({
      type: "Feature",
      geometry: { type: "LineString", coordinates: line.path.map((at) => [...at]) },
      properties: { width: width(line) },
    }),
  )
  return { type: "FeatureCollection", features }
}

/**
 * The labels of what is shown: far out, zones by number and band at the edges and squares by their letters; closer, the principal
 * digits of the lines at the upper and the left edge, and in a corner of each square of 100 km its name.
 *
 * @param frame the frame that the lines were made for: it decides the interval
 */
export function mgrsGridLabels(view: MapExtent, frame: MapFrame): FeatureCollection {
  const interval = intervalIn(frame)
  const features =
    interval === undefined
      ? mgrsZones(innerBox(view.box)).flatMap((zone) => areaName(zone, zone.zone, view))
      : interval === 100_000
        ? [...zoneEdgeNames(view), ...squareNames(view)]
        : [...edgeDigits(view, interval), ...mgrsSquares(view.box).flatMap((area) => cornerName(area, view))]
  return { type: "FeatureCollection", features }
}

/** "34" above each zone and "T" beside each band. */
function zoneEdgeNames({ box }: MapExtent): Feature[] {
  const [west, , , north] = box
  const zones = mgrsZones(innerBox(box))
  const once = <Key>(keyOf: (zone: MgrsArea) => Key) =>
    zones.filter((zone, at) => zones.findIndex((other) => keyOf(other) === keyOf(zone)) === at)
  return [
    ...once(({ zone }) => zone.slice(0, -1)).map(({ zone, box: [left, , right] }) =>
      label([(left + right) / 2, north], zone.slice(0, -1), "top"),
    ),
    ...once(({ zone }) => zone.slice(-1)).map(({ zone, box: [, low, , high] }) =>
      label([west, (low + high) / 2], zone.slice(-1), "left"),
    ),
  ]
}

function squareNames(view: MapExtent): Feature[] {
  const isRoomy = 100_000 / metresPerPixel((view.box[1] + view.box[3]) / 2, view.zoom) >= roomForName
  return mgrsSquares(innerBox(view.box)).flatMap((area) =>
    areaName(area, isRoomy ? `${area.zone} ${area.letters}` : area.letters, view),
  )
}

/** A name in the middle of what is seen of an area, unless that is too small. */
function areaName(area: MgrsArea, text: string, view: MapExtent): Feature[] {
  const [west, south, east, north] = area.box
  const middle: LonLat = [(west + east) / 2, (south + north) / 2]
  return isNamed(area, view) && isInArea(middle, area) ? [label(middle, text, "center")] : []
}

/** A name in the upper left corner of what is seen of an area, beside the digits at the edges, where it has room inside. */
function cornerName(area: MgrsArea, view: MapExtent): Feature[] {
  const [west, , , north] = area.box
  const degrees = degreesPerPixel(view)
  const at = (right: number, down: number): LonLat => [west + right * degrees.lon, north - down * degrees.lat]
  const spots = (first: number) => leans.map((lean) => first + lean)
  const rights = west > view.box[0] ? spots(besideLine) : [besideDigits.right]
  const downs = north < view.box[3] ? spots(besideLine) : [besideDigits.down]
  const spot = downs
    .flatMap((down) => rights.map((right) => [right, down] as const))
    .find(
      ([right, down]) =>
        isInArea(at(right - 4, down - 4), area) && isInArea(at(right + nameSize[0], down + nameSize[1]), area),
    )
  return spot ? [label(at(...spot), `${area.zone} ${area.letters}`, "top-left")] : []
}

function isNamed({ box: [west, south, east, north] }: MgrsArea, view: MapExtent): boolean {
  const degrees = degreesPerPixel(view)
  return (east - west) / degrees.lon >= leastNamed.width && (north - south) / degrees.lat >= leastNamed.height
}

function degreesPerPixel({ zoom, box: [, south, , north] }: MapExtent) {
  const lon = 360 / (512 * 2 ** zoom)
  return { lon, lat: lon * Math.cos((((south + north) / 2) * Math.PI) / 180) }
}

/** Digits where eastings run into the upper edge and northings into the left one. */
function edgeDigits({ box }: MapExtent, interval: MgrsInterval): Feature[] {
  const [west, , , north] = box
  const [left, bottom, right, top] = innerBox(box)
  const almost = 1e-9
  return mgrsLines(box, interval).flatMap((line) => {
    const [first, last] = [line.path[0], line.path.at(-1)]
    if (!first || !last) return []
    const text = principalDigits(line.value, interval)
    if (line.of === "easting" && last[1] > north - almost && last[0] > left && last[0] < right)
      return [label([last[0], north], text, "top")]
    if (line.of === "northing" && first[0] < west + almost && first[1] > bottom && first[1] < top)
      return [label([west, first[1]], text, "left")]
    return []
  })
}

function label(at: LonLat, text: string, edge: "top" | "left" | "center" | "top-left"): Feature {
  return { type: "Feature", geometry: { type: "Point", coordinates: [...at] }, properties: { text, edge } }
}

/** Names of squares lie on the ground, below everything that stands on it, and give way to every other name. */
export function mgrsNameLayer(theme: MapTheme): LayerSpecification {
  return {
    id: "grid-names",
    type: "symbol",
    source: "graticule-labels",
    filter: ["in", ["get", "edge"], ["literal", ["center", "top-left"]]],
    layout: {
      visibility: "none",
      "text-field": ["get", "text"],
      "text-font": [regular],
      "text-size": 12,
      "text-letter-spacing": 0.04,
      "text-anchor": ["get", "edge"],
      "text-padding": 2,
    },
    paint: {
      "text-color": theme.label,
      "text-opacity": 0.75,
      "text-halo-color": theme.casing,
      "text-halo-width": 1.25,
    },
  }
}
