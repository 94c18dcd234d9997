import { describe, expect, test } from "vitest"
import { utmOf } from "../../src/model/coordinates/utm.ts"
import { isInArea, mgrsSquares, mgrsZones } from "../../src/model/mgrsAreas.ts"
import { mgrsInterval, mgrsIntervals, type MgrsLine, mgrsLines, principalDigits } from "../../src/model/mgrsGrid.ts"
import type { LonLat } from "../../src/model/units.ts"
import { readReference } from "../reference/readReference.ts"

/** South-East Europe: zones 33 to 36, bands S, T and U. */
const region = [13, 34, 31, 51] as const

const corners = readReference("utm-corners.csv")
  .map((row) => ({
    zone: Number(row.zone),
    easting: Number(row.easting),
    northing: Number(row.northing),
    at: [Number(row.lon), Number(row.lat)] as LonLat,
  }))
  // The grid of a zone goes on beyond its meridians; what is drawn ends there.
  .filter(({ zone, at }) => Math.abs(at[0] - (zone * 6 - 183)) < 3)

/** Distance from a position to the nearest corner of a line's path [°]. */
const away = ([lon, lat]: LonLat, { path }: MgrsLine) =>
  Math.min(...path.map((at) => Math.hypot(at[0] - lon, at[1] - lat)))

/** The middle of a straight piece on the map, which is a Mercator projection. */
function middleOnMap(from: LonLat, to: LonLat): LonLat {
  const y = ([, lat]: LonLat) => Math.asinh(Math.tan((lat * Math.PI) / 180))
  return [(from[0] + to[0]) / 2, (Math.atan(Math.sinh((y(from) + y(to)) / 2)) * 180) / Math.PI]
}

describe("lines of the military grid", () => {
  test.each(corners)("$easting E and $northing N of zone $zone cross where PROJ has their corner", (corner) => {
    const [lon, lat] = corner.at
    const lines = mgrsLines([lon - 0.9, lat - 0.9, lon + 0.9, lat + 0.9], 100_000)
    for (const of of ["easting", "northing"] as const) {
      const distances = lines
        .filter((line) => line.of === of && line.value === corner[of])
        .map((line) => away(corner.at, line))
      // The reference has nine decimals.
      expect(Math.min(...distances), of).toBeLessThan(2e-9)
    }
  })

  test.each(mgrsIntervals)(
    "drawn straight between its positions a line strays by less than half a pixel: %d m",
    (interval) => {
      // Where the next finer squares are not yet drawn, squares are largest: 500 px.
      const metresPerPixel = interval / 500
      const size = Math.min(9, (interval * 20) / 110_000)
      const boxes = [
        [13, 34, 13 + size, 34 + size],
        [23.9, 51 - size, 23.9 + size, 51],
      ] as const
      const lines = boxes.flatMap((box) => mgrsLines(box, interval)).filter(({ of }) => of !== "zone")
      expect(lines.length).toBeGreaterThan(20)
      for (const { of, value, path } of lines) {
        for (const [i, to] of path.entries()) {
          const utm = i === 0 ? undefined : utmOf(middleOnMap(path[i - 1] as LonLat, to))
          if (utm && of !== "zone") expect(Math.abs(utm[of] - value) / metresPerPixel).toBeLessThan(0.5)
        }
      }
    },
  )

  test("no line runs from one zone into the next, and what meets at a zone's meridian has one northing", () => {
    const lines = mgrsLines([22, 41, 26, 43], 10_000).filter(({ of }) => of !== "zone")
    const west = lines.filter(({ path }) => path.every(([lon]) => lon <= 24))
    const east = lines.filter(({ path }) => path.every(([lon]) => lon >= 24))
    expect(west.length + east.length).toBe(lines.length)
    const ends = west.filter(({ of, path }) => of === "northing" && path.at(-1)?.[0] === 24)
    expect(ends.length).toBeGreaterThan(20)
    for (const { value, path } of ends) {
      const other = east.find((line) => line.of === "northing" && line.value === value)
      // Both zones are alike at their common edge; the straight piece that is cut there is up to 10 km long.
      expect(other?.path[0]?.[1]).toBeCloseTo(path.at(-1)?.[1] ?? NaN, 4)
    }
  })

  test("zones end every 6° and 8°", () => {
    const edges = mgrsLines(region, undefined)
    expect(edges.every(({ of }) => of === "zone")).toBe(true)
    const upright = edges.filter(({ path }) => path[0]?.[0] === path[1]?.[0])
    expect(upright.map(({ value }) => value)).toEqual([18, 24, 30])
    expect(new Set(edges.filter((edge) => !upright.includes(edge)).map(({ value }) => value))).toEqual(
      new Set([40, 48]),
    )
  })

  test("beyond 56° N, where zones have other widths, and south of the equator nothing is drawn", () => {
    expect(mgrsLines([0, 57, 20, 60], 100_000)).toEqual([])
    expect(mgrsLines([0, -20, 20, -1], 100_000)).toEqual([])
  })

  test("squares are at least 50 px wide, and the next finer ones would be less", () => {
    expect([2001, 2000, 201, 200, 20, 2, 0.3].map(mgrsInterval)).toEqual([
      undefined,
      100_000,
      100_000,
      10_000,
      1000,
      100,
      100,
    ])
  })

  test("lines are called by their principal digits", () => {
    // 34T EM 35730 49473 lies right of 53 and 535 and above 464 and 4649 (in km).
    expect(principalDigits(530_000, 10_000)).toBe("3")
    expect(principalDigits(535_000, 1000)).toBe("35")
    expect(principalDigits(535_700, 100)).toBe("357")
    expect(principalDigits(4_649_000, 1000)).toBe("49")
    expect(principalDigits(4_600_000, 1000)).toBe("00")
    expect(principalDigits(500_000, 100_000)).toBe("")
  })
})

describe("names in the military grid", () => {
  const places = readReference("utm-mgrs.csv")
    .map((row) => ({ at: [Number(row.lon), Number(row.lat)] as LonLat, mgrs: String(row.mgrs) }))
    .filter(({ at: [lon, lat] }) => lon > 13 && lon < 31 && lat > 34 && lat < 51)

  test.each(places)("$at lies in one square of the region, the one of $mgrs (GeographicLib)", ({ at, mgrs }) => {
    const [lon, lat] = at
    const around = mgrsSquares(region).filter(
      ({ box: [west, south, east, north] }) => lon >= west && lon <= east && lat >= south && lat <= north,
    )
    const found = around.filter((area) => isInArea(at, area))
    expect(found.map(({ zone, letters }) => `${zone}${letters}`)).toEqual([mgrs.slice(0, 5)])
  })

  test("the region has the grid zones 33 to 36, S to U", () => {
    expect(mgrsZones(region).map(({ zone }) => zone)).toEqual(
      ["33", "34", "35", "36"].flatMap((zone) => [`${zone}S`, `${zone}T`, `${zone}U`]),
    )
  })

  test("a square over the edge of two bands has a name in each", () => {
    // 40° N at 21° E is 4,427.8 km north: square "EK" of row 4,400 km.
    const names = mgrsSquares([21.2, 39.9, 21.3, 40.1]).map(({ zone, letters }) => `${zone} ${letters}`)
    expect(names).toEqual(["34S EK", "34T EK"])
  })
})
