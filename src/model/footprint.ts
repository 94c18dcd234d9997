import type { Footprint, Place } from "./place.ts"
import type { Metres, People } from "./units.ts"

/**
 * People per km² on the footprint of a place, by its population.
 * An assumption of ours, shown on the page and in every passport: no package ships outlines of settlements. Between two rows the
 * density is interpolated on the logarithm of the population, so that a larger place never gets a smaller footprint.
 */
export const footprintDensity: readonly { readonly population: People; readonly perSquareKilometre: number }[] = [
  { population: 500, perSquareKilometre: 600 },
  { population: 5_000, perSquareKilometre: 1_500 },
  { population: 50_000, perSquareKilometre: 2_500 },
  { population: 500_000, perSquareKilometre: 4_000 },
]

/** No footprint is smaller than this, also that of a place whose population is unknown. Our assumption, as the densities. */
export const smallestFootprintRadius: Metres = 250

/**
 * The disc a place's people are spread on: `r = √(population ÷ (π·density))`, at least 250 m.
 *
 * @returns centre and radius [m]
 * Source: our assumption, `footprintDensity`; no independent check exists.
 * @example footprint({ population: 5_000, … }).radius // √(5000 / (π·1500)) km = 1030 m
 */
export function footprint(place: Pick<Place, "position" | "population">): Footprint {
  const population = place.population ?? 0
  const area = population > 0 ? (population / densityOf(population)) * 1e6 : 0
  return { centre: place.position, radius: Math.max(smallestFootprintRadius, Math.sqrt(area / Math.PI)) }
}

function densityOf(population: People): number {
  const upper = footprintDensity.findIndex((row) => row.population >= population)
  const above = footprintDensity[upper]
  const below = footprintDensity[upper - 1]
  if (above === undefined) return (footprintDensity.at(-1) as { perSquareKilometre: number }).perSquareKilometre
  if (below === undefined) return above.perSquareKilometre
  const share = Math.log(population / below.population) / Math.log(above.population / below.population)
  return below.perSquareKilometre + share * (above.perSquareKilometre - below.perSquareKilometre)
}
