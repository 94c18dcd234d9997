import type { Country } from "../../src/model/country.ts"

/** A country between two meridians and 43° and 45° N, 10,000 km² of it rural: with 100,000 people 10 live on each of these. */
export const inventedCountry = (iso2: string, population: number, west: number, east: number): Country => ({
  iso2,
  name: iso2,
  inRegion: true,
  population,
  ruralArea: 1e10,
  land: [
    [
      [
        [west, 43],
        [east, 43],
        [east, 45],
        [west, 45],
        [west, 43],
      ],
    ],
  ],
})
