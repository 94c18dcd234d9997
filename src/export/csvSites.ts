import { peopleTotal, type SiteExposure, type SiteZone } from "../model/exposure.ts"
import { storesWithoutFigure } from "../model/governingStore.ts"
import { siteReach } from "../model/siteReach.ts"
import { type ZoneKind, zoneKinds } from "../model/rule.ts"
import type { SiteRow } from "../model/siteRow.ts"
import type { ZonedSite } from "../model/zone.ts"
import { type CsvColumn, csvText, type DecimalMark } from "./csv.ts"
import { type CsvContext, contextColumns } from "./csvContext.ts"

/** A line of the table of sites with the zones of its stores, where they are known already. */
export interface SiteCsvRow extends SiteRow {
  readonly zoned: ZonedSite | undefined
  /** By the register as it is, where the row is of a scenario. */
  readonly before?: SiteExposure | undefined
}

/**
 * Sites as CSV, in the order given; headings as in `sites.csv` of a register where it has the column. Of each zone: the
 * radius [m], whether it holds in some directions only ("up to") or is a lower bound ("at least"), the people by source, and
 * whether there is a figure and whether it is only a lower bound; in a scenario also the people by the register as it is. Where there is no figure, or nobody has been counted yet,
 * the cells are empty.
 */
export function sitesCsv(rows: readonly SiteCsvRow[], context: CsvContext, decimal: DecimalMark): string {
  return csvText(
    [
      ...siteColumns,
      ...zoneKinds.flatMap((zone) => zoneColumns(zone, context.scenario !== undefined)),
      ...contextColumns(context),
    ],
    rows,
    decimal,
  )
}

const siteColumns: readonly CsvColumn<SiteCsvRow>[] = [
  { name: "site_id", value: ({ site }) => site.siteId },
  { name: "name", value: ({ site }) => site.name },
  { name: "country", value: ({ site }) => site.country },
  { name: "admin1", value: ({ site }) => site.columns.admin1 },
  { name: "lon", value: ({ site }) => site.position[0] },
  { name: "lat", value: ({ site }) => site.position[1] },
  { name: "coord_accuracy_m", value: ({ site }) => site.coordAccuracy },
  { name: "stores", value: ({ zoned }) => zoned?.stores.length },
  { name: "neq_kg", value: ({ neq }) => neq },
]

function zoneColumns(zone: ZoneKind, isScenario: boolean): CsvColumn<SiteCsvRow>[] {
  const prefix = zone.toLowerCase()
  const counted = (name: string, value: (counted: SiteZone) => string | number | boolean | undefined) => ({
    name: `${prefix}_${name}`,
    value: ({ exposure }: SiteCsvRow) => exposure && value(exposure.zones[zone]),
  })
  const reach = ({ zoned }: SiteCsvRow) => zoned && siteReach(zoned, zone)
  return [
    { name: `${prefix}_m`, value: (row) => reach(row)?.radius },
    { name: `${prefix}_m_up_to`, value: (row) => reach(row)?.isUneven },
    { name: `${prefix}_m_at_least`, value: (row) => reach(row)?.isAtLeast },
    counted("people", ({ people }) => people && peopleTotal(people)),
    ...(isScenario ? changeColumns(zone) : []),
    counted("people_listed", ({ people }) => people?.listed),
    counted("people_rural", ({ people }) => people?.rural),
    counted("people_grid", ({ people }) => people?.grid),
    { name: `${prefix}_figure`, value: (row) => row.zoned && reach(row) !== undefined },
    counted("at_least", ({ people, atLeast }) => people && atLeast),
    { name: `${prefix}_stores_without_figure`, value: ({ zoned }) => zoned && storesWithoutFigure(zoned, zone).length },
    counted("reaches", ({ people, reaches }) => people && reaches.join(" ")),
  ]
}

/** People by the register as it is, and how many more or fewer the scenario has; empty where one of them has no figure. */
function changeColumns(zone: ZoneKind): CsvColumn<SiteCsvRow>[] {
  const people = (exposure: SiteExposure | undefined) => {
    const inside = exposure?.zones[zone].people
    return inside && peopleTotal(inside)
  }
  const prefix = `${zone.toLowerCase()}_people`
  return [
    { name: `${prefix}_before`, value: ({ before }) => people(before) },
    {
      name: `${prefix}_change`,
      value: ({ before, exposure }) => {
        const [was, is] = [people(before), people(exposure)]
        return was === undefined || is === undefined ? undefined : is - was
      },
    },
  ]
}
