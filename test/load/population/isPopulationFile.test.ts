import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { isPopulationFile } from "../../../src/load/population/isPopulationFile.ts"

const is = (content: string | Uint8Array<ArrayBuffer>) => isPopulationFile(new Blob([content]))
const collection = (geometry: string, properties: string) =>
  `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{${properties}},"geometry":${geometry}}]}`
const point = '{"type":"Point","coordinates":[20,44]}'
const area = '{ "type": "Polygon", "coordinates": [[[20,44],[21,44],[21,45],[20,44]]] }'

test("a table with H3 cells holds people, with and without header, whatever stands between them", async () => {
  expect(await is("h3,population\n881e4c5a2dfffff,12\n")).toBe(true)
  expect(await is('\u00ef\u00bb\u00bf"881e4c5a2dfffff";"12"\r\n')).toBe(true)
  expect(await is(new Uint8Array(Buffer.from("\ufeffh3\tpop\n881e4c5a2dfffff\t12\n", "utf16le")))).toBe(true)
})

test("a raster and areas hold people, points only with a column of people and none of a register", async () => {
  expect(await is(new Uint8Array(readFileSync("test/fixtures/population-grids/worldpop.tif")))).toBe(true)
  expect(await is(collection(area, '"n":5'))).toBe(true)
  expect(await is(collection(point, '"population":5'))).toBe(true)
  expect(await is(collection(point, '"site_id":"A","people_day":5'))).toBe(false)
  expect(await is(collection(point, '"name":"A","NEQ_kg":5'))).toBe(false)
  expect(await is(collection(point, '"es_id":"E","people_day":5'))).toBe(false)
})

test("registers are registers: tables, workbooks, the file that ships with the program", async () => {
  expect(await is("site_id,lon,lat,store_id,hd,neq_kg\nA,21,42,A1,1.1,1000\n")).toBe(false)
  expect(await is("PK\u0003\u0004 xl/workbook.xml")).toBe(false)
  expect(await is(new Uint8Array(readFileSync("public/data/depots.fgb")))).toBe(false)
})
