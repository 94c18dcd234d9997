import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { depotLayer } from "../../scripts/data/depotLayer.ts"
import { encodeFlatGeobuf } from "../../scripts/data/writeFlatGeobuf.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { parseDepots } from "../../src/load/parseDepots.ts"
import { parseRegister } from "../../src/load/parseRegister.ts"
import type { RegisterFile } from "../../src/load/RegisterReading.ts"

const file = (folder: string, name: string): RegisterFile => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`${folder}/${name}`, import.meta.url))),
})
const shipped = [file("../../data/register", "sites.csv"), file("../../data/register", "stores.csv")] as const
const small = [
  file("../fixtures/registers", "two-files-sites.csv"),
  file("../fixtures/registers", "two-files-stores.csv"),
] as const

describe("the register as a map layer", () => {
  test.each([
    ["that ships", shipped],
    ["with unknown columns and a site without stores", small],
  ])("%s is the same register as its CSV files", (_, files) => {
    const { register } = parseRegister(files)
    expect(parseDepots(encodeFlatGeobuf(depotLayer(files)), "depots.fgb")).toEqual(register)
  })

  test("names the CSV file and row of every value, so that page and command line point to the same cell", () => {
    const register = parseDepots(encodeFlatGeobuf(depotLayer(small)), "depots.fgb")
    expect(register.sites.map(({ origin }) => `${origin.file} ${origin.row}`)).toEqual([
      "two-files-sites.csv 2",
      "two-files-sites.csv 3",
      "two-files-sites.csv 4",
    ])
    expect(register.stores[1]?.holdings[0]?.origin).toEqual({ file: "two-files-stores.csv", row: 4 })
  })

  test("is the wrong type when it is another layer, or its stores are not rows", () => {
    const layer = depotLayer(small)
    const [feature] = layer.features
    const other = {
      ...layer,
      columns: [{ name: "name", type: "String" as const }],
      features: [{ ...feature!, properties: { name: "x" } }],
    }
    const broken = { ...layer, features: [{ ...feature!, properties: { ...feature!.properties, stores: '{"a":1}' } }] }
    for (const wrong of [other, broken])
      expect(() => parseDepots(encodeFlatGeobuf(wrong), "depots.fgb")).toThrow(LoadError)
  })
})
