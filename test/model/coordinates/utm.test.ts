import { describe, expect, test } from "vitest"
import { mgrsText, positionOfMgrs } from "../../../src/model/coordinates/mgrs.ts"
import { positionOfUtm, utmOf } from "../../../src/model/coordinates/utm.ts"
import type { LonLat } from "../../../src/model/units.ts"
import { readReference } from "../../reference/readReference.ts"

const reference = readReference("utm-mgrs.csv").map((row) => ({
  position: [Number(row.lon), Number(row.lat)] as LonLat,
  zone: Number(row.zone),
  hemisphere: row.hemisphere as "N" | "S",
  easting: Number(row.easting),
  northing: Number(row.northing),
  mgrs: row.mgrs as string,
}))

describe("the grids against GeographicLib", () => {
  test.each(reference)("$position is zone $zone, $easting E, $northing N to the millimetre", (row) => {
    const utm = utmOf(row.position)
    expect(utm).toMatchObject({ zone: row.zone, hemisphere: row.hemisphere })
    // The table is rounded to 1 mm.
    expect(Math.abs((utm?.easting ?? 0) - row.easting)).toBeLessThan(0.0011)
    expect(Math.abs((utm?.northing ?? 0) - row.northing)).toBeLessThan(0.0011)
  })

  test.each(reference)("$zone $easting $northing is $position to 0.00000001°, a millimetre", (row) => {
    const [lon = NaN, lat = NaN] = positionOfUtm(row) ?? []
    expect(lat).toBeCloseTo(row.position[1], 8)
    // A degree of longitude shrinks towards the pole, so a millimetre is more of it.
    expect(Math.abs(lon - row.position[0]) * Math.cos((lat * Math.PI) / 180)).toBeLessThan(1e-8)
  })

  test.each(reference)("$position has the military grid reference $mgrs", ({ position, mgrs }) => {
    expect(mgrsText(position)?.replaceAll(" ", "")).toBe(mgrs)
  })

  test.each(reference)("$mgrs is found within its square metre", ({ position, mgrs }) => {
    const [lon = NaN, lat = NaN] = positionOfMgrs(mgrs) ?? []
    expect(Math.abs(lat - position[1])).toBeLessThan(0.51 / 110_000)
    expect(Math.abs(lon - position[0]) * Math.cos((lat * Math.PI) / 180)).toBeLessThan(0.51 / 110_000)
  })
})

test("a reference with fewer digits is the middle of its larger square, as in GeographicLib's manual", () => {
  // GeoConvert(1): 38SMB4488 → 33.33424 44.40363
  expect(positionOfMgrs("38SMB4488")?.[1]).toBeCloseTo(33.33424, 5)
  expect(positionOfMgrs("38SMB4488")?.[0]).toBeCloseTo(44.40363, 5)
})

test("a square that its zone does not have, or that lies in another band, is not a place", () => {
  expect(positionOfMgrs("34TAM3573049473")).toBeUndefined()
  expect(positionOfMgrs("34PEM3573049473")).toBeUndefined()
  expect(positionOfMgrs("61TEM3573049473")).toBeUndefined()
  expect(positionOfMgrs("34TEM357304947")).toBeUndefined()
  expect(positionOfMgrs("34TEM")).toBeUndefined()
})

test("beyond 84° N and 80° S there is no such grid", () => {
  expect(utmOf([20, 84.001])).toBeUndefined()
  expect(mgrsText([20, -80.001])).toBeUndefined()
  expect(positionOfUtm({ zone: 34, hemisphere: "N", easting: 500_000, northing: 9_500_000 })).toBeUndefined()
  expect(positionOfUtm({ zone: 0, hemisphere: "N", easting: 500_000, northing: 4_500_000 })).toBeUndefined()
})
