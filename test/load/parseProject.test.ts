import { readFileSync } from "node:fs"
import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { LoadError } from "../../src/load/LoadError.ts"
import { largestProject, parseProject } from "../../src/load/parseProject.ts"
import { ProjectError } from "../../src/load/ProjectError.ts"
import { projectUpgrades } from "../../src/load/upgradedProject.ts"
import { bytesOf, fullProject, projectText } from "./makeProject.ts"

// oxlint-disable-next-line typescript/no-explicit-any -- any part of the file is put out of shape
type Json = any

let good = ""
beforeAll(async () => {
  good = await projectText(fullProject)
})

const parse = (text: string) => parseProject(bytesOf(text), "mine.atlas.json")

/** Why a changed file is refused: where, what is needed there, and what is there instead. */
function refusal(change: (json: Json) => void): string {
  const json = JSON.parse(good)
  change(json)
  return refusalOf(JSON.stringify(json))
}

function refusalOf(text: string): string {
  try {
    parse(text)
    return "none"
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error
    const { failure, where, expected, detail } = error
    return failure === "wrong value" ? `${where}: ${expected}, not ${detail || "nothing"}` : failure
  }
}

describe("a file that is no project", () => {
  test("is told from a project that is damaged, and from one of a newer version", () => {
    expect(refusalOf("site_id,lon,lat\nA,21,42\n")).toBe("no project")
    expect(refusalOf('{"type":"FeatureCollection","features":[]}')).toBe("no project")
    expect(refusalOf("null")).toBe("no project")
    expect(refusalOf("")).toBe("no project")
    expect(refusalOf(good.slice(0, -100))).toBe("broken project")
    expect(refusalOf(`${good.slice(0, -3)},"more":${"[".repeat(50_000)}${"]".repeat(50_000)}}`)).toBe("broken project")
    expect(refusal((json) => (json.version = 3))).toBe("newer project")
    expect(refusal((json) => (json.kind = "Stockpile Atlas register"))).toBe("no project")
  })

  test("is refused by its size before it is looked at", () => {
    const bytes = { length: largestProject + 1 } as Uint8Array
    expect(() => parseProject(bytes, "mine.atlas.json")).toThrow(LoadError)
  })
})

