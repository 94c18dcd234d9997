import { describe, expect, test } from "vitest"
import type { Country, Polygon } from "../../src/model/country.ts"
import { footprint } from "../../src/model/footprint.ts"
import { pointAt } from "../../src/model/geo.ts"
import { makeGround } from "../../src/model/ground.ts"
import { landInside } from "../../src/model/landInside.ts"
import type { LonLat } from "../../src/model/units.ts"

const here: LonLat = [20, 44]
const box = (west: number, south: number, east: number, north: number): Polygon => [
  [
    pointAt(here, west, south),
    pointAt(here, east, south),
    pointAt(here, east, north),
    pointAt(here, west, north),
  ].concat([pointAt(here, west, south)]),
]
const country = (iso2: string, land: Polygon): Country => ({
  iso2,
  name: iso2,
  inRegion: true,
  ruralArea: 1e9,
  land: [land],
})
const everywhere = country("AA", box(-9000, -9000, 9000, 9000))
/** Of a circle of radius r beyond a line h from its centre, from the textbook formula of the segment. */
const segment = (r: number, h: number) => r * r * Math.acos(h / r) - h * Math.sqrt(r * r - h * h)
const zone = [{ centre: here, radius: 1000 }]

describe("rural land beside a lake with straight shores", () => {
  // A strip of 1/256 of the zone is 8 m high: a shore that runs east and west may be off by half of it over all its length.
  test.each([-3.7, 123.4, 491.3, 803.9])("is the circle less the segment beyond the shore %f m north", (shore) => {
    const ground = makeGround([], [everywhere], [box(-3000, shore, 3000, 5000)])
    const [land] = landInside(ground, here, zone, [], [])
    const beyond = shore < 0 ? Math.PI * 1e6 - segment(1000, -shore) : segment(1000, shore)
    expect(land?.area).toBeCloseTo(Math.PI * 1e6, 0)
    expect((land?.ruralArea ?? 0) / (Math.PI * 1e6 - beyond)).toBeCloseTo(1, 4)
  })

  test("is nothing where the lake is everywhere", () => {
    const ground = makeGround([], [everywhere], [box(-4000, -4000, 4000, 4000)])
    expect(landInside(ground, here, zone, [], [])[0]?.ruralArea).toBeLessThan(1)
  })

  test("leaves out a footprint that lies partly in the lake once, and what an earlier zone has counted", () => {
    // A footprint of 250 m with its middle on the shore: half of it on land. The earlier zone takes the western half plane's part.
    const place = { geonameid: 1, name: "P", country: "AA", rank: 0, population: 100, position: pointAt(here, 0, 400) }
    const ground = makeGround([place], [everywhere], [box(-3000, 400, 3000, 5000)])
    expect(footprint(place).radius).toBe(250)
    const [land] = landInside(ground, here, zone, [{ centre: here, radius: 300 }], [0])
    const rural = Math.PI * 1e6 - segment(1000, 400) - (Math.PI * 250 * 250) / 2
    expect((land?.ruralArea ?? 0) / rural).toBeCloseTo(1, 4)
    // Of the earlier circle of 300 m the footprint has taken a lens already; its centres are 400 m apart, and none of it is lake.
    const lens =
      segment(300, (400 * 400 + 300 * 300 - 250 * 250) / 800) + segment(250, (400 * 400 - 300 * 300 + 250 * 250) / 800)
    expect((land?.newRuralArea ?? 0) / (rural - Math.PI * 9e4 + lens)).toBeCloseTo(1, 4)
  })

  test("of two countries that a lake lies between is each country's own, within 0.2 %", () => {
    const [west, east] = [country("AA", box(-9000, -9000, 0, 9000)), country("BB", box(0, -9000, 9000, 9000))]
    const ground = makeGround([], [west, east], [box(-200, -3000, 300, 3000)])
    const land = landInside(ground, here, zone, [], [])
    const of = (iso2: string) => land.find((each) => each.country === iso2)?.ruralArea ?? 0
    expect(of("AA") / segment(1000, 200)).toBeCloseTo(1, 2.4)
    expect(of("BB") / segment(1000, 300)).toBeCloseTo(1, 2.4)
  })
})
