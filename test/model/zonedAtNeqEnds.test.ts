import { expect, test } from "vitest"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import type { Store } from "../../src/model/store.ts"
import { storeZones } from "../../src/model/storeZones.ts"
import { defaultZoneOptions, type ZonedSite } from "../../src/model/zone.ts"
import { zonedAtNeqEnds } from "../../src/model/zonedAtNeqEnds.ts"
import { inventedSite as site, makeStore, northOfSite } from "./makeStore.ts"

/** Stacks of 8,000 kg without a barricade, so many metres north of the site. */
function stack(id: string, north: number, neqHigh?: number): Store {
  const store = makeStore(
    id,
    { "1.1": 8000 },
    { storeType: "open stack", barricaded: false, position: northOfSite(north) },
  )
  return { ...store, holdings: store.holdings.map((held) => ({ ...held, neqHigh })) }
}

const zoned = (stores: readonly Store[]): ZonedSite => ({
  site,
  stores: storeZones(site, stores, iatg0220, defaultZoneOptions),
})
const ends = (...sites: ZonedSite[]) => zonedAtNeqEnds(sites, iatg0220, defaultZoneOptions)

test("stores that are apart as stated may count as one at the high end", () => {
  // Inter-magazine distance 4.8·Q^⅓ (IATG 02.20 Table E.1): 8,000 kg 96 m, 27,000 kg 144 m; the gap is 120 m.
  const [low, high] = ends(zoned([stack("A", 0, 27_000), stack("B", 120, 27_000)]))
  const [apart, joined] = [low?.[0]?.stores[0], high?.[0]?.stores[0]]
  expect(apart?.joinedStoreIds).toEqual(["A"])
  expect(apart?.distances.IBD.governing?.distance).toBeCloseTo(22.2 * 20, 9)
  // Together 54,000 kg: 54,000^⅓ = 37.798, IBD 839.11 m.
  expect(joined?.joinedStoreIds).toEqual(["A", "B"])
  expect(joined?.distances.IBD.governing?.distance).toBeCloseTo(839.11, 2)
})

test("only sites with a range are worked out again", () => {
  const other = { ...zoned([stack("T1", 0)]), site: { ...site, siteId: "T" } }
  const both = ends(zoned([stack("A", 0, 27_000)]), other)
  expect(both.map((sites) => sites.map((one) => one.site.siteId))).toEqual([["S"], ["S"]])
  expect(ends(other)).toEqual([])
})
