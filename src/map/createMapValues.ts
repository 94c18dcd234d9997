import type { FeatureCollection } from "geojson"
import { type Accessor, createMemo } from "solid-js"
import type { GridKind } from "../model/graticule.ts"
import type { CellsInBox } from "../model/gridCellsIn.ts"
import type { MapTheme } from "../model/palette.ts"
import type { Place } from "../model/place.ts"
import type { ZoneKind } from "../model/rule.ts"
import type { LonLat, People } from "../model/units.ts"
import type { ZonedSite } from "../model/zone.ts"
import { clusterSites } from "./clusterSites.ts"
import type { ContourChoice } from "./contourLayer.ts"
import { deckLayers, type LayerGroup } from "./deckLayers.ts"
import { footprintsIn } from "./footprintLayer.ts"
import type { Highlight } from "./highlightLayer.ts"
import type { GridCellSource } from "./createGridCells.ts"
import { type GraticuleLabel, graticuleLabels, graticuleLines } from "./graticuleLayer.ts"
import { type MapExtent, type MapFrame, viewOf } from "./mapFrame.ts"
import { mgrsGridLabels, mgrsGridLines } from "./mgrsGridLayer.ts"
import { markTexts } from "./markTextLayer.ts"
import { type RingLabel, ringLabels, ringMarks } from "./ringLabelLayer.ts"
import { siteLabels } from "./siteLabelLayer.ts"
import {
  type ClusterMark,
  markScale,
  plainRadius,
  plainSitesFrom,
  type SingleMark,
  type SiteMark,
  siteMark,
  type SymbolSize,
} from "./siteMarks.ts"
import { storePositions } from "./storeLayer.ts"
import type { SymbolImage } from "./symbolImages.ts"
import { dashStrokes, ringStrokes } from "./zoneLineLayer.ts"
import { zoneRings } from "./zoneRings.ts"

/** What the map draws, as the page knows it. */
export interface MapSubject {
  readonly zoned: ReadonlyMap<string, ZonedSite> | undefined
  /** People in the chosen zone of a site; undefined while they are being counted and where there is no figure. */
  readonly peopleOf: (siteId: string) => People | undefined
  /** Sites that a scenario changes, as they are in the register; none unless told. */
  readonly before?: ReadonlyMap<string, ZonedSite>
  readonly zone: ZoneKind
  /** People in the chosen zone unless told. */
  readonly symbolSize?: SymbolSize
  readonly selectedId: string | undefined
  /** The site under the pointer or the keyboard focus, on the map or in a list. */
  readonly hoveredId: string | undefined
  /** The point that is asked about. */
  readonly point?: LonLat | undefined
  readonly visible: Readonly<Record<LayerGroup, boolean>>
  readonly ringLabel: RingLabel
  /** Pressures that the layer "contours" draws; none unless told. */
  readonly contours?: ContourChoice
  /** Where the layer "cells" has its cells from; none unless told. */
  readonly gridCells?: GridCellSource | undefined
  /** Which lines the layer "graticule" draws; parallels and meridians unless told. */
  readonly grid?: GridKind
  /** An angle at the edge of the map; without its side unless told. */
  readonly graticuleLabel?: GraticuleLabel
}

/** The colours to draw in, and the symbol that is an image in the same colours. */
export type MapLook = Accessor<{ readonly theme: MapTheme; readonly diamond: SymbolImage | undefined }>

const noSites: ReadonlyMap<string, ZonedSite> = new Map()

/**
 * Layers and label texts for a frame. Each step is a memo of its own: pointing at a site builds a halo and nothing else, panning
 * within the frame builds nothing.
 */
export function createMapValues(
  subject: MapSubject,
  places: Accessor<readonly Place[]>,
  frame: Accessor<MapFrame>,
  look: MapLook,
  view: Accessor<MapExtent> = () => viewOf(frame()),
  cells: Accessor<CellsInBox | undefined> = () => undefined,
) {
  const { marks, markOf, zoomInto, symbolTexts } = createMarks(subject, frame)
  const { rings, strokes, ringTexts, textMarks } = createRings(subject, frame, markOf)
  const highlights = createHighlights(subject, markOf)
  const footprints = createMemo(() => (subject.visible.footprints ? footprintsIn(places(), frame()) : []))
  const layers = createMemo(() =>
    deckLayers({
      ...strokes(),
      footprints: footprints(),
      cells: cells(),
      marks: marks(),
      selectedMark: markOf(subject.selectedId),
      storePositions: storePositions(subject.zoned?.get(subject.selectedId ?? ""), frame()),
      highlights: highlights(),
      point: subject.point,
      ...look(),
      visible: subject.visible,
    }),
  )
  return {
    layers,
    /** The symbols and rings that can be pointed at, and where the keyboard reaches rings. */
    marks: () => (subject.visible.sites ? marks() : []),
    rings,
    ringMarks: textMarks,
    zoomInto,
    labels: {
      "site-labels": createSiteNames(marks, highlights),
      "ring-labels": ringTexts,
      "mark-texts": symbolTexts,
      ...createGraticule(subject, frame, view),
    },
  }
}
export type MapValues = ReturnType<typeof createMapValues>

