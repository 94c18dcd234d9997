import type { FeatureCollection } from "geojson"
import type { Country, Polygon } from "../model/country.ts"
import type { Place } from "../model/place.ts"
import { parseCountries } from "./parseCountries.ts"
import { parseFeatureCollection } from "./parseFeatureCollection.ts"
import { parseLakes } from "./parseLakes.ts"
import { parsePopulation } from "./parsePopulation.ts"

/** What counting people rests on; without one of the three there is no count, only the error. */
export type CountedLayers =
  | { readonly places: readonly Place[]; readonly countries: readonly Country[]; readonly lakes: readonly Polygon[] }
  | { readonly error: unknown }

/** What is drawn; a file that failed leaves its layer empty. */
export interface DrawnLayers {
  readonly land: FeatureCollection
  readonly borders: FeatureCollection
  readonly lakes?: FeatureCollection
  readonly rivers?: FeatureCollection
  readonly places: readonly Place[]
}

/**
 * The exact layers of `public/data`, for the map and for counting. `readFile` gets a file's bytes: over HTTP in the browser, from
 * the disk on the command line. Files that fail are listed in `errors`.
 */
export async function loadGroundLayers(readFile: (file: string) => Promise<Uint8Array>) {
  const errors: unknown[] = []
  const attempt = async <T>(file: string, parse: (bytes: Uint8Array, file: string) => T): Promise<T | undefined> => {
    try {
      return parse(await readFile(file), file)
    } catch (error) {
      errors.push(error)
      return undefined
    }
  }
  const drawnAlso = <T>(parse: (bytes: Uint8Array, file: string) => T) => {
    return (bytes: Uint8Array, file: string) => ({
      values: parse(bytes, file),
      drawn: parseFeatureCollection(bytes, file),
    })
  }
  const [places, countries, borders, lakes, rivers] = await Promise.all([
    attempt("population.fgb", parsePopulation),
    attempt("countries.fgb", drawnAlso(parseCountries)),
    attempt("borders.fgb", parseFeatureCollection),
    attempt("lakes.fgb", drawnAlso(parseLakes)),
    attempt("rivers.fgb", parseFeatureCollection),
  ])
  const counted: CountedLayers =
    places && countries && lakes ? { places, countries: countries.values, lakes: lakes.values } : { error: errors[0] }
  const nothing: FeatureCollection = { type: "FeatureCollection", features: [] }
  const drawn: DrawnLayers = {
    land: countries?.drawn ?? nothing,
    borders: borders ?? nothing,
    ...(lakes && { lakes: lakes.drawn }),
    ...(rivers && { rivers }),
    places: places ?? [],
  }
  return { counted, drawn, errors }
}
