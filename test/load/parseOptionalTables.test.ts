import { serialize } from "flatgeobuf/lib/mjs/geojson.js"
import { expect, test } from "vitest"
import type { RegisterMapping } from "../../src/load/RegisterMapping.ts"
import { readRegister } from "../../src/load/readRegister.ts"
import { csv, fixture } from "./registerFiles.ts"

const facility = "facility_id,country,t_per_year"
const facilitiesOf = async (text: string) => (await readRegister([csv(text)])).register.facilities ?? []

test("lines whose axes are exchanged are turned when the owner of the file says so, and kept as written when not", async () => {
  const read = async (swapCoordinates: boolean) => {
    const { register, questions } = await readRegister([fixture("exposed-lines-swapped.geojson")], { swapCoordinates })
    expect(questions).toEqual([])
    return register.exposedSites?.[0]?.geometry
  }
  const asWritten = [
    [44.5, 20.5],
    [44.6, 20.6],
  ]
  expect(await read(true)).toEqual({ kind: "line", paths: [asWritten.map(([lat, lon]) => [lon, lat])] })
  expect(await read(false)).toEqual({ kind: "line", paths: [asWritten] })
})

test("lines without our headers are exposed sites once the user has said what their columns are", async () => {
  const file = fixture("lines-only.geojson")
  const { tables } = await readRegister([file])
  const { headers = [] } = tables[0] ?? {}
  expect(headers).toEqual(["lon", "lat", "ref", "fclass"])
  const columns: RegisterMapping["columns"] = [{ column: "lon" }, { column: "lat" }, { column: "es_id" }, null]
  const untyped = await readRegister([file], { mapping: [{ headers, columns }] })
  expect(untyped.problems.map(({ code, expected }) => `${code}: ${expected}`)).toEqual(["missing columns: type"])
  const typed: RegisterMapping = { headers, columns: [...columns.slice(0, 3), { column: "type" }] }
  const read = await readRegister([file], { mapping: [typed] })
  // "primary" is a class of road in the map's own words, not one of ours.
  expect(read.problems.map(({ row, column, code, value }) => `${row} ${column}: ${code} ${value}`)).toEqual([
    "2 fclass: unknown value primary",
  ])
})

test("FlatGeobuf gives points and lines as GeoJSON does", async () => {
  const features = [
    {
      type: "Feature",
      geometry: {
        type: "LineString",
        coordinates: [
          [20.5, 44.5],
          [20.6, 44.6],
        ],
      },
      properties: { es_id: "R1", type: "road" },
    },
    {
      type: "Feature",
      geometry: { type: "Point", coordinates: [20.5, 44.5] },
      properties: { es_id: "S1", type: "school" },
    },
  ]
  // Written by the library's own writer.
  const bytes = serialize({ type: "FeatureCollection", features } as never)
  const { register, problems } = await readRegister([{ name: "exposed.fgb", bytes }])
  expect(problems).toEqual([])
  expect(register.exposedSites?.map(({ esId, geometry }) => `${esId} ${geometry.kind}`)).toEqual([
    "R1 line",
    "S1 point",
  ])
})

test("columns of others are kept, whatever their names, and text from a file stays text", async () => {
  const { register } = await readRegister([fixture("exposed-sites.csv")])
  const [first] = register.exposedSites ?? []
  expect(Object.entries(first?.columns ?? {})).toEqual([
    ["owner", "municipality"],
    ["__proto__", "polluted"],
  ])
  expect("polluted" in {}).toBe(false)
  expect(await facilitiesOf(`${facility},name\n__proto__,ME,1,<script>alert(1)</script>\n`)).toMatchObject([
    { facilityId: "__proto__", name: "<script>alert(1)</script>" },
  ])
})

test.each([
  ["1.1; 1.2; 1.4", "1.1 1.2.1 1.2.2 1.2.3 1.4"],
  ["1,1; 1,2,1", "1.1 1.2.1"],
  ["1.1,1.3.2", "1.1 1.3.2"],
  ["HD 1.5 | HD1.6", "1.5 1.6"],
  ["1", ""],
  ["1.1 1.9", "1.1"],
])("a facility that takes “%s” takes %s", async (written, taken) => {
  const [one] = await facilitiesOf(`${facility},hd_accepted\nF,ME,1,"${written}"\n`)
  expect(one?.hazardDivisions.join(" ")).toBe(taken)
})

test.each([
  ["300", 300, 300],
  ["250–400", 250, 400],
  ["250.5 - 400", 250.5, 400],
  ["1200-1 500", 1200, 1500],
])("a cost of “%s” € is %d to %d", async (written, low, high) => {
  const [one] = await facilitiesOf(`${facility},cost_eur_t\nF,ME,1,"${written}"\n`)
  expect(one?.costPerTonne).toEqual({ low, high })
})

test("a cost that can be read two ways is asked about", async () => {
  const file = csv(`${facility},cost_eur_t\nF,ME,1,"900-1,200"\n`)
  const { register, questions } = await readRegister([file])
  expect(register.facilities?.[0]?.costPerTonne).toBeUndefined()
  expect(questions).toMatchObject([{ kind: "decimal mark", column: "cost_eur_t", rows: [2] }])
  const answered = await readRegister([file], { decimalMark: "." })
  expect(answered.register.facilities?.[0]?.costPerTonne).toEqual({ low: 900, high: 1200 })
})

test("a capacity in kilograms is read in tonnes, and one without a unit waits for the user", async () => {
  const [one] = await facilitiesOf("facility_id,country,Capacity (kg/year)\nF,ME,5000\n")
  expect(one?.tonnesPerYear).toBe(5)
  const { register, tables } = await readRegister([csv("facility_id,country,Capacity\nF,ME,5000\n")])
  expect(register.facilities).toBeUndefined()
  expect(tables[0]?.guesses[2]).toMatchObject({ column: "t_per_year", reason: "unit not named" })
})

test("tables of a register and optional ones opened together are one register; optional ones alone are an addition", async () => {
  const stores = csv("site_id,lon,lat,store_id,hd,neq_kg,type,year\nA,21,42,A1,1.1,1000,old,1974\n", "stores.csv")
  const countries = csv("Country,Population,RASR\nME,617213,yes\n", "countries.csv")
  const together = await readRegister([stores, countries])
  expect(together.isAddition).toBe(false)
  expect(together.register).toMatchObject({ name: "stores.csv, countries.csv", sites: [{ siteId: "A" }] })
  expect(together.register.countries).toMatchObject([{ iso2: "ME", population: 617213, rasrMember: "yes" }])
  // What "type" and "year" say of a store is not what they say elsewhere.
  expect(together.register.stores[0]?.holdings[0]).toMatchObject({ yearMade: 1974, columns: { type: "old" } })
  expect((await readRegister([countries])).isAddition).toBe(true)
  expect((await readRegister([countries, csv("site_id,lon\nA,21\n", "broken.csv")])).isAddition).toBe(false)
})
