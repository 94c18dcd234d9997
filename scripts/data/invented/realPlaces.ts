import type { Place } from "../../../src/model/place.ts"
import type { LonLat, Metres } from "../../../src/model/units.ts"

/** A real place that no invented site may come near. */
export interface RealPlace {
  readonly position: LonLat
  readonly keepAway: Metres
}

const near: Metres = 15_000
/** Where only the wider surroundings are listed, the circle is larger than the error. */
const wide: Metres = 30_000

/**
 * Settlements of public reports about accidents and disposal plants, by country and listed name. Some are too small for the
 * list of places: there a listed town nearby stands for them (recalled, not looked up), with the wider circle.
 * Reports name a firm Midzhur BG (its works were at Gorni Lom) and EXPAL Bulgaria without a settlement.
 */
const named: readonly (readonly [country: string, name: string, keepAway: Metres])[] = [
  ["BG", "Straldzha", near], // also Petolachka
  ["BG", "Karnobat", near],
  ["BG", "Sofia", wide], // Chelopechene, a quarter of the city
  ["BG", "Sevlievo", wide], // Lovnidol
  ["BG", "Dolna Banya", wide], // Kostenets
  ["RS", "Paraćin", near],
  ["RS", "Kragujevac", near],
  ["BA", "Derventa", near],
  ["BA", "Doboj", near],
  ["HR", "Knin", wide], // Pađene
  ["AL", "Poliçan", near],
  ["AL", "Elbasan", wide], // Mjekës
]

/** Positions that the reports give. */
const positioned: readonly RealPlace[] = [
  { position: [19.6311, 41.4178], keepAway: near }, // Gërdec
  { position: [22.75, 43.4833], keepAway: wide }, // Gorni Lom
  { position: [29.205, 47.7621], keepAway: near }, // Cobasna
]

/** @throws Error when a named settlement is not among the places */
export function realPlaces(places: readonly Place[]): RealPlace[] {
  const found = named.flatMap(([country, name, keepAway]) => {
    const matches = places.filter((place) => place.country === country && place.name === name)
    if (matches.length === 0) throw new Error(`no place ${name} in ${country}`)
    return matches.map(({ position }) => ({ position, keepAway }))
  })
  return [...positioned, ...found]
}
