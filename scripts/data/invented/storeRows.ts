import { inventedSource } from "../../../src/load/registerSteps.ts"
import type { storeColumns } from "../../../src/load/registerColumns.ts"
import { pointAt } from "../../../src/model/geo.ts"
import { stockStates, storeTypes } from "../../../src/model/store.ts"
import type { Kg, LonLat } from "../../../src/model/units.ts"
import type { SeededRandom } from "./seededRandom.ts"
import { isoDate, sometimes } from "./siteRow.ts"
import type { StorePlan } from "./storePlans.ts"

/** `source` is no column of ours: it says on every line that it is invented, and is kept like any other unknown column. */
export type StoreRow = Record<(typeof storeColumns)[number] | "source", string>

/** Usual groups of the divisions, by the first two digits. */
const groups: Readonly<Record<string, readonly string[]>> = {
  "1.1": ["D", "D", "E", "F"],
  "1.2": ["E", "F", "G"],
  "1.3": ["C", "G"],
  "1.4": ["S", "C", "G"],
  "1.5": ["D"],
  "1.6": ["N"],
}
/** Whether the stores of a site have positions of their own: mostly yes, for some sites none. */
const ownPositions = { sites: 0.75, stores: 0.93 }

/** The lines of stores.csv for the stores of one site: one for each division in a store. */
export function storeRows(
  siteId: string,
  site: LonLat,
  stores: readonly StorePlan[],
  random: SeededRandom,
): StoreRow[] {
  const siteHasPositions = random.chance(ownPositions.sites)
  return stores.flatMap((plan, at) => {
    const building = buildingCells(plan, site, siteHasPositions, random)
    const storeId = `${siteId}-${String(at + 1).padStart(2, "0")}`
    return plan.holds.map(([hd, neq]) => ({
      store_id: storeId,
      site_id: siteId,
      ...building,
      hd,
      cg: sometimes(random, 0.7, () => random.pick(groups[hd.slice(0, 3)] ?? ["D"])),
      ...quantities(hd, neq, random),
      ...rangeCells(at, neq),
      stock_state: sometimes(random, 0.85, () => random.pick([...stockStates, "surplus", "operational"])),
      year_made: sometimes(random, 0.75, () => String(random.whole(1952, 2014))),
      last_surveillance: sometimes(random, 0.6, () => isoDate(random, 2009, 2025)),
      source: inventedSource,
    }))
  })
}

function buildingCells(plan: StorePlan, site: LonLat, siteHasPositions: boolean, random: SeededRandom) {
  const hasPosition = plan.ownPosition ?? (siteHasPositions && random.chance(ownPositions.stores))
  const [lon, lat] = pointAt(site, ...plan.at)
  const type =
    plan.type ?? sometimes(random, 0.88, () => random.pick(storeTypes.filter((own) => own !== "underground")))
  const byChance =
    type === "earth-covered magazine" ? sometimes(random, 0.6, () => String(random.whole(0, 71) * 5)) : ""
  return {
    lon: hasPosition ? lon.toFixed(6) : "",
    lat: hasPosition ? lat.toFixed(6) : "",
    pes_type: type,
    barricaded: plan.barricaded ?? random.pick(["yes", "yes", "no", "no", ""]),
    ecm_bearing_deg: plan.bearing === undefined ? byChance : String(plan.bearing ?? ""),
  }
}

/** NEQ and what some registers give beside it; gross weight and all-up weight are never the NEQ over again. */
function quantities(hd: string, neq: Kg, random: SeededRandom) {
  const gross = (neq * random.between(2.1, 6)) / 1000
  const mce = hd === "1.6" || random.chance(0.25)
  return {
    neq_kg: String(neq),
    mce_kg: mce ? String(Math.max(1, Math.round(neq * random.between(0.02, 0.3)))) : "",
    auw_kg: sometimes(random, 0.3, () => String(Math.max(1, Math.round(neq * random.between(1.5, 2))))),
    gross_t: sometimes(random, 0.5, () => gross.toFixed(gross < 1 ? 3 : 1)),
    licensed_neq_kg: sometimes(random, 0.4, () => String(Math.ceil((neq * random.between(0.8, 1.6)) / 10) * 10)),
  }
}

/** Some quantities are estimates with a range: those of a site's third store, and upward only those of its fifth. */
function rangeCells(at: number, neq: Kg) {
  return {
    neq_low_kg: at === 2 ? String(Math.round(neq * 0.8)) : "",
    neq_high_kg: at === 2 || at === 4 ? String(Math.round(neq * 1.2)) : "",
  }
}
