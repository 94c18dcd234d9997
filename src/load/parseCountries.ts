import type { Country } from "../model/country.ts"
import { LoadError } from "./LoadError.ts"
import { polygonsOf } from "./polygonsOf.ts"
import { type FlatGeobuf, readFlatGeobuf } from "./readFlatGeobuf.ts"

/** The columns of `countries.fgb`. */
const columnTypes = {
  iso2: "String",
  name: "String",
  in_region: "Bool",
  population: "Int",
  population_year: "Int",
  population_source: "String",
  rural_area_km2: "Double",
} as const

/**
 * The countries of `countries.fgb`; rural areas become square metres.
 *
 * @param file name for the error
 * @throws LoadError "wrong type" when columns, geometry or values are not those of countries; else as `readFlatGeobuf`
 */
export function parseCountries(bytes: Uint8Array, file: string): Country[] {
  const { columns, features } = readFlatGeobuf(bytes, file)
  for (const [name, type] of Object.entries(columnTypes))
    if (!columns.some((column) => column.name === name && column.type === type))
      throw new LoadError("wrong type", file, `no column ${name} of type ${type}`)
  return features.map((feature, index) => countryOf(feature, `feature ${index}`, file))
}

function countryOf({ geometry, properties }: FlatGeobuf["features"][number], where: string, file: string): Country {
  // The columns have the types checked above; what may still be missing is a value.
  const {
    iso2,
    name,
    in_region: inRegion,
    rural_area_km2: ruralArea,
    ...total
  } = properties as Partial<{
    iso2: string
    name: string
    in_region: boolean
    population: number
    population_year: number
    population_source: string
    rural_area_km2: number
  }>
  if (!iso2 || !name || inRegion === undefined || ruralArea === undefined || !(ruralArea >= 0))
    throw new LoadError("wrong type", file, `${where} lacks a value`)
  return {
    iso2,
    name,
    inRegion,
    ruralArea: ruralArea * 1e6,
    land: polygonsOf(geometry, file),
    ...(total.population !== undefined && { population: total.population }),
    ...(total.population_year !== undefined && { populationYear: total.population_year }),
    ...(total.population_source !== undefined && { populationSource: total.population_source }),
  }
}
