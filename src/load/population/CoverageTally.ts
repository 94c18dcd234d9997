import { countryAt, type Ground } from "../../model/ground.ts"
import type { GridCoverage } from "../../model/populationGrid.ts"
import type { LonLat, People } from "../../model/units.ts"
import type { ProblemList } from "./ProblemList.ts"

/** Whose land a point lies on, and how many people a country has. */
export interface CountryLookup {
  readonly at: (point: LonLat) => string | undefined
  /** National total, or where none is known the sum of the listed places; undefined for an unknown country. */
  readonly people: (country: string) => People | undefined
}

export function countryLookup(ground: Ground): CountryLookup {
  return {
    at: (point) => countryAt(ground, point),
    people: (country) => {
      const background = ground.background.get(country)
      return background?.total ?? background?.listed
    },
  }
}

/** Below this share of a country's people its cells are those of a neighbour's file that reach over the border. */
const leastShare = 0.05
/** Below this the user hears that the file holds only a part. */
const partShare = 0.6
/** So many cells are looked up at least; a border has many corners, and a world grid 20 million cells. */
const lookedUp = 4096
const longestStride = 64

/**
 * Finds out for which countries a file of cells speaks: those of its cell centres (standards 1.8), apart from countries of
 * which it holds less than 5 % of the people. Montenegro's Kontur file has 116 cells with 1,517 people whose centres lie in
 * Bosnia and Herzegovina; taking them for a grid of that country would count nobody in the rest of it.
 *
 * Every `stride`-th cell is looked up, all of them in files of less than some 4,096.
 */
export class CoverageTally {
  readonly #countries: CountryLookup
  readonly #stride: number
  readonly #people = new Map<string, People>()
  #seen = 0

  /** @param expected about how many cells are coming */
  constructor(countries: CountryLookup, expected: number) {
    this.#countries = countries
    this.#stride = Math.min(longestStride, Math.max(1, Math.floor(expected / lookedUp)))
  }

  add(lon: number, lat: number, people: People): void {
    if (this.#seen++ % this.#stride !== 0) return
    const country = this.#countries.at([lon, lat])
    if (country !== undefined) this.#people.set(country, (this.#people.get(country) ?? 0) + people * this.#stride)
  }

  covers(problems: ProblemList): GridCoverage {
    const countries = new Set<string>()
    for (const [country, people] of [...this.#people].sort()) {
      const all = this.#countries.people(country) ?? 0
      if (people < leastShare * all) continue
      countries.add(country)
      if (people < partShare * all)
        problems.warning("part of a country", `${Math.round((100 * people) / all)} %`, country)
    }
    return { countries }
  }
}