/** Names of the symbols, those that stand out first. */
function createSiteNames(marks: Accessor<readonly SiteMark[]>, highlights: Accessor<readonly Highlight[]>) {
  const names = createMemo(() => {
    const standOut = highlights().map(({ mark }) => mark)
    const ids = new Set(standOut.map((mark) => mark.siteId))
    return siteLabels([...standOut, ...marks().filter((mark) => mark.kind !== "cluster" && !ids.has(mark.siteId))], ids)
  })
  return names
}

type MarkOf = (siteId: string | undefined) => SingleMark | undefined

/** Symbols of the sites, joined where they would overlap, and the symbol of each site by itself. */
function createMarks(subject: MapSubject, frame: Accessor<MapFrame>) {
  const zoned = () => subject.zoned ?? noSites
  const scale = createMemo(() => markScale(zoned(), subject.zone, subject.symbolSize ?? "people", subject.peopleOf))
  const single = createMemo(() => new Map([...zoned()].map(([id, site]) => [id, siteMark(site, scale())])))
  const clusters = createMemo(() => clusterSites([...single().values()], scale().most))
  const marks = createMemo(() => clusters().marksIn(frame()))
  const markOf: MarkOf = (siteId) => {
    const mark = siteId === undefined ? undefined : single().get(siteId)
    return mark?.kind === "known" && frame().zoom >= plainSitesFrom ? { ...mark, radius: plainRadius } : mark
  }
  const symbolTexts = createMemo(() => markTexts(marks(), subject.point))
  return { marks, markOf, symbolTexts, zoomInto: (cluster: ClusterMark) => clusters().zoomInto(cluster) }
}

/** Rings of the zones in the frame, their texts, and the strokes that draw them, those of the selected site apart. */
function createRings(subject: MapSubject, frame: Accessor<MapFrame>, markOf: MarkOf) {
  const rings = createMemo(() => {
    if (!subject.visible.zones || !subject.zoned) return []
    return zoneRings(subject.zoned.values(), frame(), markOf)
  })
  const others = createMemo(() => {
    const drawn = rings().filter((ring) => ring.site.siteId !== subject.selectedId)
    return { casings: ringStrokes(drawn), strokes: dashStrokes(drawn, frame()) }
  })
  const selected = createMemo(() => {
    const selectedRings = rings().filter((ring) => ring.site.siteId === subject.selectedId)
    return {
      selectedRings,
      selectedCasings: ringStrokes(selectedRings),
      selectedStrokes: dashStrokes(selectedRings, frame()),
    }
  })
  const ringTexts = createMemo(() => ringLabels(rings(), frame(), subject.ringLabel, subject.selectedId))
  const textMarks = createMemo(() => ringMarks(rings(), frame(), subject.selectedId))
  const before = createMemo(() =>
    subject.visible.zones && subject.before ? ringStrokes(zoneRings(subject.before.values(), frame())) : [],
  )
  return { rings, ringTexts, textMarks, strokes: () => ({ ...others(), ...selected(), before: before() }) }
}

/** The symbols that stand out: the selected one and, unless it is the same, the one pointed at. */
function createHighlights(subject: MapSubject, markOf: MarkOf): Accessor<Highlight[]> {
  const highlights = createMemo(() => {
    const chosen = markOf(subject.selectedId)
    const pointedAt = subject.hoveredId === subject.selectedId ? undefined : markOf(subject.hoveredId)
    const found: Highlight[] = []
    if (chosen) found.push({ mark: chosen, because: "selected" })
    if (pointedAt) found.push({ mark: pointedAt, because: "hovered" })
    return found
  })
  return highlights
}

const nothing: FeatureCollection = { type: "FeatureCollection", features: [] }

/** Lines for the frame, and their labels at the edge of what is shown. */
function createGraticule(subject: MapSubject, frame: Accessor<MapFrame>, view: Accessor<MapExtent>) {
  const isMgrs = () => subject.grid === "mgrs"
  const lines = createMemo(() => {
    if (!subject.visible.graticule) return nothing
    return isMgrs() ? mgrsGridLines(frame()) : graticuleLines(frame())
  })
  const labels = createMemo(() => {
    if (!subject.visible.graticule) return nothing
    if (isMgrs()) return mgrsGridLabels(view(), frame())
    return graticuleLabels(view(), frame(), subject.graticuleLabel ?? ((angle) => angle))
  })
  return { graticule: lines, "graticule-labels": labels }
}
