import type { BorderMatrix, CountryPair, Notification, Reaching } from "../model/borderMatrix.ts"
import { type PeopleBySource, peopleTotal, type RegionTotal } from "../model/exposure.ts"
import type { ZoneKind } from "../model/rule.ts"
import { siteReach } from "../model/siteReach.ts"
import { type CsvColumn, csvText, type DecimalMark } from "./csv.ts"
import { type CsvContext, contextColumns } from "./csvContext.ts"

/** What a file on borders repeats in every row. */
export interface BordersContext extends CsvContext {
  readonly zone: ZoneKind
  /** Whether someone in the zones of two sites of a country counts once. */
  readonly counted: "sum" | "once"
}

interface Cell {
  readonly home: string
  readonly country: string
  readonly people: PeopleBySource
  readonly atLeast: boolean
}

/**
 * The matrix, one line for each country of site and country of residence, then "all" sites together: with `counted` "once" these
 * lines may be less than the ones above add up to.
 */
export function matrixCsv(
  matrix: BorderMatrix,
  together: RegionTotal,
  context: BordersContext,
  decimal: DecimalMark,
): string {
  const cells = matrix.rows.flatMap(({ home, byResidence, atLeast }) =>
    [...byResidence].map(([country, people]): Cell => ({ home: home ?? "unknown", country, people, atLeast })),
  )
  const all =
    context.counted === "sum"
      ? [...matrix.columns].map(([country, people]) => ({ country, people }))
      : together.residents
  const { atLeast } = matrix
  const lines = [...cells, ...all.map(({ country, people }): Cell => ({ home: "all", country, people, atLeast }))]
  const columns: CsvColumn<Cell>[] = [
    { name: "country_of_site", value: ({ home }) => home },
    { name: "country_of_residence", value: ({ country }) => country },
    { name: "people", value: ({ people }) => peopleTotal(people) },
    { name: "people_listed", value: ({ people }) => people.listed },
    { name: "people_rural", value: ({ people }) => people.rural },
    { name: "people_grid", value: ({ people }) => people.grid },
    { name: "at_least", value: (cell) => cell.atLeast },
    ...bordersColumns(context),
  ]
  return csvText(columns, lines, decimal)
}

/** Pairs of countries, most people on the other's side first; empty cells where no zone of the other's sites reaches. */
export function pairsCsv(pairs: readonly CountryPair[], context: BordersContext, decimal: DecimalMark): string {
  const columns: CsvColumn<CountryPair>[] = [
    { name: "country_a", value: ({ countries }) => countries[0] },
    { name: "country_b", value: ({ countries }) => countries[1] },
    { name: "people_of_a_in_zones_of_b", value: ({ people: [a] }) => a && peopleTotal(a) },
    { name: "people_of_b_in_zones_of_a", value: ({ people: [, b] }) => b && peopleTotal(b) },
    { name: "at_least", value: ({ atLeast }) => atLeast },
    { name: "sites", value: ({ reachings }) => reachings.map(({ site }) => site.site.siteId).join(" ") },
    ...bordersColumns(context),
  ]
  return csvText(columns, pairs, decimal)
}

interface NotificationLine extends Reaching {
  readonly direction: "incoming" | "outgoing"
}

/** A country's notification list: sites elsewhere that reach it are "incoming", its own that reach others "outgoing". */
export function notificationCsv(
  { country, incoming, outgoing }: Notification,
  context: BordersContext,
  decimal: DecimalMark,
): string {
  const lines = [
    ...incoming.map((one): NotificationLine => ({ ...one, direction: "incoming" })),
    ...outgoing.map((one): NotificationLine => ({ ...one, direction: "outgoing" })),
  ]
  const reach = ({ site }: NotificationLine) => siteReach(site, context.zone)
  const columns: CsvColumn<NotificationLine>[] = [
    { name: "list_of", value: () => country },
    { name: "direction", value: ({ direction }) => direction },
    { name: "site_id", value: ({ site }) => site.site.siteId },
    { name: "name", value: ({ site }) => site.site.name },
    { name: "stands_in", value: ({ home }) => home },
    { name: "country", value: ({ site }) => site.site.country },
    { name: "reaches", value: (line) => line.country },
    { name: "reaches_land", value: ({ isOnLand }) => isOnLand },
    { name: "radius_m", value: (line) => reach(line)?.radius },
    { name: "radius_m_up_to", value: (line) => reach(line)?.isUneven },
    { name: "radius_m_at_least", value: (line) => reach(line)?.isAtLeast },
    { name: "people", value: ({ people }) => peopleTotal(people) },
    { name: "at_least", value: ({ atLeast }) => atLeast },
    { name: "places", value: ({ places }) => places.map(({ place }) => place.name).join("; ") },
    { name: "places_geonameid", value: ({ places }) => places.map(({ place }) => place.geonameid).join("; ") },
    { name: "places_distance_m", value: ({ places }) => places.map((one) => Math.round(one.distance)).join("; ") },
    // A line is one site's zone, whatever the other tables count.
    ...bordersColumns({ ...context, counted: "sum" }),
  ]
  return csvText(columns, lines, decimal)
}

function bordersColumns(context: BordersContext): CsvColumn<unknown>[] {
  return [
    { name: "zone", value: () => context.zone },
    { name: "counted", value: () => context.counted },
    ...contextColumns(context),
  ]
}
