import type { FeatureCollection } from "geojson"
import type { Place } from "../model/place.ts"
import { loadFile } from "./loadFile.ts"
import { parseFeatureCollection } from "./parseFeatureCollection.ts"
import { parsePopulation } from "./parsePopulation.ts"
import { parseSources, type Source } from "./parseSources.ts"

/** What the map is first drawn from. */
export interface Overview {
  readonly ground: {
    readonly land: FeatureCollection
    readonly borders: FeatureCollection
    readonly places: readonly Place[]
  }
  readonly sources: readonly Source[]
}

/** The light set for the first paint: simplified land and borders, the larger places, and the table of sources. */
export async function loadOverview(dataUrl: string): Promise<Overview> {
  const read = (file: string) => loadFile(`${dataUrl}${file}`)
  const [land, borders, places, sources] = await Promise.all([
    read("overview-land.fgb").then((bytes) => parseFeatureCollection(bytes, "overview-land.fgb")),
    read("overview-borders.fgb").then((bytes) => parseFeatureCollection(bytes, "overview-borders.fgb")),
    read("overview-places.fgb").then((bytes) => parsePopulation(bytes, "overview-places.fgb")),
    read("sources.json").then((bytes) => parseSources(bytes, "sources.json")),
  ])
  return { ground: { land, borders, places }, sources }
}
