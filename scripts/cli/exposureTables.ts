import { type Exposure, peopleTotal } from "../../src/model/exposure.ts"
import { zoneKinds } from "../../src/model/rule.ts"

/** `sites.csv`: one row per site and zone; a site without a figure has empty cells, never 0. Unrounded. */
export function sitesTable(exposure: Exposure): string {
  const header = "site_id,zone,radius_m,people,people_grid,people_listed,people_rural,at_least"
  const rows = exposure.sites.flatMap(({ siteId, zones }) =>
    zoneKinds.map((zone) => {
      const { radius, people, atLeast } = zones[zone]
      const figures = people
        ? [radius, peopleTotal(people), people.grid, people.listed, people.rural]
        : [radius, "", "", "", ""]
      return [siteId, zone, ...figures, atLeast ? "yes" : "no"]
    }),
  )
  return csv(header, rows)
}

/** `totals.csv`: one row per zone over all sites, as sum and as once. Unrounded. */
export function totalsTable(exposure: Exposure): string {
  const rows = zoneKinds.map((zone) => {
    const { sum, once, storesWithoutFigure } = exposure.totals[zone]
    return [zone, peopleTotal(sum), peopleTotal(once), storesWithoutFigure]
  })
  return csv("zone,people_sum,people_once,stores_without_figure", rows)
}

function csv(header: string, rows: readonly (readonly (string | number | undefined)[])[]): string {
  return [header, ...rows.map((row) => row.map(cell).join(","))].map((line) => `${line}\n`).join("")
}

function cell(value: string | number | undefined = ""): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
