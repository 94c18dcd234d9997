import { describe, expect, test } from "vitest"
import type { Country } from "../../src/model/country.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import { pointAt } from "../../src/model/geo.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { Place } from "../../src/model/place.ts"
import { type GridCoverage, makePopulationGrid, type PopulationGrid } from "../../src/model/populationGrid.ts"
import type { LonLat } from "../../src/model/units.ts"
import { zonedSite } from "./zonedSite.ts"

// Two invented countries meet on 20° E; the east ends at the sea on 22° E. Rural background: 10 people on a km² in the west,
// 20 in the east (no listed places besides those of a test).
const border = 20
const countryOf = (iso2: string, west: number, east: number, population: number): Country => ({
  iso2,
  name: iso2,
  inRegion: true,
  ruralArea: 1e10,
  population,
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
const countries = [countryOf("WW", 18, border, 100_000), countryOf("EE", border, 22, 200_000)]
const onBorder: LonLat = [border, 44]
const village = (position: LonLat, country: string): Place => ({
  geonameid: 1,
  name: "Somewhere",
  country,
  population: 500,
  rank: 1,
  position,
})
/** Points of people, 50 each: what lies where is then plain. */
const points = (at: readonly LonLat[], covers: GridCoverage): PopulationGrid =>
  makePopulationGrid({
    name: "points",
    centres: Float64Array.from(at.flat()),
    people: new Float64Array(at.length).fill(50),
    cornersOf: (i) => at[i] as LonLat,
    radius: 0,
    covers,
  })
const zoneAt = (at: LonLat, places: readonly Place[], grids: readonly PopulationGrid[]) =>
  countPeople([zonedSite("S", at, [{ at, radius: 2000 }])], makeGround(places, countries, [], grids)).sites[0]?.zones
    .IBD
const of = (zone: ReturnType<typeof zoneAt>, country: string) =>
  zone?.residents.find((line) => line.country === country)
const circle = 4 * Math.PI

describe("a grid of cells of one country", () => {
  const grid = points([pointAt(onBorder, -500, 0), pointAt(onBorder, 600, 0)], { countries: new Set(["WW"]) })

  test("takes the place of list and background in that country only, each person in the country of the cell's centre", () => {
    const zone = zoneAt(onBorder, [], [grid])
    expect(of(zone, "WW")?.people).toEqual({ grid: 50, listed: 0, rural: 0 })
    // The eastern half: 2π km² of 20 people; its cell's people live there, as the file says.
    expect(of(zone, "EE")?.people.rural).toBeCloseTo(circle * 10, 1)
    expect(of(zone, "EE")?.people.grid).toBe(50)
    expect((of(zone, "WW")?.area ?? 0) / 1e6).toBeCloseTo(circle / 2, 2)
  })

  test("leaves a listed place named and counts none of it", () => {
    const zone = zoneAt([19, 44], [village([19, 44], "WW")], [grid])
    expect(zone?.people).toEqual({ grid: 0, listed: 0, rural: 0 })
    expect(zone?.places[0]).toMatchObject({ share: 1, countedShare: 0 })
  })

  test("leaves the half of a border village that lies across the border to the list", () => {
    for (const country of ["WW", "EE"]) {
      const zone = zoneAt(onBorder, [village(onBorder, country)], [grid])
      expect(zone?.people?.listed).toBeCloseTo(250, 0)
      expect(zone?.places[0]?.share).toBe(1)
      expect(zone?.places[0]?.countedShare).toBeCloseTo(0.5, 3)
    }
  })

  test("speaks for the water before its own coast, not for that of a neighbour", () => {
    const coast: LonLat = [22, 44]
    const east = points([], { countries: new Set(["EE"]) })
    expect(zoneAt(coast, [village(coast, "EE")], [east])?.people?.listed).toBe(0)
    expect(zoneAt(coast, [village(coast, "EE")], [grid])?.people?.listed).toBeCloseTo(500, 6)
  })

  test("says at least where a country without a national total has no grid, and not where it has one", () => {
    const unknown = countries.map(({ iso2, name, inRegion, ruralArea, land }) => ({
      iso2,
      name,
      inRegion,
      ruralArea,
      land,
    }))
    const isAtLeast = (grids: readonly PopulationGrid[]) =>
      countPeople([zonedSite("S", [19, 44], [{ at: [19, 44], radius: 500 }])], makeGround([], unknown, [], grids))
        .totals.IBD.atLeast
    expect(isAtLeast([])).toBe(true)
    expect(isAtLeast([grid])).toBe(false)
  })
})

describe("several grids", () => {
  const west = points([pointAt(onBorder, -500, 0)], { countries: new Set(["WW"]) })
  const east = points([pointAt(onBorder, 600, 0)], { countries: new Set(["EE"]) })

  test("one for each country count together and leave nothing to list and background", () => {
    const zone = zoneAt(onBorder, [village(onBorder, "WW")], [west, east])
    expect(zone?.people).toEqual({ grid: 100, listed: 0, rural: 0 })
  })

  test("two that speak for the same ground do not give it back to list and background", () => {
    const again = points([], { countries: new Set(["WW"]) })
    const raster = points([], { extent: [18, 43, 20, 45] })
    for (const grids of [
      [west, again],
      [west, raster],
      [raster, points([], { extent: [18, 43, 19.99, 45] })],
    ]) {
      const zone = zoneAt(onBorder, [], grids)
      expect(zone?.people?.rural).toBeCloseTo(circle * 10, 0)
      expect(of(zone, "WW")?.people.rural).toBeCloseTo(0, 1)
    }
  })
})

describe("a raster", () => {
  test("speaks for its extent: half a circle that sticks out keeps its background", () => {
    // The extent ends on 19° E, through the middle of the zone.
    const raster = points([pointAt([19, 44], -100, 0)], { extent: [18.5, 43.5, 19, 44.5] })
    const zone = zoneAt([19, 44], [], [raster])
    expect(zone?.people?.grid).toBe(50)
    expect(zone?.people?.rural).toBeCloseTo((circle / 2) * 10, 0)
  })

  test("with nobody in it means nobody, in every country that it reaches", () => {
    const zone = zoneAt(onBorder, [village(onBorder, "EE")], [points([], { extent: [19, 43, 21, 45] })])
    expect(zone?.people).toEqual({ grid: 0, listed: 0, rural: 0 })
    expect(zone?.residents.map(({ country }) => country).sort()).toEqual(["EE", "WW"])
  })
})
