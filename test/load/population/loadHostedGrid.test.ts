import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { cellToLatLng, gridDisk } from "h3-js"
import { populationGridLayer } from "../../../scripts/data/populationGridLayer.ts"
import { encodeFlatGeobuf } from "../../../scripts/data/writeFlatGeobuf.ts"
import { loadHostedGrid } from "../../../src/load/population/loadHostedGrid.ts"
import { loadPopulationFile } from "../../../src/load/population/loadPopulationFile.ts"
import type { Box } from "../../../src/model/geo.ts"
import { serve } from "../../e2e/serve.ts"
import { failureOf, readFixture, twoCountries } from "./populationFiles.ts"

// 2,977 H3 cells around one in Montenegro, with 1, 2, 3 … people.
const cells = gridDisk("881ef6adebfffff", 31)
const text = cells.map((cell, at) => `${cell},${at + 1}\n`).join("")
const reading = await loadPopulationFile({ name: "grid.csv", blob: new Blob([text]) }, { countries: twoCountries })
const grid = new Uint8Array(encodeFlatGeobuf(populationGridLayer(reading)))

const [lat, lon] = cellToLatLng("881ef6adebfffff")
const near: Box = [lon - 0.001, lat - 0.001, lon + 0.001, lat + 0.001]
const signal = new AbortController().signal

async function served<Result>(
  body: Uint8Array | undefined,
  ranges: boolean,
  ask: (url: string) => Promise<Result>,
): Promise<Result> {
  const files = body && { files: { "population-grid.fgb": { body } } }
  const server = await serve({ root: "test/fixtures", ranges, ...files })
  try {
    return await ask(`${server.url}population-grid.fgb`)
  } finally {
    await server.close()
  }
}
const load = (body: Uint8Array | undefined, ranges: boolean, boxes: readonly Box[] = [near]) =>
  served(body, ranges, (url) => loadHostedGrid(url, { boxes, signal }))

// The library tells its every step on the console.
beforeEach(() => void vi.spyOn(console, "debug").mockReturnValue())
afterEach(() => vi.restoreAllMocks())

describe("a grid hosted with the page", () => {
  test.each([true, false])(
    "gives the cells round the sites as the file they were made from (ranges: %s)",
    async (ranges) => {
      const hosted = await load(grid, ranges)
      expect(hosted.people).toContain(1)
      expect(hosted.people.length).toBeLessThan(20)
      const at = hosted.people.indexOf(1)
      expect([...hosted.centres].slice(2 * at, 2 * at + 2)).toEqual([...(reading.cells?.centres ?? [])].slice(0, 2))
      expect([...(hosted.cornersOf(at) as number[])]).toEqual(Array.from(reading.cells?.cornersOf(0) ?? []))
      expect(hosted.covers).toEqual(reading.cells?.covers)
    },
  )

  test("gives the same cells with ranges and without, and each once where boxes overlap", async () => {
    const boxes: Box[] = [near, [lon - 0.1, lat - 0.02, lon + 0.01, lat + 0.05], near]
    const [one, other] = [await load(grid, true, boxes), await load(grid, false, boxes)]
    expect([...one.people]).toEqual([...other.people])
    expect(new Set(one.people).size).toBe(one.people.length)
  })

  test("is read in parts where the server can, and once where it cannot", async () => {
    const fetched = vi.spyOn(globalThis, "fetch")
    await load(grid, true)
    const answers = await Promise.all(fetched.mock.results.map(({ value }) => value as Promise<Response>))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([206]))
    fetched.mockClear()
    await load(grid, false)
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  test("made from a raster keeps the raster's extent and the areas of its pixels", async () => {
    const raster = await readFixture("worldpop.tif")
    const bytes = new Uint8Array(encodeFlatGeobuf(populationGridLayer(raster)))
    const hosted = await load(bytes, true, [[18, 43, 19, 44]])
    expect(hosted.covers).toEqual(raster.cells?.covers)
    expect([...hosted.people].sort((a, b) => a - b)).toEqual([...(raster.cells?.people ?? [])].sort((a, b) => a - b))
  })
})

describe("what is no hosted grid", () => {
  test.each([true, false])("is missing, and no more than that, where there is none (ranges: %s)", async (ranges) => {
    expect(await failureOf(load(undefined, ranges))).toMatchObject({ failure: "missing", file: "population-grid.fgb" })
  })
  test.each([true, false])("is refused when it is another layer (ranges: %s)", async (ranges) => {
    const features = [{ geometry: { type: "Point" as const, coordinates: [20, 44] }, properties: { population: 1 } }]
    const columns = [{ name: "population", type: "Int" as const }]
    const other = encodeFlatGeobuf({ name: "places", geometryType: "Point", columns, features })
    expect(await failureOf(load(new Uint8Array(other), ranges))).toMatchObject({ failure: "wrong type" })
    expect(await failureOf(load(new TextEncoder().encode("a,b\n1,2\n"), ranges))).toMatchObject({
      failure: "wrong type",
    })
  })
  test.each([true, false])("is damaged when it ends too early (ranges: %s)", async (ranges) => {
    const half = grid.slice(0, grid.length / 2)
    const everywhere: Box = [-180, -90, 180, 90]
    expect(await failureOf(load(half, ranges, [everywhere]))).toMatchObject({ failure: "truncated" })
  })
  test("can be given up", async () => {
    const giveUp = AbortSignal.abort()
    await expect(
      served(grid, true, (url) => loadHostedGrid(url, { boxes: [near], signal: giveUp })),
    ).rejects.toMatchObject({
      name: "AbortError",
    })
  })
})
