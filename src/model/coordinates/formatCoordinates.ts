import type { LonLat } from "../units.ts"
import type { CoordinateForm } from "./coordinateForm.ts"
import { latitudeBand } from "./latitudeBand.ts"
import { mgrsText } from "./mgrs.ts"
import { utmOf } from "./utm.ts"

/** How finely degrees are written: units in a degree, such that one is about a metre or two on the ground. */
const unitsPerDegree = { DD: 100_000, DDM: 60_000, DMS: 36_000 } as const

/** The decimal mark and the letters of the four sides, as a language has them. */
export interface CoordinateWords {
  readonly decimal: string
  readonly north: string
  readonly south: string
  readonly east: string
  readonly west: string
}

const international: CoordinateWords = { decimal: ".", north: "N", south: "S", east: "E", west: "W" }

/**
 * A position as text, to about a metre: "41.99646° N, 21.43141° E", "41° 59.788′ N, 21° 25.885′ E",
 * "41° 59′ 47.3″ N, 21° 25′ 53.1″ E", "34T EM 35730 49473", "34T 535730 4649473". `parseCoordinates` reads all of them.
 *
 * Rounded to the nearest 0.00001°, 0.001′, 0.1″ (1 to 3 m) or metre; MGRS names the square metre, which is its rule.
 * Grids are not defined beyond 80° S and 84° N: there the answer is in decimal degrees.
 *
 * @param words of degrees, minutes and seconds; grids are written alike in every language
 *
 * Checked by: test/model/coordinates/formatCoordinates.test.ts
 */
export function formatCoordinates(position: LonLat, form: CoordinateForm, words = international): string {
  if (form === "MGRS") return mgrsText(position) ?? formatCoordinates(position, "DD", words)
  if (form === "UTM") return utmText(position) ?? formatCoordinates(position, "DD", words)
  const [lon, lat] = position
  const angle = (value: number) => angleText(value, form).replace(".", words.decimal)
  return `${angle(lat)} ${lat < 0 ? words.south : words.north}, ${angle(lon)} ${lon < 0 ? words.west : words.east}`
}

function utmText(position: LonLat): string | undefined {
  const utm = utmOf(position)
  return utm && `${utm.zone}${latitudeBand(position[1])} ${Math.round(utm.easting)} ${Math.round(utm.northing)}`
}

/** Rounded once, as a whole number of the smallest unit, so that no minute or second reads 60. */
function angleText(value: number, form: keyof typeof unitsPerDegree): string {
  const perDegree = unitsPerDegree[form]
  const units = Math.round(Math.abs(value) * perDegree)
  const degrees = Math.floor(units / perDegree)
  const rest = units % perDegree
  if (form === "DD") return `${degrees}.${String(rest).padStart(5, "0")}°`
  if (form === "DDM") return `${degrees}° ${(rest / 1000).toFixed(3).padStart(6, "0")}′`
  const minutes = String(Math.floor(rest / 600)).padStart(2, "0")
  return `${degrees}° ${minutes}′ ${((rest % 600) / 10).toFixed(1).padStart(4, "0")}″`
}
