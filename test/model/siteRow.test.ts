import { expect, test } from "vitest"
import type { SiteZone } from "../../src/model/exposure.ts"
import type { Register } from "../../src/model/register.ts"
import { neqTotal, rankOf, siteRows } from "../../src/model/siteRow.ts"
import type { Site } from "../../src/model/site.ts"
import type { Store } from "../../src/model/store.ts"

const origin = { file: "sites.csv", row: 2 }
const site = (siteId: string, name: string): Site => ({ siteId, name, position: [20, 44], columns: {}, origin })
const store = (storeId: string, siteId: string, ...neqs: number[]): Store => ({
  storeId,
  siteId,
  holdings: neqs.map((neq) => ({ hd: "1.1", hdAssumed: false, neq, columns: {}, origin })),
})
const zone = (people?: number): SiteZone => ({
  zone: "IBD",
  ...(people === undefined ? {} : { people: { grid: 0, listed: people, rural: 0 } }),
  residents: [],
  reaches: [],
  places: [],
  storesWithoutFigure: 0,
  atLeast: false,
})

test("a site without a figure ranks before every site with one, and an uncounted one after them", () => {
  const ranks = [zone(0), zone(5_000), zone(), undefined].map(rankOf)
  expect(ranks).toEqual([0, 5_000, Number.POSITIVE_INFINITY, -1])
})

test("a site's stock is the sum over its stores and divisions; a site without stores has none, not 0", () => {
  const register: Register = {
    name: "r",
    invented: true,
    sites: [site("2", "B"), site("1", "A"), site("3", "C")],
    stores: [store("s1", "1", 100, 20), store("s2", "1", 3), store("s3", "2", 7)],
  }
  const rows = siteRows(
    register,
    () => undefined,
    (a, b) => (a < b ? -1 : 1),
  )
  expect(rows.map((row) => [row.site.name, row.neq])).toEqual([
    ["A", 123],
    ["B", 7],
    ["C", undefined],
  ])
  expect(neqTotal(register.stores)).toBe(130)
})
