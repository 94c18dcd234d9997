import { type ZoneKind, zoneKinds } from "../../src/model/rule.ts"
import type { LonLat, Metres } from "../../src/model/units.ts"
import type { StoreDistance, StoreZones } from "../../src/model/zone.ts"
import { makeStore } from "./makeStore.ts"

/** A store with the given distances and without a figure for the other zones; an invented rule row stands for the reason. */
export function makeStoreZones(
  storeId: string,
  centre: LonLat,
  metres: Partial<Record<ZoneKind, Metres>>,
  hasOwnPosition = true,
): StoreZones {
  const distances = Object.fromEntries(
    zoneKinds.map((zone): [ZoneKind, StoreDistance] => {
      const distance = metres[zone]
      if (distance === undefined) return [zone, { zone, atLeast: false, cases: [] }]
      const governing = { zone, hd: "1.1", neq: 1000, distance, unfloored: distance, floorApplied: false, row } as const
      return [zone, { zone, atLeast: false, cases: [], governing }]
    }),
  ) as Record<ZoneKind, StoreDistance>
  return {
    store: makeStore(storeId, { "1.1": 1000 }),
    centre,
    hasOwnPosition,
    joinedStoreIds: [storeId],
    joins: [],
    distances,
  }
}

const row = {
  zone: "IBD",
  hd: ["1.1"],
  neqFrom: 50,
  neqFromIncluded: false,
  neqTo: 250_000,
  distance: { law: "power", k: 22.2, exponent: "1/3" },
  source: "invented for tests",
  status: "unconfirmed",
} as const
