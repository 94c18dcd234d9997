/** Letters of the bands from south to north, each 8° high, the last 12°. */
const letters = "CDEFGHJKLMNPQRSTUVWX"

/**
 * The letter of the latitude band of a grid zone, 80° S to 84° N. A tenth of a millimetre below an edge counts as on
 * it, so that no position rounds to the equator and stays south of it.
 */
export function latitudeBand(latitude: number): string {
  return letters.charAt(Math.min(letters.length - 1, Math.floor((latitude + 80 + 1e-9) / 8)))
}

/** True when a latitude lies in a band, or beyond its edge by no more than `margin` degrees. */
export function isInBand(latitude: number, band: string, margin: number): boolean {
  const index = letters.indexOf(band)
  const south = index * 8 - 80
  const north = band === "X" ? 84 : south + 8
  return index >= 0 && band !== "" && latitude >= south - margin && latitude <= north + margin
}
