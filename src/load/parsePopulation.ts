import type { Place } from "../model/place.ts"
import { LoadError } from "./LoadError.ts"
import { type FlatGeobuf, readFlatGeobuf } from "./readFlatGeobuf.ts"

/** The columns of `population.fgb` and `overview-places.fgb`. */
const columnTypes = {
  geonameid: "Int",
  name: "String",
  name_local: "String",
  country: "String",
  admin1: "String",
  population: "Int",
  rank: "Int",
} as const

/**
 * Population centres in the order of the file.
 *
 * @param file name for the error
 * @throws LoadError "wrong type" when columns, geometry or values are not those of population centres; else as `readFlatGeobuf`
 */
export function parsePopulation(bytes: Uint8Array, file: string): Place[] {
  const { columns, features } = readFlatGeobuf(bytes, file)
  for (const [name, type] of Object.entries(columnTypes))
    if (!columns.some((column) => column.name === name && column.type === type))
      throw new LoadError("wrong type", file, `no column ${name} of type ${type}`)
  return features.map((feature, index) => placeOf(feature, `feature ${index}`, file))
}

function placeOf({ geometry, properties }: FlatGeobuf["features"][number], where: string, file: string): Place {
  // The columns have the types checked above; what may still be missing is a value.
  const values = properties as Partial<{ geonameid: number; name: string; country: string; rank: number }> &
    Partial<{ name_local: string; admin1: string; population: number }>
  const { geonameid, name, country, rank, name_local: nameLocal, admin1, population = null } = values
  const [lon, lat] = geometry.type === "Point" ? geometry.coordinates : []
  if (geonameid === undefined || !name || !country || rank === undefined || lon === undefined || lat === undefined)
    throw new LoadError("wrong type", file, `${where} lacks a value or is not a point`)
  if (population !== null && population <= 0)
    throw new LoadError("wrong type", file, `${where} has ${population} people`)
  return {
    geonameid,
    name,
    country,
    rank,
    population,
    position: [lon, lat],
    ...(nameLocal !== undefined && { nameLocal }),
    ...(admin1 !== undefined && { admin1 }),
  }
}
