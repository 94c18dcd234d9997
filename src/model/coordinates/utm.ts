import type { LonLat, Metres } from "../units.ts"
import { latitudeBand } from "./latitudeBand.ts"

/** A position on the Universal Transverse Mercator grid, WGS84. */
export interface Utm {
  /** 1–60. */
  readonly zone: number
  readonly hemisphere: "N" | "S"
  /** 500 000 m on the central meridian. */
  readonly easting: Metres
  /** From the equator; in the southern hemisphere 10 000 000 m on it. */
  readonly northing: Metres
}

const radian = Math.PI / 180
// WGS84, NIMA TR8350.2 (3rd ed., 2000), table 3.1.
const semiMajorAxis: Metres = 6378137
const flattening = 1 / 298.257223563
const eccentricity = Math.sqrt(flattening * (2 - flattening))
const n = flattening / (2 - flattening)
/** Radius of the circle as long as the meridian: `A = a/(1 + n)·(1 + n²/4 + n⁴/64)`. */
const rectifyingRadius: Metres = (semiMajorAxis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
// Karney (2011), eq. 35 and 36, to the fourth order.
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49561 / 161280) * n ** 4,
]
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161280) * n ** 4,
]
// The grid itself: NGA.SIG.0012 (2014), chapter on UTM.
const scaleOnMeridian = 0.9996
const falseEasting: Metres = 500_000
const falseNorthing: Metres = 10_000_000

/** True where the grid is defined: 80° S to 84° N. */
function isInUtm([lon, lat]: LonLat): boolean {
  return lat >= -80 && lat <= 84 && lon >= -180 && lon <= 180
}

/** The zone a position belongs to, with the wider zones of southern Norway and Svalbard. */
export function utmZone([lon, lat]: LonLat): number {
  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12) return 32
  if (lat >= 72 && lon >= 0 && lon < 42) return lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37
  return Math.min(60, Math.floor((lon + 180) / 6) + 1)
}

/**
 * Universal Transverse Mercator by Krüger's series in the third flattening.
 *
 * @param zone on whose grid, so that a zone's edges can be had on it: the position's own unless told
 * @returns zone, hemisphere, easting and northing [m]; undefined outside 80° S to 84° N
 *
 * Valid for: the whole zone and some 10° beside it, to below a millimetre.
 * Source: Karney, Transverse Mercator with an accuracy of a few nanometers, J. Geodesy 85 (2011), eq. 7–11 and 35.
 * Checked by: test/reference/utm-mgrs.csv (GeographicLib and PROJ)
 */
export function utmOf(position: LonLat, zone: number = utmZone(position)): Utm | undefined {
  if (!isInUtm(position)) return undefined
  const lambda = (position[0] - centralMeridian(zone)) * radian
  const tau = Math.tan(position[1] * radian)
  const tauPrime = conformal(tau)
  const xi = Math.atan2(tauPrime, Math.cos(lambda))
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(tauPrime, Math.cos(lambda)))
  const north = alpha.reduce((sum, a, i) => sum + a * Math.sin(2 * (i + 1) * xi) * Math.cosh(2 * (i + 1) * eta), xi)
  const east = alpha.reduce((sum, a, i) => sum + a * Math.cos(2 * (i + 1) * xi) * Math.sinh(2 * (i + 1) * eta), eta)
  const hemisphere = latitudeBand(position[1]) < "N" ? "S" : "N"
  const fromEquator = scaleOnMeridian * rectifyingRadius * north
  return {
    zone,
    hemisphere,
    easting: falseEasting + scaleOnMeridian * rectifyingRadius * east,
    northing: hemisphere === "S" ? falseNorthing + fromEquator : Math.max(0, fromEquator),
  }
}

/**
 * The inverse of `utmOf`.
 *
 * @returns undefined for a zone that does not exist, an easting outside 100 to 900 km, or a place beyond 80.5° S or
 *          84.5° N
 *
 * Source: Karney (2011), eq. 12–21 and 36. Checked as `utmOf`.
 */
export function positionOfUtm({ zone, hemisphere, easting, northing }: Utm): LonLat | undefined {
  if (!(Number.isInteger(zone) && zone >= 1 && zone <= 60)) return undefined
  if (!(easting >= 100_000 && easting <= 900_000 && northing >= 0 && northing <= falseNorthing)) return undefined
  const scale = scaleOnMeridian * rectifyingRadius
  const north = (northing - (hemisphere === "S" ? falseNorthing : 0)) / scale
  const east = (easting - falseEasting) / scale
  const xi = beta.reduce((sum, b, i) => sum - b * Math.sin(2 * (i + 1) * north) * Math.cosh(2 * (i + 1) * east), north)
  const eta = beta.reduce((sum, b, i) => sum - b * Math.cos(2 * (i + 1) * north) * Math.sinh(2 * (i + 1) * east), east)
  const tauPrime = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi))
  const lon = centralMeridian(zone) + Math.atan2(Math.sinh(eta), Math.cos(xi)) / radian
  const lat = Math.atan(geographic(tauPrime)) / radian
  const position: LonLat = [lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, lat]
  // Half a degree beyond the grid's edge, for squares and rounded metres that reach over it.
  return lat >= -80.5 && lat <= 84.5 ? position : undefined
}

function centralMeridian(zone: number): number {
  return zone * 6 - 183
}

/** tan of the conformal latitude from tan of the latitude: eq. 7 to 9. */
function conformal(tau: number): number {
  const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tau) / Math.hypot(1, tau)))
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau)
}

/** The inverse of `conformal` by Newton's method: eq. 19 to 21; three steps reach the last digit below 84°. */
function geographic(tauPrime: number): number {
  const rest = 1 - eccentricity ** 2
  let tau = tauPrime / rest
  for (let step = 0; step < 3; step++) {
    const found = conformal(tau)
    const slope = (1 + rest * tau * tau) / (rest * Math.hypot(1, tau) * Math.hypot(1, found))
    tau += (tauPrime - found) * slope
  }
  return tau
}