describe("a value that is not what it must be is named by its place", () => {
  test.each<[string, (json: Json) => void]>([
    ['version: one of the values it can have, not "1"', (json) => (json.version = "1")],
    ["version: one of the values it can have, not 0", (json) => (json.version = 0)],
    ["saved: one of the values it can have, not nothing", (json) => delete json.saved],
    ["settings: named values, not nothing", (json) => delete json.settings],
    [
      "scenarios.list[0].edits[0].neq: a number, 0 or more, not -5",
      (json) => (json.scenarios.list[0].edits[0].neq = -5),
    ],
    [
      'scenarios.list[0].edits[3].to: one of the values it can have, not "1.7"',
      (json) => (json.scenarios.list[0].edits[3].to = "1.7"),
    ],
    [
      'scenarios.list[0].edits[1].edit: one of the values it can have, not "burn"',
      (json) => (json.scenarios.list[0].edits[1].edit = "burn"),
    ],
    ["scenarios.chosen: one of the values it can have, not 2", (json) => (json.scenarios.chosen = 2)],
    ['settings.rules.id: a known rule set, not "iatg-99"', (json) => (json.settings.rules.id = "iatg-99")],
    ['settings.rules.id: a known rule set, not "national"', (json) => (json.settings.rules.national = [])],
    [
      "settings.rules.national[1].k: a rule that can be used, not -1",
      (json) => (json.settings.rules.national[1].k = -1),
    ],
    ["settings.rules.national[0].k: a number, not null", (json) => (json.settings.rules.national[0].k = null)],
    ["settings.options.conservative: true or false, not 1", (json) => (json.settings.options.conservative = 1)],
    [
      "settings.filter.countries: one of the values it can have, not […]",
      (json) => json.settings.filter.countries.push("mk"),
    ],
    ["settings.filter.neqMin: one of the values it can have, not -1", (json) => (json.settings.filter.neqMin = -1)],
    ['settings.zone: one of the values it can have, not "IMD"', (json) => (json.settings.zone = "IMD")],
    ['settings.layers.sites: true or false, not "yes"', (json) => (json.settings.layers.sites = "yes")],
    ["settings.contours[0]: one of the values it can have, not 3", (json) => (json.settings.contours[0] = 3)],
    ["settings.view.centre: a longitude and a latitude, not […]", (json) => (json.settings.view.centre = [21, 141])],
    ["settings.view.zoom: one of the values it can have, not 23", (json) => (json.settings.view.zoom = 23)],
    [
      "settings.selection.siteId: a text with something in it, not nothing",
      (json) => delete json.settings.selection.siteId,
    ],
    ["grids[0]: a text, not 7", (json) => (json.grids[0] = 7)],
    ["mapping[0]: columns of a register, not {…}", (json) => (json.mapping[0].columns[0].column = "price")],
    ["scenarios: named values, not […]", (json) => (json.scenarios = [])],
    ["register.invented: true or false, not null", (json) => (json.register.invented = null)],
    ["register.sites: a list, not {…}", (json) => (json.register.sites = {})],
    ["register.sites: at least one entry, not […]", (json) => (json.register.sites = [])],
    ["register.sites[1]: named values, not […]", (json) => (json.register.sites[1] = [])],
    ['register.sites[1].siteId: used only once, not "A"', (json) => (json.register.sites[1].siteId = "A")],
    [
      "register.sites[0].position: a longitude and a latitude, not nothing",
      (json) => delete json.register.sites[0].position,
    ],
    ["register.sites[0].columns.operator: a text, not 5", (json) => (json.register.sites[0].columns.operator = 5)],
    [
      "register.sites[0].origin.row: a whole number, 0 or more, not 1.5",
      (json) => (json.register.sites[0].origin.row = 1.5),
    ],
    [
      'register.sites[0].written.form: one of the values it can have, not "?"',
      (json) => (json.register.sites[0].written.form = "?"),
    ],
    [
      "register.stores[0].holdings[1].neq: a number above 0, not 0",
      (json) => (json.register.stores[0].holdings[1].neq = 0),
    ],
    [
      "register.stores[0].holdings[0].neq: a number above 0, not null",
      (json) => (json.register.stores[0].holdings[0].neq = Number.NaN),
    ],
    [
      "register.stores[0].holdings[0].neqLow: one of the values it can have, not 10001",
      (json) => (json.register.stores[0].holdings[0].neqLow = 10_001),
    ],
    [
      "register.stores[0].holdings[0].neqHigh: one of the values it can have, not 10000",
      (json) => (json.register.stores[0].holdings[0].neqHigh = 10_000),
    ],
    [
      "register.stores[0].holdings[1].neqLow: a number above 0, not 0",
      (json) => (json.register.stores[0].holdings[1].neqLow = 0),
    ],
    [
      'register.stores[0].holdings[0].hd: one of the values it can have, not "1.9"',
      (json) => (json.register.stores[0].holdings[0].hd = "1.9"),
    ],
    [
      'register.stores[0].holdings[1].hd: used only once, not "1.1"',
      (json) => (json.register.stores[0].holdings[1].hd = "1.1"),
    ],
    ["register.stores[1].holdings: at least one entry, not […]", (json) => (json.register.stores[1].holdings = [])],
    ['register.stores[1].siteId: a site of this register, not "Z"', (json) => (json.register.stores[1].siteId = "Z")],
    [
      "register.stores[0].bearing: one of the values it can have, not 360",
      (json) => (json.register.stores[0].bearing = 360),
    ],
  ])("%s", (expected, change) => {
    expect(refusal(change)).toBe(expected)
  })

  test("a number that is too large for any computer is none", () => {
    expect(refusalOf(good.replace('"neq":10000.5', '"neq":1e999'))).toMatch(/neq: a number above 0/)
  })

  test("nothing is taken from what every object has", () => {
    expect(refusal((json) => (json.settings.layers = { constructor: true }))).toBe("none")
    expect(refusalOf(good.replace('"saved":', '"__proto__":'))).toBe(
      "saved: one of the values it can have, not nothing",
    )
    expect(refusalOf(good.replace('"options":{', '"options":{"__proto__":{"conservative":true},"was":{'))).not.toBe(
      "none",
    )
  })
})

