import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { guessMapping } from "../../src/load/guessMapping.ts"
import { isSureEnough } from "../../src/load/HeaderGuess.ts"
import { headerSynonyms } from "../../src/load/headerSynonyms.ts"
import { massUnitOf } from "../../src/load/massUnits.ts"
import { parseRegisterMapping, sureColumns } from "../../src/load/RegisterMapping.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import { flatColumns, knownColumn, siteColumns, storeColumns, tableKinds } from "../../src/load/registerColumns.ts"
import { spellingDistance } from "../../src/load/spellingDistance.ts"
import { csv, found } from "./registerFiles.ts"

const guess = (header: string) => {
  const [own] = guessMapping([header])
  return own && [own.column, own.unit, own.reason, isSureEnough(own)]
}

describe("headers are recognised in the languages of the region", () => {
  test("every own name is certain", () => {
    for (const column of [...siteColumns, ...storeColumns, ...flatColumns])
      expect(guess(column)).toMatchObject([column, massUnitOf(column), "own name", true])
  })

  test("every column has names in every language", () => {
    for (const [column, languages] of Object.entries(headerSynonyms)) {
      expect(tableKinds.map((kind) => knownColumn(column, kind))).toContain(column)
      for (const names of Object.values(languages))
        expect(names.split(";").every((name) => name.trim() !== "")).toBe(true)
    }
  })

  test.each([
    ["Longitude (WGS84)", "lon"],
    ["географска должина", "lon"],
    ["Географска ширина", "lat"],
    ["ГЕОГРАФСКА  ДУЖИНА", "lon"],
    ["geografska duzina", "lon"],
    ["geogr. širina", "lat"],
    ["географска дължина", "lon"],
    ["longitudinea", "lon"],
    ["Gjerësia gjeografike", "lat"],
    ["zemljepisna širina", "lat"],
    ["Klasa opasnosti", "hd"],
    ["група на компатибилност", "cg"],
    ["Grupa de compatibilitate", "cg"],
    ["last-inspection", "last_surveillance"],
  ])("%s is %s", (header, column) => {
    expect(guess(header)).toMatchObject([column, undefined, "known name", true])
  })

  test.each([
    ["NEQ (t)", "neq_kg", "t"],
    ["NEQ [lb]", "neq_kg", "lb"],
    ["Нето експлозивна количина, кг", "neq_kg", "kg"],
    ["Bruto težina (kg)", "gross_t", "kg"],
    ["All-up weight kg", "auw_kg", "kg"],
  ])("%s is %s in %s: three masses stay three things", (header, column, unit) => {
    expect(guess(header)).toEqual([column, unit, "known name", true])
  })

  test("a mass without its unit, a bare weight and a slip of the keyboard are never taken without asking", () => {
    expect(guess("NEQ")).toEqual(["neq_kg", undefined, "unit not named", false])
    expect(guess("количина kg")).toEqual([undefined, undefined, "which mass is not said", false])
    expect(guess("Weight (kg)")).toEqual([undefined, undefined, "which mass is not said", false])
    expect(guess("Longitued")).toEqual(["lon", undefined, "similar name", false])
    expect(guess("remark")).toEqual([undefined, undefined, "not known", false])
  })

  test("no column is guessed twice, and the surer header has it", () => {
    const guesses = guessMapping(["longitude", "lon", "Longitude E"])
    expect(guesses.map(({ column, reason }) => [column, reason])).toEqual([
      [undefined, "column already taken"],
      ["lon", "own name"],
      [undefined, "column already taken"],
    ])
  })

  test("any headers give one guess each, and no column twice", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("lon", "NEQ (t)", "__proto__", "име"))), (headers) => {
        const columns = guessMapping(headers).map(({ column }) => column)
        expect(columns).toHaveLength(headers.length)
        const ours = columns.filter((column) => column !== undefined)
        expect(new Set(ours).size).toBe(ours.length)
      }),
      { numRuns: 100 },
    )
  })
})

// Distances by hand: one letter left out; two neighbours exchanged; three letters replaced.
test.each([
  ["latitude", "latitue", 1],
  ["hazard", "hazrad", 1],
  ["bruto", "bruto", 0],
  ["abc", "xyz", Infinity],
] as const)("%s and %s are %d slips apart, counted up to two", (from, to, distance) => {
  expect(spellingDistance(from, to, 2)).toBe(distance)
})

describe("a mapping that the user confirmed", () => {
  const text = "depot,E,N,bunker,class,mass,lon\nXX-01,20.5,44.5,S1,1.1,2.5,somewhere\n"
  const headers = ["depot", "E", "N", "bunker", "class", "mass", "lon"]
  const columns = [
    { column: "site_id" },
    { column: "lon" },
    { column: "lat" },
    { column: "store_id" },
    { column: "hd" },
    { column: "neq_kg", unit: "lb" },
    null,
  ] as const

  test("counts instead of every guess and every own name, and its units are used", async () => {
    const { register, problems, questions } = await readRegister([csv(text)], { mapping: [{ headers, columns }] })
    expect([problems, questions]).toEqual([[], []])
    expect(register.sites[0]?.position).toEqual([20.5, 44.5])
    expect(register.stores[0]?.holdings[0]?.neq).toBeCloseTo(1.133980925, 9) // 2.5 × 0.45359237
    expect(register.sites[0]?.columns).toEqual({})
    expect(register.stores[0]?.holdings[0]?.columns).toEqual({ lon: "somewhere" })
  })

  test("is not used for other headers", async () => {
    const other = await readRegister([csv(text.replace("bunker", "house"))], { mapping: [{ headers, columns }] })
    expect(found(other.problems)).toContain("0 -: missing columns (error)")
  })

  test("survives being saved as JSON, and one that names a column twice, or one that is not ours, is refused", () => {
    const saved: unknown = JSON.parse(
      JSON.stringify({
        headers: ["site_id", "NEQ (t)", "remark"],
        columns: sureColumns(guessMapping(["site_id", "NEQ (t)", "remark"])),
      }),
    )
    expect(parseRegisterMapping(saved)).toEqual({
      headers: ["site_id", "NEQ (t)", "remark"],
      columns: [{ column: "site_id" }, { column: "neq_kg", unit: "t" }, null],
    })
    const two = { headers: ["a", "b"], columns: [{ column: "lon" }, { column: "lon" }] }
    const unknown = { headers: ["a"], columns: [{ column: "__proto__" }] }
    const unit = { headers: ["a"], columns: [{ column: "neq_kg", unit: "stone" }] }
    const short = { headers: ["a", "b"], columns: [null] }
    for (const bad of [two, unknown, unit, short, null, [], "x", { headers: 1, columns: [] }])
      expect(parseRegisterMapping(bad)).toBeUndefined()
  })
})
