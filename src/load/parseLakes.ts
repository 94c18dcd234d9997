import type { Polygon } from "../model/country.ts"
import { LoadError } from "./LoadError.ts"
import { polygonsOf } from "./polygonsOf.ts"
import { readFlatGeobuf } from "./readFlatGeobuf.ts"

/**
 * The lakes of `lakes.fgb`.
 *
 * @param file name for the error
 * @throws LoadError "wrong type" when it is not a file of named areas; else as `readFlatGeobuf`
 */
export function parseLakes(bytes: Uint8Array, file: string): Polygon[] {
  const { columns, features } = readFlatGeobuf(bytes, file)
  if (!columns.some(({ name, type }) => name === "name" && type === "String"))
    throw new LoadError("wrong type", file, "no column name of type String")
  return features.flatMap(({ geometry }) => polygonsOf(geometry, file))
}
