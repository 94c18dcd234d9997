import type { Feature, FeatureCollection } from "geojson"
import { swisdak } from "../model/blast.ts"
import { contourLevels } from "../model/contourLevels.ts"
import { type Box, boxAround, circleBox, offsetBetween } from "../model/geo.ts"
import { burstsOf } from "../model/massExploding.ts"
import { type PressureContour, pressureContours } from "../model/pressureContours.ts"
import type { LonLat } from "../model/units.ts"
import type { ZonedSite } from "../model/zone.ts"
import type { ContourChoice } from "./contourLayer.ts"
import type { MapSubject } from "./createMapValues.ts"
import { type MapFrame, metresPerPixel, overlaps } from "./mapFrame.ts"
import { plainSitesFrom } from "./siteMarks.ts"

/** A contour smaller than this [px, radius] is not drawn, or carries no text. */
const smallest = { drawn: 6, labelled: 30 } as const

/** Where on its contour the text of a level stands [°]: apart from each other, and away from the texts of rings, which stand north and south. */
const bearings = [60, 240, 120, 300, 90, 270, 45] as const

// Derived from immutable values and dropped with them.
const boxes = new WeakMap<ZonedSite, Box | null>()

/**
 * Contours of overpressures, lines and texts: around the selected site, or, without one, around every site in a frame that is close
 * enough for rings to say how far they reach.
 */
export function contourFeatures(
  zoned: ReadonlyMap<string, ZonedSite>,
  frame: MapFrame,
  selectedId: string | undefined,
  { levels, label }: ContourChoice,
): FeatureCollection {
  const selected = selectedId === undefined ? undefined : zoned.get(selectedId)
  const many = frame.zoom >= plainSitesFrom ? [...zoned.values()] : []
  const inFrame = (selected ? [selected] : many).filter((site) => {
    const box = farthestBox(site)
    return box !== null && overlaps(box, frame.box)
  })
  const features = inFrame.flatMap((site) => {
    const perPixel = metresPerPixel(site.site.position[1], frame.zoom)
    const contours = pressureContours(site.stores, levels).filter(({ radius }) => radius / perPixel >= smallest.drawn)
    return contours.flatMap((contour) => featuresOf(contour, contour.radius / perPixel, label(contour)))
  })
  return { type: "FeatureCollection", features }
}

/** The contours of what a map is to draw; none while their layer is off. */
export function contoursOf({ visible, zoned, contours, selectedId }: MapSubject, frame: MapFrame): FeatureCollection {
  if (!visible.contours || !zoned || !contours) return { type: "FeatureCollection", features: [] }
  return contourFeatures(zoned, frame, selectedId, contours)
}

/** The box around all that the formulas reach; null where nothing explodes as a mass. */
function farthestBox(zoned: ZonedSite): Box | null {
  let box = boxes.get(zoned)
  if (box === undefined) {
    const circles = burstsOf(zoned.stores).map(({ centre, neq }) => circleBox(centre, swisdak.to * Math.cbrt(neq)))
    box = boxAround(circles) ?? null
    boxes.set(zoned, box)
  }
  return box
}

function featuresOf({ level, outline }: PressureContour, pixels: number, text: string): Feature[] {
  const lines = outline.flat().map((ring): Feature => {
    const coordinates = ring.map(([lon, lat]) => [lon, lat])
    return { type: "Feature", geometry: { type: "LineString", coordinates }, properties: { level } }
  })
  const at =
    pixels < smallest.labelled ? undefined : farthest(outline.flat(2), bearings[contourLevels.indexOf(level)] ?? 0)
  if (!at) return lines
  return [...lines, { type: "Feature", geometry: { type: "Point", coordinates: [...at] }, properties: { level, text } }]
}

/** The corner that lies farthest in a direction [°]. */
function farthest(corners: readonly LonLat[], direction: number): LonLat | undefined {
  const [start] = corners
  const angle = (direction * Math.PI) / 180
  let best: { readonly corner: LonLat; readonly reach: number } | undefined
  for (const corner of corners) {
    const { east, north } = offsetBetween(start as LonLat, corner)
    const reach = east * Math.sin(angle) + north * Math.cos(angle)
    if (!best || reach > best.reach) best = { corner, reach }
  }
  return best?.corner
}
