import type { HazardDivision } from "../../src/model/hazardDivision.ts"
import type { Site } from "../../src/model/site.ts"
import type { Holding, Store } from "../../src/model/store.ts"
import type { Kg, LonLat, Metres } from "../../src/model/units.ts"

const origin = { file: "invented.csv", row: 2 }

export const inventedSite: Site = { siteId: "S", name: "Heron", position: [20, 42], columns: {}, origin }

/** Stock as "1.1": kilograms. */
export type Stock = Partial<Record<HazardDivision, Kg>>

export function holdingsOf(stock: Stock): Holding[] {
  return Object.entries(stock).map(([hd, neq], i) => ({
    hd: hd as HazardDivision,
    hdAssumed: false,
    neq,
    columns: {},
    origin: { ...origin, row: 2 + i },
  }))
}

export function makeStore(storeId: string, stock: Stock, extra: Partial<Store> = {}): Store {
  return { storeId, siteId: inventedSite.siteId, holdings: holdingsOf(stock), ...extra }
}

/** A point so many metres north of the site: 42° N, where a degree of the meridian is 111,073 m (WGS84, by hand). */
export function northOfSite(metres: Metres): LonLat {
  return [20, 42 + metres / 111_073]
}

/** A point so many metres east of the site: a degree of longitude at 42° N is 82,851 m (WGS84, by hand). */
export function eastOfSite(metres: Metres): LonLat {
  return [20 + metres / 82_851, 42]
}
