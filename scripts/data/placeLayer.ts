import { readFile } from "node:fs/promises"
import Papa from "papaparse"
import type { Place } from "../../src/model/place.ts"
import { cleanPlaces, type Override } from "./cleanPlaces.ts"
import { readCities500 } from "./readCities500.ts"
import type { LayerIn } from "./writeFlatGeobuf.ts"

/** Population centres as a layer; `src/load/parsePopulation.ts` reads it. */
export function placeLayer(name: string, places: readonly Place[]): LayerIn {
  return {
    name,
    geometryType: "Point",
    columns: [
      { name: "geonameid", type: "Int" },
      { name: "name", type: "String" },
      { name: "name_local", type: "String" },
      { name: "country", type: "String" },
      { name: "admin1", type: "String" },
      { name: "population", type: "Int" },
      { name: "rank", type: "Int" },
    ],
    features: places.map((place) => ({
      geometry: { type: "Point", coordinates: [...place.position] },
      properties: {
        geonameid: place.geonameid,
        name: place.name,
        name_local: place.nameLocal ?? null,
        country: place.country,
        admin1: place.admin1 ?? null,
        population: place.population,
        rank: place.rank,
      },
    })),
  }
}

/** Every population centre, from the pinned GeoNames table and `data/overrides.csv`. */
export async function listedPlaces(): Promise<Place[]> {
  return cleanPlaces(await readCities500(), parseOverrides(await readFile("data/overrides.csv", "utf8")))
}

/** @throws Error naming the row whose number or population is not a whole number */
export function parseOverrides(text: string): Override[] {
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data.map((row, index) => {
    const override = { geonameid: Number(row.geonameid), population: Number(row.population) }
    if (!Number.isInteger(override.geonameid) || !(override.population > 0) || !Number.isInteger(override.population))
      throw new Error(`overrides.csv, row ${index + 2}: ${Object.values(row).join(", ")}`)
    return override
  })
}
