import type { Register } from "../../src/model/register.ts"
import type { Site } from "../../src/model/site.ts"
import type { Store } from "../../src/model/store.ts"
import type { LonLat } from "../../src/model/units.ts"
import { makeStore, type Stock } from "./makeStore.ts"

/** A site and its stores, which stand at its point unless they say otherwise. */
export interface InventedSite {
  readonly at: LonLat
  readonly country?: string
  readonly name?: string
  readonly stores: Readonly<Record<string, Stock | Partial<Store>>>
}

/** A register of sites by id; a store is its stock as "1.1": kilograms, or a record of its own. All are open stacks without barricade. */
export function makeRegister(sites: Readonly<Record<string, InventedSite>>, name = "invented.csv"): Register {
  const origin = { file: name, row: 2 }
  return {
    name,
    invented: true,
    sites: Object.entries(sites).map(
      ([siteId, { at, country, name: own = siteId }]): Site => ({
        siteId,
        name: own,
        position: at,
        columns: {},
        origin,
        ...(country !== undefined && { country }),
      }),
    ),
    stores: Object.entries(sites).flatMap(([siteId, { at, stores }]) =>
      Object.entries(stores).map(([storeId, of]) => {
        const more = isStock(of) ? makeStore(storeId, of) : of
        return { ...makeStore(storeId, {}), storeType: "open stack", barricaded: false, position: at, ...more, siteId }
      }),
    ),
  }
}

function isStock(of: Stock | Partial<Store>): of is Stock {
  return Object.keys(of).every((key) => /^1\.\d/.test(key))
}
