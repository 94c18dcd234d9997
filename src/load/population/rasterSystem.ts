import type { GeoTIFFImage } from "geotiff"
import proj4 from "proj4"
import type { Box } from "../../model/geo.ts"
import type { LonLat } from "../../model/units.ts"
import { LoadError } from "../LoadError.ts"
import type { ProblemList } from "./ProblemList.ts"

/** How the numbers that place a raster become positions. */
export interface RasterSystem {
  readonly name: "EPSG:4326" | "ESRI:54009 (Mollweide)"
  readonly toLonLat: (x: number, y: number) => LonLat
  readonly fromLonLat: (lon: number, lat: number) => readonly [x: number, y: number]
}

/** ESRI:54009, in which the Global Human Settlement Layer is published (GHSL Data Package 2023, JRC133256, section 2). */
const mollweideConverter = proj4("+proj=moll +lon_0=0 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs")

const geographic: RasterSystem = {
  name: "EPSG:4326",
  toLonLat: (x, y) => [x, y],
  fromLonLat: (lon, lat) => [lon, lat],
}
const mollweide: RasterSystem = {
  name: "ESRI:54009 (Mollweide)",
  toLonLat: (x, y) => mollweideConverter.inverse<[number, number]>([x, y]),
  fromLonLat: (lon, lat) => mollweideConverter.forward<[number, number]>([lon, lat]),
}

/** The world in Mollweide is an ellipse with these half axes [m]. */
const mollweideReach = [18_040_100, 9_020_100] as const
/** Codes of systems in degrees that lie within a metre of WGS84: itself and ETRS89. */
const degreeCodes = [4326, 4258]
const userDefined = 32767
const inDegrees = 2

/**
 * The system of a raster, by its code, else by its name ("Mollweide" in a citation, because GDAL writes that system as
 * user-defined), else by its extent, which is told as a warning.
 *
 * @param bounds in the raster's own numbers
 * @throws LoadError "wrong type" that names the system, where it is another one
 */
export function rasterSystem(image: GeoTIFFImage, bounds: Box, file: string, problems: ProblemList): RasterSystem {
  const keys = image.getGeoKeys() ?? {}
  const citations = [keys.PCSCitationGeoKey, keys.GTCitationGeoKey, keys.GeogCitationGeoKey]
  const names = citations.filter((text): text is string => typeof text === "string" && !isMeaningless(text))
  const grid = knownCode(keys.ProjectedCSTypeGeoKey)
  const degrees = knownCode(keys.GeographicTypeGeoKey)
  if (grid === 54009 || (grid === undefined && names.some((text) => /mollweide/i.test(text)))) return checked(mollweide)
  const isInDegrees = knownCode(keys.GTModelTypeGeoKey) === inDegrees
  if (isInDegrees && (degrees === undefined ? names.some(isWgs84) : degreeCodes.includes(degrees)))
    return checked(geographic)
  const isSilent = grid === undefined && names.length === 0 && (isInDegrees ? degrees === undefined : true)
  const assumed = isWithin(bounds, 180, 90) ? geographic : isWithin(bounds, ...mollweideReach) ? mollweide : undefined
  if (!isSilent || !assumed)
    throw new LoadError(
      "wrong type",
      file,
      `coordinate system ${systemName(grid ?? degrees, names)}; needed: EPSG:4326 or Mollweide`,
    )
  problems.warning("coordinate system assumed", assumed.name)
  return assumed

  function checked(system: RasterSystem): RasterSystem {
    const fits = system === geographic ? isWithin(bounds, 180.01, 90.01) : isWithin(bounds, ...mollweideReach)
    if (!fits) throw new LoadError("wrong type", file, `its extent ${bounds.join(", ")} does not fit ${system.name}`)
    return system
  }
}

function knownCode(code: unknown): number | undefined {
  return typeof code === "number" && code !== userDefined && code !== 0 ? code : undefined
}

function isWgs84(text: string): boolean {
  return /WGS[ _]?(19)?84/i.test(text)
}

/** What programs write where they know no name. */
function isMeaningless(text: string): boolean {
  return /^(\|?\s*(unnamed|unknown|user[- ]defined)?\s*\|?)*$/i.test(text)
}

function isWithin([west, south, east, north]: Box, x: number, y: number): boolean {
  return west >= -x && east <= x && south >= -y && north <= y
}

function systemName(code: number | undefined, names: readonly string[]): string {
  const text = names[0] && `"${names[0].slice(0, 60)}"`
  return [code && `EPSG:${code}`, text].filter(Boolean).join(" ") || "not stated"
}
