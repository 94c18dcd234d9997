import { describe, expect, test } from "vitest"
import { mayStay, nearestPlace } from "../../src/model/mayStay.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { inventedSite, makeStore, northOfSite, type Stock } from "./makeStore.ts"

function permittedAt(distance: number, stock: Stock, options = defaultZoneOptions) {
  const members = storeZones(inventedSite, [makeStore("a", stock)], iatg0220, options)
  return mayStay(members, "IBD", iatg0220, options, distance)
}

describe("how much may stay at a distance", () => {
  test("HD 1.1 at 500 m of a house: (500 ÷ 22.2)³ = 22.5225³ = 11,425 kg, whatever is there now", () => {
    const [one] = permittedAt(500, { "1.1": 20_000 })
    expect(one?.mix).toMatchObject({ hd: "1.1", neq: 20_000 })
    expect(one?.permitted.neq).toBeCloseTo((500 / 22.2) ** 3, 3)
    expect(one?.permitted).toMatchObject({ limitedBy: "distance" })
  })

  test("just below the floor of 400 m nothing may stay, on it (400 ÷ 22.2)³ = 5,849 kg", () => {
    expect(permittedAt(399, { "1.1": 1_000 })[0]?.permitted).toMatchObject({ neq: undefined, reason: "too near" })
    expect(permittedAt(400, { "1.1": 1_000 })[0]?.permitted.neq).toBeCloseTo((400 / 22.2) ** 3, 3)
  })

  test("beyond the longest distance of the rule its whole range may stay: 250,000 kg", () => {
    // 22.2 × 250,000^⅓ = 1,398.5 m.
    expect(permittedAt(1_400, { "1.1": 1_000 })[0]?.permitted).toEqual({ neq: 250_000, limitedBy: "range" })
  })

  test("a mixed stock has a limit for each of its readings, and each must hold", () => {
    const limits = permittedAt(500, { "1.1": 1_000, "1.2.1": 1_000 })
    expect(limits.map(({ mix }) => mix.hd)).toEqual(["1.1", "1.2.1"])
    // As 1.2.1 the whole 2,000 kg: IBD at 10,000 kg is 369.7 m and at 250,000 kg 505.4 m, so 500 m permits a lot between.
    expect(limits[1]?.permitted.neq).toBeGreaterThan(200_000)
    expect(limits[1]?.permitted.neq).toBeLessThan(250_000)
  })

  test("what has no rule has no permission either, which is not zero distance", () => {
    expect(permittedAt(5_000, { "1.2.3": 10 })[0]?.permitted).toEqual({ neq: undefined, reason: "no rule" })
  })

  test("an empty store has nothing to permit", () => expect(permittedAt(500, { "1.1": 0 })).toEqual([]))

  test("PTRD is asked for the road that is chosen: at 400 m a busy road (22.2, as IBD) permits less than a medium one (14.8)", () => {
    const options = { ...defaultZoneOptions, routeClass: "high" } as const
    const members = storeZones(inventedSite, [makeStore("a", { "1.1": 1_000 })], iatg0220, options)
    expect(mayStay(members, "PTRD", iatg0220, options, 450)[0]?.permitted.neq).toBeCloseTo((450 / 22.2) ** 3, 2)
    expect(mayStay(members, "PTRD", iatg0220, defaultZoneOptions, 450)[0]?.permitted.neq).toBeCloseTo(
      (450 / 14.8) ** 3,
      2,
    )
  })
})

test("the nearest place is the one whose footprint begins nearest; one around the store is none to keep away from", () => {
  const place = (geonameid: number, metres: number, population: number | null) => ({
    geonameid,
    name: String(geonameid),
    country: "MK",
    rank: 1,
    position: northOfSite(metres),
    population,
  })
  // Of an unknown population the footprint has 250 m, of 5,000 people √(5,000 ÷ (1,500 π)) km = 1,030 m.
  const places = [place(1, 2_000, null), place(2, 2_500, 5_000), place(3, 100, null)]
  const nearest = nearestPlace([inventedSite.position], places)
  expect(nearest?.place.geonameid).toBe(2)
  expect(nearest?.distance).toBeCloseTo(2_500 - 1_030, -1)
  expect(nearestPlace([inventedSite.position], [])).toBeUndefined()
})
