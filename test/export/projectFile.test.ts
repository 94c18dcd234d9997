import { crc32 } from "node:zlib"
import { expect, test } from "vitest"
import { parseProject } from "../../src/load/parseProject.ts"
import type { Register } from "../../src/model/register.ts"
import { fullProject, fullRegister, projectBytes, projectText } from "../load/makeProject.ts"

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
