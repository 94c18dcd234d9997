import { crc32 } from "node:zlib"
import { expect, test } from "vitest"
import { parseProject } from "../../src/load/parseProject.ts"
import { ProjectError } from "../../src/load/ProjectError.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import type { Register } from "../../src/model/register.ts"
import { fullProject, fullRegister, projectBytes, projectText } from "../load/makeProject.ts"
import { fixture } from "../load/registerFiles.ts"

test("what is saved is read again as it was, with the day it was saved", async () => {
  const { project, saved, isIntact } = parseProject(await projectBytes(fullProject), "mine.atlas.json")
  expect(isIntact).toBe(true)
  expect(saved).toBe("2026-11-25T10:20:30.000Z")
  expect(project.settings).toEqual(fullProject.settings)
  expect(project.grids).toEqual(fullProject.grids)
  expect(project.mapping).toEqual(fullProject.mapping)
  // As JSON: a column named __proto__ is compared like the others then.
  expect(JSON.parse(JSON.stringify(project.register))).toEqual(JSON.parse(JSON.stringify(fullRegister)))
  expect(project.register?.sites[0]?.columns.operator).toBe("Army")
  expect(Object.entries(project.register?.sites[0]?.columns ?? {})).toContainEqual(["__proto__", "polluted"])
  expect("polluted" in {}).toBe(false)
})

test("without a register of the user's the file has none", async () => {
  const { register: _register, ...shipped } = fullProject
  const text = await projectText(shipped)
  expect(text).not.toContain('"register"')
  const { project, isIntact } = parseProject(new TextEncoder().encode(text), "mine.atlas.json")
  expect(isIntact).toBe(true)
  expect(project).toEqual(shipped)
})

test("the file is JSON with a line for each site and each store, says what it is, and has the checksum that zlib gives", async () => {
  const text = await projectText(fullProject)
  const json = JSON.parse(text)
  expect(json).toMatchObject({ kind: "Stockpile Atlas project", version: 2 })
  // Begin, two sites, what is between, two stores, end, and nothing after the last line's end.
  expect(text.split("\n")).toHaveLength(8)
  const { checksum, register, ...head } = json
  const { sites, stores, ...named } = register
  const pieces = [{ ...head, register: named }, ...sites, ...stores].map((piece) => `${JSON.stringify(piece)}\n`)
  expect(checksum).toBe(`crc32:${crc32(pieces.join("")).toString(16).padStart(8, "0")}`)
})

test("the optional tables are saved line by line, under the checksum, and read again as they were", async () => {
  const names = ["exposed-lines.geojson", "facilities-mk.csv", "countries.csv"]
  const { register: tables } = await readRegister(names.map(fixture))
  const { exposedSites = [], facilities = [], countries = [] } = tables
  const register: Register = { ...fullRegister, exposedSites, facilities, countries }
  const text = await projectText({ ...fullProject, register })
  // The eight lines of a file without them, three more to begin lists, and a line for each entry.
  expect(text.split("\n")).toHaveLength(8 + 3 + 4 + 3 + 4)
  const read = (changed: string) => parseProject(new TextEncoder().encode(changed), "mine.atlas.json")
  const { project, isIntact } = read(text)
  expect(isIntact).toBe(true)
  expect(project.register?.exposedSites).toEqual(JSON.parse(JSON.stringify(exposedSites)))
  expect(project.register?.facilities).toEqual(JSON.parse(JSON.stringify(facilities)))
  expect(project.register?.countries).toEqual(JSON.parse(JSON.stringify(countries)))
  expect(read(text.replace('"tonnesPerYear":1200.5', '"tonnesPerYear":1201.5')).isIntact).toBe(false)
  expect(() => read(text.replace('"low":250', '"low":450'))).toThrow(ProjectError)
  expect(() => read(text.replace('"facilityId":"F2"', '"facilityId":"F1"'))).toThrow(ProjectError)
  expect(() => read(text.replace("[20.6,44.6]", "[20.6,444.6]"))).toThrow(ProjectError)
})

test("a register of 10,000 sites with a store each is read again as it was", async () => {
  const [site] = fullRegister.sites
  const [store] = fullRegister.stores
  const register: Register = {
    name: "many",
    invented: false,
    sites: Array.from({ length: 10_000 }, (_, at) => ({ ...site!, siteId: `S${at}` })),
    stores: Array.from({ length: 10_000 }, (_, at) => ({ ...store!, storeId: `T${at}`, siteId: `S${at}` })),
  }
  const { project, isIntact } = parseProject(await projectBytes({ ...fullProject, register }), "many.atlas.json")
  expect(isIntact).toBe(true)
  expect(project.register?.sites).toHaveLength(10_000)
  expect(project.register?.stores[9999]).toEqual(JSON.parse(JSON.stringify(register.stores[9999])))
})
