import { readFileSync } from "node:fs"
import { latLngToCell } from "h3-js"
import { expect, test } from "vitest"
import { type GridKeeper, makeGridKeeper } from "../../src/compute/makeGridKeeper.ts"
import type { GridsAsked } from "../../src/compute/PopulationWork.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { LonLat } from "../../src/model/units.ts"
import { zonedSite } from "../model/zonedSite.ts"

// One country between 18° and 20° E without places; two H3 cells of resolution 8 (some 0.7 km²) near 18.5° E, 44° N.
const ring: LonLat[] = [[18, 43], [20, 43], [20, 45], [18, 45], [18, 43]] // biome-ignore format: four corners
const land = { iso2: "XX", name: "XX", inRegion: true, ruralArea: 1e10, population: 150, land: [[ring]] }
const base = makeGround([], [land], [])
const [one, other] = [latLngToCell(44, 18.5, 8), latLngToCell(44.02, 18.5, 8)]
const near: LonLat = [18.5, 44.01]
const { signal } = new AbortController()
const zoneAt = (at: LonLat) => [zonedSite("S", at, [{ at, radius: 5000 }])]
const ofCells = (rows: string) => new File([`h3,population\n${rows}\n`], "cells.csv")

async function opened(keeper: GridKeeper, opening: number, name: string, file: File, besides: string[] = []) {
  const request = { opening, files: [{ name, file }], besides, columns: new Map<string, string>() }
  return keeper.read(request, { base, sites: zoneAt(near), signal, onProgress: () => {} })
}

async function counted(keeper: GridKeeper, own: GridsAsked["own"], at = near) {
  const sites = zoneAt(at)
  const gridded = await keeper.ground({ own, hosted: undefined }, { base, sites, signal })
  return { ...gridded, people: countPeople(sites, gridded.ground).sites[0]?.zones.IBD.people }
}

test("the cells of a file count once it is asked for, and without it the ground is the bare one again", async () => {
  const keeper = makeGridKeeper()
  const draft = await opened(keeper, 1, "a.csv", ofCells(`${one},100\n${other},40`))
  expect(draft.questions).toEqual([])
  expect(draft.files[0]?.summary).toMatchObject({ name: "a.csv", source: "h3", cells: 2, people: 140 })
  const { people, ground, grids } = await counted(keeper, [{ name: "a.csv", without: [] }])
  expect(people).toMatchObject({ listed: 0, rural: 0 })
  expect(people?.grid).toBeCloseTo(140, 6)
  expect(grids.map(({ name }) => name)).toEqual(["a.csv"])
  // The same object: figures of zones that have not changed may be used again.
  expect((await counted(keeper, [{ name: "a.csv", without: [] }])).ground).toBe(ground)
  expect((await counted(keeper, [])).ground).toBe(base)
})

test("a cell left to another file counts once, and again when that file is taken out", async () => {
  const keeper = makeGridKeeper()
  await opened(keeper, 1, "a.csv", ofCells(`${one},100`))
  await counted(keeper, [{ name: "a.csv", without: [] }])
  const draft = await opened(keeper, 2, "b.csv", ofCells(`${one},70\n${other},40`), ["a.csv"])
  expect(draft.questions).toEqual([{ kind: "same cells", file: "b.csv", other: "a.csv", cells: 1, people: 70 }])
  const b = { name: "b.csv", without: ["a.csv"] }
  const both = await counted(keeper, [{ name: "a.csv", without: [] }, b])
  expect(both.people?.grid).toBeCloseTo(140, 6)
  expect(both.grids.map(({ cells, people }) => [cells, people])).toEqual([[1, 100], [1, 40]]) // biome-ignore format: two grids
  expect((await counted(keeper, [b])).people?.grid).toBeCloseTo(110, 6)
})

test("a raster is read around the zones, and again when they have left what was read", async () => {
  const keeper = makeGridKeeper()
  // 231.75 people are within 18.3° to 18.305° E, 43.8° to 43.8034° N (test/load/population/readRaster.test.ts).
  const file = new File([readFileSync("test/fixtures/population-grids/worldpop.tif")], "worldpop.tif")
  const draft = await opened(keeper, 1, "worldpop.tif", file)
  expect(draft.files[0]?.summary).toMatchObject({ source: "raster", cells: 0, isNearSites: true })
  const asked = [{ name: "worldpop.tif", without: [] }]
  expect((await counted(keeper, asked)).people?.grid).toBe(0)
  expect((await counted(keeper, asked, [18.3025, 43.8017])).people?.grid).toBeCloseTo(231.75, 6)
})

test("a file that cannot be used says why and is not kept", async () => {
  const keeper = makeGridKeeper()
  const draft = await opened(keeper, 1, "notes.csv", new File(["hello,world\n1,2\n"], "notes.csv"))
  expect(draft.files).toMatchObject([{ name: "notes.csv", error: { failure: "wrong type", file: "notes.csv" } }])
  await expect(counted(keeper, [{ name: "notes.csv", without: [] }])).rejects.toMatchObject({ file: "notes.csv" })
})
