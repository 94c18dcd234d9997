import { type Exposure, peopleTotal } from "../../src/model/exposure.ts"
import { type RuleSet, zoneKinds } from "../../src/model/rule.ts"
import type { ZoneOptions } from "../../src/model/zone.ts"
import { ruleSetName } from "../../src/model/ruleSetName.ts"
import { csvLine } from "./csvLine.ts"

/** What the zones were worked out by: the last columns of both tables, named as in the page's files. */
export interface WorkedOutBy {
  readonly ruleSet: Pick<RuleSet, "document" | "edition">
  readonly options: ZoneOptions
}

type Cell = string | number | undefined

/** `sites.csv`: one row per site and zone; a site without a figure has empty cells, never 0. Unrounded. */
export function sitesTable(exposure: Exposure, by: WorkedOutBy): string {
  const header = "site_id,zone,radius_m,people,people_grid,people_listed,people_rural,at_least"
  const rows = exposure.sites.flatMap(({ siteId, zones }) =>
    zoneKinds.map((zone) => {
      const { radius, people, atLeast } = zones[zone]
      const figures = people
        ? [radius, peopleTotal(people), people.grid, people.listed, people.rural]
        : [radius, "", "", "", ""]
      return [siteId, zone, ...figures, yesNo(atLeast)]
    }),
  )
  return csv(header, rows, by)
}

/** `totals.csv`: one row per zone over all sites, as sum and as once. Unrounded. */
export function totalsTable(exposure: Exposure, by: WorkedOutBy): string {
  const rows = zoneKinds.map((zone) => {
    const { sum, once, storesWithoutFigure } = exposure.totals[zone]
    return [zone, peopleTotal(sum), peopleTotal(once), storesWithoutFigure]
  })
  return csv("zone,people_sum,people_once,stores_without_figure", rows, by)
}

function csv(header: string, rows: readonly (readonly Cell[])[], { ruleSet, options }: WorkedOutBy): string {
  const last = [options.routeClass, yesNo(options.conservative), yesNo(options.assumeJoined), ruleSetName(ruleSet)]
  const columns = `${header},route_class,cautious_mixing,joined_without_coordinates,rule_set\n`
  return [columns, ...rows.map((row) => csvLine([...row, ...last]))].join("")
}

function yesNo(value: boolean): string {
  return value ? "yes" : "no"
}
