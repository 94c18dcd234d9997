import { describe, expect, test } from "vitest"
import type { Country } from "../../src/model/country.ts"
import { ruralBackground } from "../../src/model/ruralBackground.ts"
import type { Place } from "../../src/model/place.ts"

const country: Country = { iso2: "WW", name: "Westland", inRegion: true, ruralArea: 2e9, land: [] }
const place = (population: number | null, iso2 = "WW"): Place => ({
  geonameid: 1,
  name: "Somewhere",
  country: iso2,
  population,
  rank: 1,
  position: [20, 44],
})

describe("rural background, by hand", () => {
  test("50,000 people of whom 30,000 are listed leave 20,000 on 2,000 km²: 10 per km²", () => {
    const of = ruralBackground({ ...country, population: 50_000 }, [place(20_000), place(10_000), place(99, "EE")])
    expect(of).toMatchObject({ listed: 30_000, people: 20_000, listedScale: 1 })
    expect((of.density ?? 0) * 1e6).toBeCloseTo(10, 10)
  })

  test("a list of 60,000 in a country of 50,000 is scaled by 5/6 and leaves nobody", () => {
    const of = ruralBackground({ ...country, population: 50_000 }, [place(60_000)])
    expect(of.listedScale).toBeCloseTo(5 / 6, 12)
    expect(of).toMatchObject({ people: 0, density: 0 })
  })

  test("without a national total the background is unknown, not zero", () => {
    const of = ruralBackground(country, [place(60_000)])
    expect(of.density).toBeUndefined()
    expect(of.people).toBeUndefined()
    expect(of.listedScale).toBe(1)
  })

  test("places of unknown population add nobody to the list", () => {
    expect(ruralBackground({ ...country, population: 50_000 }, [place(null), place(10)]).listed).toBe(10)
  })
})
