import { type Accessor, createMemo } from "solid-js"
import type { Place } from "../model/place.ts"
import type { ZoneKind } from "../model/rule.ts"
import type { People } from "../model/units.ts"
import type { ZonedSite } from "../model/zone.ts"
import { clusterSites } from "./clusterSites.ts"
import { deckLayers, type LayerGroup } from "./deckLayers.ts"
import { footprintsIn } from "./footprintLayer.ts"
import type { Highlight } from "./highlightLayer.ts"
import type { MapFrame } from "./mapFrame.ts"
import { markTexts } from "./markTextLayer.ts"
import { type RingLabel, ringLabels } from "./ringLabelLayer.ts"
import { siteLabels } from "./siteLabelLayer.ts"
import { mostPeople, plainRadius, plainSitesFrom, type SiteMark, siteMark } from "./siteMarks.ts"
import { storePositions } from "./storeLayer.ts"
import type { SymbolImage } from "./symbolImages.ts"
import { dashStrokes, ringStrokes } from "./zoneLineLayer.ts"
import { zoneRings } from "./zoneRings.ts"

/** What the map draws, as the page knows it. */
export interface MapSubject {
  readonly zoned: ReadonlyMap<string, ZonedSite> | undefined
  /** People in the chosen zone of a site; undefined while they are being counted and where there is no figure. */
  readonly peopleOf: (siteId: string) => People | undefined
  readonly zone: ZoneKind
  readonly selectedId: string | undefined
  /** The site under the pointer or the keyboard focus, on the map or in a list. */
  readonly hoveredId: string | undefined
  readonly visible: Readonly<Record<LayerGroup, boolean>>
  readonly ringLabel: RingLabel
}

const noSites: ReadonlyMap<string, ZonedSite> = new Map()

/**
 * Layers and label texts for a frame. Each step is a memo of its own: pointing at a site builds a halo and nothing else, panning
 * within the frame builds nothing.
 */
export function createMapValues(
  subject: MapSubject,
  places: Accessor<readonly Place[]>,
  frame: Accessor<MapFrame>,
  diamond: SymbolImage | undefined,
) {
  const zoned = () => subject.zoned ?? noSites
  const scale = createMemo(() => ({
    zone: subject.zone,
    peopleOf: subject.peopleOf,
    most: mostPeople(zoned(), subject.peopleOf),
  }))
  const markById = createMemo(() => new Map([...zoned()].map(([id, site]) => [id, siteMark(site, scale())])))
  const clusters = createMemo(() => clusterSites([...markById().values()], scale().most))
  const marks = createMemo(() => clusters().marksIn(frame()))
  const markOf = (siteId: string | undefined): SiteMark | undefined => {
    const mark = siteId === undefined ? undefined : markById().get(siteId)
    return mark?.kind === "known" && frame().zoom >= plainSitesFrom ? { ...mark, radius: plainRadius } : mark
  }
  const selected = createMemo(() => (subject.selectedId === undefined ? undefined : zoned().get(subject.selectedId)))
  const rings = createMemo(() => (subject.visible.zones ? zoneRings(zoned().values(), frame()) : []))
  const otherRings = createMemo(() => rings().filter((ring) => ring.site.siteId !== subject.selectedId))
  const selectedRings = createMemo(() => rings().filter((ring) => ring.site.siteId === subject.selectedId))
  const strokes = createMemo(() => ({
    casings: ringStrokes(otherRings()),
    strokes: dashStrokes(otherRings(), frame()),
  }))
  const selectedStrokes = createMemo(() => ({
    selectedCasings: ringStrokes(selectedRings()),
    selectedStrokes: dashStrokes(selectedRings(), frame()),
  }))
  const footprints = createMemo(() => (subject.visible.footprints ? footprintsIn(places(), frame()) : []))
  const highlights = createMemo(() => {
    const chosen = markOf(subject.selectedId)
    const pointedAt = subject.hoveredId === subject.selectedId ? undefined : markOf(subject.hoveredId)
    const found: Highlight[] = chosen ? [{ mark: chosen, because: "selected" }] : []
    return pointedAt ? [...found, { mark: pointedAt, because: "hovered" as const }] : found
  })
  const layers = createMemo(() =>
    deckLayers({
      ...strokes(),
      ...selectedStrokes(),
      footprints: footprints(),
      selectedRings: selectedRings(),
      marks: marks(),
      selectedMark: markOf(subject.selectedId),
      storePositions: storePositions(selected(), frame()),
      highlights: highlights(),
      diamond,
      visible: subject.visible,
    }),
  )
  const named = createMemo(() => {
    const single = marks().filter((mark) => mark.kind !== "cluster")
    const emphasised = highlights().map(({ mark }) => mark)
    const ids = new Set(emphasised.flatMap((mark) => (mark.kind === "cluster" ? [] : [mark.siteId])))
    return siteLabels([...emphasised, ...single.filter((mark) => !ids.has(mark.siteId))], ids)
  })
  return {
    layers,
    marks: () => (subject.visible.sites ? marks() : []),
    zoomInto: (cluster: Extract<SiteMark, { kind: "cluster" }>) => clusters().zoomInto(cluster),
    labels: {
      "site-labels": named,
      "ring-labels": createMemo(() => ringLabels(rings(), frame(), subject.ringLabel, subject.selectedId)),
      "mark-texts": createMemo(() => markTexts(marks())),
    },
  }
}
export type MapValues = ReturnType<typeof createMapValues>
