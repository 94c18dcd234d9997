import { type PeopleBySource, peopleTotal, type Residents } from "./exposure.ts"
import type { Ground } from "./ground.ts"
import type { Place } from "./place.ts"
import type { People, SquareMetres } from "./units.ts"

interface Line {
  grid: People
  listed: People
  rural: People
  area: SquareMetres
  ruralUnknown: boolean
}

/** Rural land smaller than this comes from rounding. */
const noLand: SquareMetres = 1

/** Adds people up by country of residence and source. */
export class ResidentsTally {
  readonly #ground: Ground
  readonly #lines = new Map<string, Line>()

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** A share of a listed place; its people live in the place's country. Places of unknown population add nobody. */
  addListed(place: Place, share: number): void {
    const scale = this.#ground.background.get(place.country)?.listedScale ?? 1
    this.#line(place.country).listed += share * scale * (place.population ?? 0)
  }

  /** People of a grid cell; they live in the country of its centre. */
  addGrid(country: string | undefined, people: People): void {
    this.#line(country).grid += people
  }

  /** Land inside the zone, and the part of it that carries rural background. */
  addLand(country: string, area: SquareMetres, ruralArea: SquareMetres): void {
    const line = this.#line(country)
    const density = this.#ground.background.get(country)?.density
    line.area += area
    line.rural += ruralArea * (density ?? 0)
    if (density === undefined && ruralArea > noLand) line.ruralUnknown = true
  }

  /** What another tally has added up. */
  add(residents: readonly Residents[]): void {
    for (const { country, people, area, ruralUnknown } of residents) {
      const line = this.#line(country)
      line.grid += people.grid
      line.listed += people.listed
      line.rural += people.rural
      line.area += area
      line.ruralUnknown ||= ruralUnknown
    }
  }

  /** By country, most people first. */
  residents(): Residents[] {
    return [...this.#lines]
      .map(([country, { grid, listed, rural, area, ruralUnknown }]) => ({
        country,
        people: { grid, listed, rural },
        area,
        ruralUnknown,
      }))
      .sort((a, b) => peopleTotal(b.people) - peopleTotal(a.people) || (a.country < b.country ? -1 : 1))
  }

  people(): PeopleBySource {
    const sum = { grid: 0, listed: 0, rural: 0 }
    for (const { grid, listed, rural } of this.#lines.values()) {
      sum.grid += grid
      sum.listed += listed
      sum.rural += rural
    }
    return sum
  }

  #line(country = "other"): Line {
    let line = this.#lines.get(country)
    if (!line) {
      line = { grid: 0, listed: 0, rural: 0, area: 0, ruralUnknown: false }
      this.#lines.set(country, line)
    }
    return line
  }
}
