import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { readIncidents } from "../../scripts/data/readIncidents.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { parseIncidents } from "../../src/load/parseIncidents.ts"

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const incidents = parseIncidents(bytesOf(readIncidents()), "incidents.json")
const incident = (id: string) => incidents.find(({ incidentId }) => incidentId === id)

/** What the parser says of one incident whose fields are changed. */
function detailOf(change: Readonly<Record<string, unknown>>): string {
  try {
    parseIncidents(bytesOf([{ ...incidents[0], ...change }]), "incidents.json")
    return "read"
  } catch (error) {
    return error instanceof LoadError ? error.detail : String(error)
  }
}

describe("the list that ships", () => {
  test("has the 20 lines of the team's sheet, each with an id of its own", () => {
    expect(incidents).toHaveLength(20)
    expect(new Set(incidents.map(({ incidentId }) => incidentId)).size).toBe(20)
  })

  test("names a source for every line and calls none confirmed that no person has checked", () => {
    for (const { source, status, incidentId } of incidents) {
      expect(source, incidentId).not.toBe("")
      if (source.includes("to be checked by a person")) expect(status, incidentId).toBe("unconfirmed")
    }
  })

  test("keeps what is not known apart from none", () => {
    expect(incident("BG-2008-07-03")?.killed).toEqual({ from: 0, to: 0 })
    expect(incident("BG-2014-08")?.killed).toBeUndefined()
    expect(incident("GR-2023-07-27")).toMatchObject({ killed: { from: 0, to: 0 } })
    expect(incident("GR-2023-07-27")?.injured).toBeUndefined()
  })

  test("reads numbers of people as they are reported: 300+, 9–10, 26", () => {
    expect(incident("AL-2008-03-15")).toMatchObject({ killed: { from: 26, to: 26 }, injured: { from: 300 } })
    expect(incident("AL-2008-03-15")?.injured?.to).toBeUndefined()
    expect(incident("BG-2012-06-05")?.injured).toEqual({ from: 9, to: 10 })
  })

  test("has tonnes in kilograms, and a division only where they may be explosive", () => {
    expect(incident("CY-2011-07-11")?.quantity).toMatchObject({ mass: 481_000, of: "explosive", divisions: ["1.1"] })
    expect(incident("UA-2017-03-23")?.quantity).toMatchObject({ mass: 138_000_000, of: "gross", divisions: [] })
    for (const { quantity, incidentId } of incidents)
      if (quantity) expect(quantity.divisions.length > 0, incidentId).toBe(quantity.of !== "gross")
  })

  test("takes no radius of evacuation for damage", () => {
    const damaged = incidents
      .filter(({ damage }) => damage)
      .map(({ incidentId, damage }) => [incidentId, damage?.radius])
    expect(damaged).toEqual([
      ["AL-2008-03-15", 2500],
      ["BG-2014-10-01", 1000],
      ["HR-2011-09-13", 3500],
    ])
  })

  test("places what stands at its settlement with an accuracy, and says so", () => {
    const settled = incidents.filter(({ positionNote }) => positionNote?.includes("GeoNames"))
    expect(settled.length).toBeGreaterThan(0)
    for (const { position, coordAccuracy, incidentId } of settled) {
      expect(position, incidentId).toBeDefined()
      expect(coordAccuracy, incidentId).toBe(10_000)
    }
  })
})

test("a wrong value is told with its place", () => {
  expect(detailOf({})).toBe("read")
  expect(detailOf({ source: "" })).toBe("[0].source: a text with something in it expected")
  expect(detailOf({ killed: { from: -1 } })).toContain("[0].killed.from")
  expect(detailOf({ injured: { from: 10, to: 9 } })).toContain("[0].injured.to")
  expect(detailOf({ date: "2014-13" })).toContain("[0].date")
  expect(detailOf({ position: [19.6, 141] })).toContain("[0].position")
  expect(detailOf({ status: "checked" })).toContain("[0].status")
  expect(detailOf({ quantity: { ...incidents[0]?.quantity, mass: 0 } })).toContain("[0].quantity.mass")
})

test("a file that is no list of incidents is the wrong kind of file", () => {
  expect(() => parseIncidents(new TextEncoder().encode("<html>"), "incidents.json")).toThrow(LoadError)
  expect(() => parseIncidents(bytesOf({}), "incidents.json")).toThrow(/a list expected/)
})

describe("the page's copy", () => {
  const file = "public/data/incidents.json"
  if (!existsSync(file)) return test.skip("not checked: public/data/ has not been made yet (npm run data)", () => {})
  test("is the table", () => {
    expect(parseIncidents(new Uint8Array(readFileSync(file)), file)).toEqual(incidents)
  })
})
