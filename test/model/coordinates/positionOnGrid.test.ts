import { readFileSync } from "node:fs"
import { posix } from "node:path"
import { expect, test } from "vitest"
import { type NationalGrid, nationalGrids } from "../../../src/model/coordinates/nationalGrids.ts"
import {
  gridOfPosition,
  isInGridArea,
  positionOnGrid,
  loadProjections,
} from "../../../src/model/coordinates/positionOnGrid.ts"
import { geodesicDistance } from "../../../src/model/geo.ts"
import type { LonLat } from "../../../src/model/units.ts"
import { readReference } from "../../reference/readReference.ts"

await loadProjections()

interface Point {
  readonly grid: NationalGrid
  readonly easting: number
  readonly northing: number
  readonly position: LonLat
}

const points: Point[] = readReference("national-grids.csv").map((row) => {
  const grid = nationalGrids.find(({ id }) => id === row.grid)
  if (!grid) throw new Error(`no grid ${row.grid}`)
  const position: LonLat = [Number(row.lon), Number(row.lat)]
  return { grid, easting: Number(row.easting), northing: Number(row.northing), position }
})

// To 1 mm: as PROJ wrote easting and northing. The way back may differ by centimetres: the shift of a datum leaves a height,
// which a position on a map does not have.
test.each(nationalGrids.map((grid) => [`${grid.id} ${grid.name}`, grid.id]))("%s agrees with PROJ", (_, id) => {
  const own = points.filter(({ grid }) => grid.id === id)
  expect(own.length).toBeGreaterThanOrEqual(3)
  for (const { grid, easting, northing, position } of own) {
    const found = positionOnGrid(grid, easting, northing)
    expect(found && geodesicDistance(found, position), `${easting} ${northing}`).toBeLessThan(0.001)
    const [east = 0, north = 0] = gridOfPosition(grid, position) ?? []
    expect(Math.hypot(east - easting, north - northing), `${position}`).toBeLessThan(0.2)
    expect(isInGridArea(grid, position)).toBe(true)
  }
})

test("easting and northing that are exchanged lie outside the grid's area, but for three grids whose axes are alike", () => {
  const unnoticed = points.filter(({ grid, easting, northing }) => {
    const found = positionOnGrid(grid, northing, easting)
    return found !== undefined && isInGridArea(grid, found)
  })
  // By hand: AL 2462 has 4.4 million on both axes, MD 4026 0.1 to 0.3 and RO 3844 0.2 to 0.8 million.
  expect(unnoticed.map(({ grid }) => grid.id)).toEqual(expect.arrayContaining(["AL 2462", "MD 4026", "RO 3844"]))
  expect(new Set(unnoticed.map(({ grid }) => grid.id)).size).toBe(3)
})

test("a point far outside a grid has no position, or one outside the grid's area, but never a wrong one inside", () => {
  for (const { grid, easting, northing } of points) {
    for (const [e, n] of [
      [easting + 2e6, northing],
      [easting, northing + 2e6],
      [1e12, 1e12],
      [Number.NaN, 0],
    ] as const) {
      const found = positionOnGrid(grid, e, n)
      expect(found !== undefined && isInGridArea(grid, found), `${grid.id} ${e} ${n}`).toBe(false)
    }
  }
})

/** The files that a source file imports for their code, directly or not; packages by their name. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached
  reached.add(file)
  if (!file.startsWith("src/")) return reached
  const imports = readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)"/gm)
  for (const [, path = ""] of imports)
    reachedFrom(path.startsWith(".") ? posix.join(posix.dirname(file), path) : path, reached)
  return reached
}

test("the search box reads coordinates without the grids and their projections, which load with a register only", () => {
  const reached = [
    ...reachedFrom("src/model/coordinates/parseCoordinates.ts"),
    ...reachedFrom("src/model/searchIndex.ts"),
  ]
  expect(reached).toContain("src/model/coordinates/parseAngle.ts")
  expect(reached.filter((file) => /proj4|nationalGrids|positionOnGrid/.test(file))).toEqual([])
  expect([...reachedFrom("src/load/readPosition.ts")]).toContain("src/model/coordinates/positionOnGrid.ts")
})

test("every grid says how exact its shift to WGS84 is, and by which published operation", () => {
  for (const { accuracy, shift, epsg, id } of nationalGrids) {
    expect([1, 2, 3, 5, 10]).toContain(accuracy)
    expect(shift).toMatch(/^EPSG:\d{4,5}, /)
    expect(id).toBe(`${id.slice(0, 2)} ${epsg}`)
  }
})