test("a file that was changed after it was saved says so, and one whose lines were only broken anew does not", () => {
  expect(parse(good).isIntact).toBe(true)
  expect(parse(JSON.stringify(JSON.parse(good), null, 2).replaceAll("\n", "\r\n")).isIntact).toBe(true)
  const edited = parse(good.replace('"neq":10000.5', '"neq":10001.5'))
  expect(edited.isIntact).toBe(false)
  expect(edited.project.register?.stores[0]?.holdings[0]?.neq).toBe(10001.5)
  expect(parse(good.replace(/"checksum":"[^"]*"/, '"checksum":null')).isIntact).toBe(false)
})

test("a file of an older version opens when there is a way from it to this one, its checksum its own", () => {
  const { settings, ...older } = JSON.parse(good)
  const asOld = bytesOf(JSON.stringify({ ...older, version: 0, choices: settings }))
  expect(() => parseProject(asOld, "old.atlas.json")).toThrow(ProjectError)
  const renamed = ({ choices, ...rest }: Json) => ({ ...rest, settings: choices })
  const upgrades = new Map([[0, renamed], ...projectUpgrades])
  expect(parseProject(asOld, "old.atlas.json", upgrades).project.settings).toEqual(fullProject.settings)
})

test("a file of version 1, without optional tables and scenarios, opens as it was saved, and its checksum still fits", () => {
  // Written by the program as it was before there were any.
  const bytes = new Uint8Array(readFileSync("test/fixtures/projects/version-1.atlas.json"))
  const { project, isIntact, saved } = parseProject(bytes, "version-1.atlas.json")
  expect(isIntact).toBe(true)
  expect(saved).toBe("2026-11-25T10:20:30.000Z")
  expect(project.settings).toEqual(fullProject.settings)
  expect(project.register?.stores.map(({ storeId }) => storeId)).toEqual(["A1", "B1"])
  expect(project.register).not.toHaveProperty("exposedSites")
  expect(project.scenarios).toBeUndefined()
})

describe("whatever is done to a file, it opens whole or is refused in words", () => {
  const opens = (text: string) => {
    try {
      const { project } = parse(text)
      expect(project.settings.rules.id).toBeTypeOf("string")
    } catch (error) {
      expect(error).toBeInstanceOf(ProjectError)
    }
  }

  test("its text cut, doubled or overwritten", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(40), fc.string(), (from, length, instead) => {
        const at = from % good.length
        opens(good.slice(0, at) + instead + good.slice(at + length))
      }),
      { numRuns: 300 },
    )
  })

  test("any one value of it replaced by any other", () => {
    const paths = pathsOf(JSON.parse(good))
    expect(paths.length).toBeGreaterThan(150)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const json = JSON.parse(good)
        const last = path.at(-1)!
        const parent = path.slice(0, -1).reduce((one, step) => one[step], json)
        parent[last] = value
        opens(JSON.stringify(json))
      }),
      { numRuns: 600 },
    )
  })

  test("any other JSON in its place", () => {
    fc.assert(fc.property(fc.json(), (text) => opens(text)))
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (more) =>
        opens(JSON.stringify({ kind: "Stockpile Atlas project", version: 2, ...more })),
      ),
    )
  })
})

/** The way to every value of a JSON. */
function pathsOf(value: Json, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [[...path]]
  const inner = Object.keys(value).flatMap((key) => pathsOf(value[key], [...path, key]))
  return path.length === 0 ? inner : [[...path], ...inner]
}
