import { flatten, translator } from "@solid-primitives/i18n"
import type { PictureSnapshot } from "../../src/export/PictureSnapshot.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import { type Language, wordsOf } from "../../src/i18n/languages.ts"
import type { DrawnMap } from "../../src/map/offscreenMap.ts"
import { layerOrder } from "../../src/map/layerOrder.ts"
import { streetKinds } from "../../src/map/streetTiles.ts"
import { layerGroups } from "../../src/map/deckLayers.ts"
import { zoneKinds } from "../../src/model/rule.ts"

const attributions = [
  "Places: GeoNames (geonames.org), CC BY 4.0, changed",
  "Land, borders and lakes: © OpenStreetMap contributors, ODbL 1.0",
  "Rivers: GSHHG (P. Wessel, W. H. F. Smith; World Data Bank II), LGPL-3.0-or-later",
  "Population of single places: national censuses 2011–2021",
  "National totals: national censuses and estimates 2013–2024",
]

/** The invented register over the whole region, nothing selected. */
export function makeSnapshot(language: Language, more: Partial<PictureSnapshot> = {}): PictureSnapshot {
  const words = flatten(wordsOf(language))
  return {
    language,
    t: translator(() => words),
    format: makeFormat(language),
    section: { centre: [21, 44], zoom: 5, width: 746, height: 412 },
    subject: {
      zoned: new Map(),
      peopleOf: () => undefined,
      zone: "IBD",
      selectedId: undefined,
      hoveredId: undefined,
      visible: Object.fromEntries(layerGroups.map((group) => [group, true])) as PictureSnapshot["subject"]["visible"],
      ringLabel: (zone) => zone,
    },
    ground: undefined,
    placeName: ({ name }) => name,
    ruleSet: "IATG 02.20, 2021, 3rd edition",
    attributions,
    invented: true,
    date: "2026-11-25",
    ...more,
  }
}

/** A map on which every layer is seen: the longest legend there can be. The canvas is never looked at. */
export function makeDrawn(shown: Partial<DrawnMap["shown"]> = {}): DrawnMap {
  return {
    canvas: undefined as unknown as HTMLCanvasElement,
    shown: {
      layers: new Set(layerOrder.map(([id]) => id)),
      zones: new Set(zoneKinds),
      streets: new Set(streetKinds),
      labels: [],
      symbolsSized: true,
      placesAsDots: true,
      ...shown,
    },
    metresPerPixel: { middle: 1500, south: 1600, north: 1400 },
  }
}
