import { readFileSync } from "node:fs"
import { parseLakes } from "../../src/load/parseLakes.ts"
import { parsePopulation } from "../../src/load/parsePopulation.ts"
import { footprint } from "../../src/model/footprint.ts"
import { loadLands } from "./loadLands.ts"
import { readCountryTable } from "./readCountryTable.ts"
import { ruralAreas } from "./ruralAreas.ts"
import { writeFlatGeobuf } from "./writeFlatGeobuf.ts"

/** Needs lakes.fgb and population.fgb, made by the scripts of those names. */
const lakes = parseLakes(readFileSync("public/data/lakes.fgb"), "lakes.fgb")
const places = parsePopulation(readFileSync("public/data/population.fgb"), "population.fgb")

const table = readCountryTable()
const lands = new Map(loadLands().map(({ iso2, polygons }) => [iso2, polygons]))
const listed = new Map(table.map(({ iso2 }) => [iso2, lands.get(iso2) ?? []]))
const areas = ruralAreas(
  listed,
  places.map(footprint),
  lakes.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat]))),
)

await writeFlatGeobuf("public/data/countries.fgb", {
  name: "countries",
  geometryType: "MultiPolygon",
  columns: [
    { name: "iso2", type: "String" },
    { name: "name", type: "String" },
    { name: "in_region", type: "Bool" },
    { name: "population", type: "Int" },
    { name: "population_year", type: "Int" },
    { name: "population_source", type: "String" },
    { name: "rural_area_km2", type: "Double" },
  ],
  features: table.map(({ iso2, name, inRegion, population = null, year = null, source = null }) => ({
    geometry: { type: "MultiPolygon", coordinates: listed.get(iso2) ?? [] },
    properties: {
      iso2,
      name,
      in_region: inRegion,
      population,
      population_year: year,
      population_source: source,
      // To 0.001 km², so that the last bits of another machine's sine do not change the file.
      rural_area_km2: Math.round((areas.get(iso2) ?? 0) / 1e3) / 1e3,
    },
  })),
})
