import { expect, test } from "vitest"
import { kmlPieces } from "../../src/load/kmlPieces.ts"
import { makeRegisterNotes } from "../../src/load/RegisterNotes.ts"
import { readTables } from "../../src/load/readTables.ts"

const count = 400
/** Text between the placemarks that looks like one. */
const decoys = "<!-- <Placemark> --><description><![CDATA[</Placemark>]]></description>"
const placemark = (at: number) =>
  `<Placemark id="${at}>"><name>Site ${at}</name><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="neq_kg">${at * 10}` +
  `</SimpleData></SchemaData></ExtendedData>${"<x:note>a note of some length in another namespace</x:note>"}` +
  `<Point><coordinates>${20 + at / 1000},44.5,0</coordinates></Point></Placemark>`
const long = (placemarks: string, after = "</Document></kml>") =>
  `<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document xmlns:x="urn:x">${decoys}` +
  `<Schema id="s" name="s"><SimpleField name="neq_kg" type="float"/></Schema>${placemarks}${after}`
const all = Array.from({ length: count }, (_, at) => placemark(at)).join("\n")

const tableOf = async (text: string) => {
  const file = { name: "many.kml", bytes: new TextEncoder().encode(text) }
  const [table] = await readTables(file, makeRegisterNotes())
  return table
}

test("a long KML file is cut between its placemarks, and every placemark is in one piece", () => {
  const pieces = kmlPieces(long(all))
  expect(pieces?.placemarks.length).toBeGreaterThan(3)
  expect(pieces?.placemarks.join("").match(/<name>Site \d+<\/name>/g)).toEqual(
    Array.from({ length: count }, (_, at) => `<name>Site ${at}</name>`),
  )
  expect(pieces?.rest).toContain(decoys)
  expect(pieces?.rest).not.toContain("<name>")
})

test("a long KML file gives each placemark as a row, with what the schema says its extended data are", async () => {
  const table = await tableOf(long(all))
  expect(table?.rows).toHaveLength(count)
  const at = (header: string) => table?.headers.indexOf(header) ?? -1
  const row = table?.rows[321]
  expect(["lon", "lat", "name", "neq_kg"].map((header) => row?.cells[at(header)])).toEqual([
    "20.321",
    "44.5",
    "Site 321",
    "3210",
  ])
  expect(row?.row).toBe(323)
  expect(row?.exact?.has(at("neq_kg"))).toBe(true)
})

test("a long KML file that ends too early, or is damaged in one placemark, is read no part of", async () => {
  const truncated = { failure: "truncated", file: "many.kml" }
  await expect(tableOf(long(all, ""))).rejects.toMatchObject(truncated)
  await expect(tableOf(long(all).slice(0, -2000))).rejects.toMatchObject(truncated)
  await expect(tableOf(long(all.replace("<name>Site 99</name>", "<name>Site 99")))).rejects.toMatchObject(truncated)
})

test.each(["<!--", "<![CDATA[", "<?a", "<Placemark ", '<Placemark a="', "<Schema", "<kml "])(
  "20,000 unclosed %s come to an end, and are no KML",
  async (open) => {
    await expect(tableOf(long(open.repeat(20_000)))).rejects.toMatchObject({ failure: "truncated" })
  },
)

test("a short KML file, and one with a placemark in a placemark, are read as they are", () => {
  expect(kmlPieces(long(placemark(1)))).toBeUndefined()
  expect(kmlPieces(long(`<Placemark>${all}</Placemark>`))).toBeUndefined()
})
