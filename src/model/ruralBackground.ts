import type { Country } from "./country.ts"
import type { Place } from "./place.ts"
import type { People, SquareMetres } from "./units.ts"

/** People of a country who live outside its listed places, and the density they are spread at. */
export interface RuralBackground {
  readonly iso2: string
  /** National total; undefined means none is known and the background is unknown. */
  readonly total?: People
  readonly totalYear?: number
  readonly totalSource?: string
  /** Sum of the listed places as the list has them. */
  readonly listed: People
  /** Factor on every listed place: below 1 only where the list exceeds the national total. */
  readonly listedScale: number
  /** total − listed, never below 0; undefined without a total. */
  readonly people?: People
  readonly area: SquareMetres
  /** people ÷ area; undefined without a total. */
  readonly density?: number
}

/**
 * Rural background of a country: (national total − listed) spread over its land outside footprints and lakes.
 * If the list reaches the total, listed places are scaled to it and the background is 0.
 *
 * Source: our rule, standards 1.8. Checked by: test/model/ruralBackground.test.ts (by hand)
 */
export function ruralBackground(country: Country, places: readonly Place[]): RuralBackground {
  let listed: People = 0
  for (const place of places) if (place.country === country.iso2) listed += place.population ?? 0
  const total = country.population
  const known = {
    iso2: country.iso2,
    listed,
    area: country.ruralArea,
    ...(country.populationYear !== undefined && { totalYear: country.populationYear }),
    ...(country.populationSource !== undefined && { totalSource: country.populationSource }),
  }
  if (total === undefined) return { ...known, listedScale: 1 }
  const people = Math.max(0, total - listed)
  return {
    ...known,
    total,
    people,
    listedScale: listed > total ? total / listed : 1,
    density: country.ruralArea > 0 ? people / country.ruralArea : 0,
  }
}
