import { hazardDivisions } from "../model/hazardDivision.ts"
import { notJoined } from "../model/notJoined.ts"
import { neqEnds, neqRange } from "../model/neqRange.ts"
import { decidingDistance } from "../model/requiredDistance.ts"
import { type Direction, type RuleStatus, type ZoneKind, zoneKinds } from "../model/rule.ts"
import { neqTotal } from "../model/siteRow.ts"
import type { Site } from "../model/site.ts"
import type { StoreDistance, StoreZones } from "../model/zone.ts"
import { type CsvColumn, csvText, type DecimalMark } from "./csv.ts"
import { type CsvContext, contextColumns } from "./csvContext.ts"

/** A store as a line of a list. */
export interface StoreCsvRow {
  readonly site: Site
  readonly zones: StoreZones
}

/**
 * Stores as CSV, one line each, in the order given; headings as in `stores.csv` of a register where it has the column. The
 * stock of each hazard division has a column of its own. `neq_low_kg` and `neq_high_kg` are there where the register gives a range
 * for some store, and filled for those stores: with all divisions, as `neq_kg` is. `figure` is "no" where the rule set has no
 * distance for the stock, and its radius is empty. Where front, side and rear of a magazine have a distance each, the radius is
 * the largest of them
 * ("up to") and each has a column; elsewhere these are empty. `rule` and `status` are those of the row that decides.
 *
 * @param rows of every site that is in it, all stores
 */
export function storesCsv(rows: readonly StoreCsvRow[], context: CsvContext, decimal: DecimalMark): string {
  const held = hazardDivisions.filter((hd) =>
    rows.some(({ zones }) => zones.store.holdings.some((holding) => holding.hd === hd)),
  )
  const columns = [
    ...storeColumns,
    ...rangeColumns(rows),
    notJoinedColumn(rows, context),
    ...held.map(neqColumn),
    ...zoneKinds.flatMap(zoneColumns),
  ]
  return csvText([...columns, ...contextColumns(context)], rows, decimal)
}

const storeColumns: readonly CsvColumn<StoreCsvRow>[] = [
  { name: "store_id", value: ({ zones }) => zones.store.storeId },
  { name: "site_id", value: ({ site }) => site.siteId },
  { name: "site_name", value: ({ site }) => site.name },
  { name: "lon", value: ({ zones }) => zones.centre[0] },
  { name: "lat", value: ({ zones }) => zones.centre[1] },
  { name: "own_position", value: ({ zones }) => zones.hasOwnPosition },
  { name: "pes_type", value: ({ zones }) => zones.store.storeType },
  { name: "barricaded", value: ({ zones }) => zones.store.barricaded },
  { name: "ecm_bearing_deg", value: ({ zones }) => zones.store.bearing },
  // With "HD", which a register may have too: a bare 1.1 becomes the first of January in many spreadsheets.
  { name: "hd", value: (row) => listed(row, ({ hd }) => `HD ${hd}`) },
  { name: "stock_state", value: (row) => listed(row, ({ stockState }) => stockState) },
  { name: "neq_kg", value: ({ zones }) => neqTotal([zones.store]) },
  { name: "joined_with", value: ({ zones }) => joinedWith(zones).join("; ") },
]

/** From the least to the most that a store may hold; no columns where no store has a range. */
function rangeColumns(rows: readonly StoreCsvRow[]): CsvColumn<StoreCsvRow>[] {
  if (!neqRange(rows.map(({ zones }) => zones.store))) return []
  return neqEnds.map((end) => ({ name: `neq_${end}_kg`, value: ({ zones }) => neqRange([zones.store])?.[end] }))
}

/** The other stores that count as one with it. */
function joinedWith({ store, joinedStoreIds }: StoreZones): readonly string[] {
  return joinedStoreIds.filter((id) => id !== store.storeId)
}

/** Every different value once; empty where the register says nothing. */
function listed({ zones }: StoreCsvRow, of: (holding: StoreZones["store"]["holdings"][number]) => string | undefined) {
  const values = zones.store.holdings.flatMap((holding) => of(holding) ?? [])
  return values.length === 0 ? undefined : [...new Set(values)].join("; ")
}

function neqColumn(hd: (typeof hazardDivisions)[number]): CsvColumn<StoreCsvRow> {
  return {
    name: `neq_kg_hd_${hd}`,
    value: ({ zones }) => {
      const holdings = zones.store.holdings.filter((holding) => holding.hd === hd)
      return holdings.length === 0 ? undefined : holdings.reduce((sum, { neq }) => sum + neq, 0)
    },
  }
}

function zoneColumns(zone: ZoneKind): CsvColumn<StoreCsvRow>[] {
  const prefix = zone.toLowerCase()
  const distance = ({ zones }: StoreCsvRow) => zones.distances[zone]
  const side = (direction: Direction): CsvColumn<StoreCsvRow> => ({
    name: `${prefix}_${direction}_m`,
    value: (row) => distance(row).sectors?.[direction].distance,
  })
  return [
    { name: `${prefix}_m`, value: (row) => distance(row).governing?.distance },
    side("front"),
    side("side"),
    side("rear"),
    { name: `${prefix}_figure`, value: (row) => distance(row).governing !== undefined },
    { name: `${prefix}_at_least`, value: (row) => distance(row).governing && distance(row).atLeast },
    { name: `${prefix}_rule`, value: (row) => ruleOf(distance(row)) },
    { name: `${prefix}_status`, value: (row) => statusOf(distance(row)) },
  ]
}

/** Table, column or clause of the row that decides, with its distance where that is another than the zone's. */
function ruleOf({ governing }: StoreDistance): string | undefined {
  if (!governing) return undefined
  const { zone, row } = decidingDistance(governing)
  return zone === governing.zone ? row.source : `${zone}: ${row.source}`
}

/** Of the row; where the sides of a magazine differ, of the angles that part them too, which are unconfirmed (standards 1.7). */
function statusOf({ governing, sectors }: StoreDistance): RuleStatus | undefined {
  if (!governing) return undefined
  const isUneven = sectors && Object.values(sectors).some(({ distance }) => distance !== governing.distance)
  return isUneven ? "unconfirmed" : decidingDistance(governing).row.status
}

/** Why it counts as one with nobody, or with fewer than it may. */
function notJoinedColumn(rows: readonly StoreCsvRow[], { options }: CsvContext): CsvColumn<StoreCsvRow> {
  const bySite = new Map<string, StoreZones[]>()
  for (const { site, zones } of rows) {
    const stores = bySite.get(site.siteId)
    if (stores) stores.push(zones)
    else bySite.set(site.siteId, [zones])
  }
  return {
    name: "not_joined",
    value: ({ site, zones }) => notJoined(zones, bySite.get(site.siteId) ?? [], options),
  }
}
