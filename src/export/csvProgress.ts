import { type PeopleBySource, peopleTotal } from "../model/exposure.ts"
import type { PeopleProgress, RegisterProgress, ZoneProgress } from "../model/registerProgress.ts"
import { type ZoneKind, zoneKinds } from "../model/rule.ts"
import { type StockTotals, type StoreChange, type StoreState, storeChangeKinds } from "../model/stockProgress.ts"
import type { PlaceProgress } from "../model/zoneProgress.ts"
import { type CsvColumn, csvText, type DecimalMark } from "./csv.ts"
import { type CsvContext, contextColumns } from "./csvContext.ts"

/** What a file on progress repeats in every row; `register` is the later one. */
export interface ProgressContext extends CsvContext {
  /** Name of the earlier register. */
  readonly comparedWith: string
}

/** What the people and the stock of a line are those of. Lines of different kinds may not be added. */
type CountedBy = "all" | "country of site" | "country of residence"

interface CountryLine {
  readonly countedBy: CountedBy
  readonly country: string | undefined
  readonly stock: StockTotals | undefined
  readonly people: (zone: ZoneProgress) => PeopleProgress | undefined
}

/**
 * Progress by country: one line for everything, then one for each country of site with its stock, then one for each country of
 * residence, which has people and no stock. `counted_by` says which; people of two countries' sites are in both their lines.
 */
export function progressCountriesCsv(
  progress: RegisterProgress,
  context: ProgressContext,
  decimal: DecimalMark,
): string {
  const columns: CsvColumn<CountryLine>[] = [
    { name: "counted_by", value: ({ countedBy }) => countedBy },
    { name: "country", value: ({ country }) => country },
    ...stockColumns,
    ...zoneKinds.flatMap((zone) => zoneColumns(progress, zone)),
  ]
  return csvText([...columns, ...progressContext(context)], countryLines(progress), decimal)
}

function countryLines({ stock, zones }: RegisterProgress): CountryLine[] {
  const all = Object.values(zones)
  const siteCountries = [...stock.byCountry.keys(), ...all.flatMap(({ bySiteCountry }) => [...bySiteCountry.keys()])]
  const residence = all.flatMap(({ byResidence }) => [...byResidence.keys()])
  return [
    { countedBy: "all", country: undefined, stock: stock.total, people: ({ total }) => total },
    ...sorted(siteCountries).map((country): CountryLine => {
      const people = ({ bySiteCountry }: ZoneProgress) => bySiteCountry.get(country)
      return { countedBy: "country of site", country, stock: stock.byCountry.get(country), people }
    }),
    ...sorted(residence).map((country): CountryLine => {
      const people = ({ byResidence }: ZoneProgress) => byResidence.get(country)
      return { countedBy: "country of residence", country, stock: undefined, people }
    }),
  ]
}

function sorted(countries: readonly string[]): readonly string[] {
  return [...new Set(countries)].sort()
}

const stockColumns: readonly CsvColumn<CountryLine>[] = [
  { name: "neq_kg_before", value: ({ stock }) => stock?.neqBefore },
  { name: "neq_kg_after", value: ({ stock }) => stock?.neqAfter },
  { name: "neq_kg_removed", value: ({ stock }) => stock?.removed },
  { name: "neq_kg_added", value: ({ stock }) => stock?.added },
  { name: "gross_t_removed", value: ({ stock }) => stock?.grossRemoved },
  { name: "gross_t_added", value: ({ stock }) => stock?.grossAdded },
  { name: "stores_without_gross", value: ({ stock }) => stock?.withoutGross },
  ...storeChangeKinds.map((kind): CsvColumn<CountryLine> => {
    return { name: `stores_${kind}`, value: ({ stock }) => stock?.stores[kind] }
  }),
]

function zoneColumns({ zones }: RegisterProgress, zone: ZoneKind): CsvColumn<CountryLine>[] {
  const prefix = zone.toLowerCase()
  const people = (name: string, of: keyof PeopleProgress): CsvColumn<CountryLine> => {
    const figure = (found: PeopleBySource | undefined) => found && peopleTotal(found)
    return { name: `${prefix}_${name}`, value: (line) => figure(line.people(zones[zone])?.[of]) }
  }
  return [
    people("people_before", "before"),
    people("people_after", "after"),
    people("people_relieved", "relieved"),
    people("people_newly_inside", "newlyInside"),
    people("people_without_figure_after", "leftUnjudged"),
    people("people_without_figure_before", "cameUnjudged"),
    { name: `${prefix}_at_least_before`, value: () => zones[zone].isAtLeast.before },
    { name: `${prefix}_at_least_after`, value: () => zones[zone].isAtLeast.after },
  ]
}

/** The stores that changed, one line each; the cells of a register that does not have the store are empty. */
export function progressStoresCsv(
  changes: readonly StoreChange[],
  context: ProgressContext,
  decimal: DecimalMark,
): string {
  const both = (name: string, value: (state: StoreState) => string | number | undefined): CsvColumn<StoreChange>[] => [
    { name: `${name}_before`, value: ({ before }) => before && value(before) },
    { name: `${name}_after`, value: ({ after }) => after && value(after) },
  ]
  const columns: CsvColumn<StoreChange>[] = [
    { name: "store_id", value: ({ storeId }) => storeId },
    { name: "change", value: ({ kind }) => kind },
    ...both("site_id", ({ siteId }) => siteId),
    ...both("country", ({ country }) => country),
    ...both("neq_kg", ({ neq }) => neq),
    ...both("gross_t", ({ gross }) => gross),
    { name: "otherwise_changed", value: ({ isOtherwiseChanged }) => isOtherwiseChanged },
  ]
  return csvText([...columns, ...progressContext(context)], changes, decimal)
}

interface PlaceLine extends PlaceProgress {
  readonly zone: ZoneKind
}

/** Listed places that came inside a zone or left it, wholly or in part: one line for each place and zone. */
export function progressPlacesCsv(
  { zones }: Pick<RegisterProgress, "zones">,
  context: ProgressContext,
  decimal: DecimalMark,
): string {
  const lines = zoneKinds.flatMap((zone) => zones[zone].places.map((place): PlaceLine => ({ ...place, zone })))
  const columns: CsvColumn<PlaceLine>[] = [
    { name: "zone", value: ({ zone }) => zone },
    { name: "geonameid", value: ({ place }) => place.geonameid },
    { name: "place", value: ({ place }) => place.name },
    { name: "country", value: ({ place }) => place.country },
    { name: "population", value: ({ place }) => place.population ?? undefined },
    { name: "share_inside_before", value: ({ before }) => before },
    { name: "share_inside_after", value: ({ after }) => after },
    { name: "share_newly_inside", value: ({ newlyInside }) => newlyInside },
    { name: "share_relieved", value: ({ relieved }) => relieved },
    { name: "people_newly_inside", value: ({ peopleNewlyInside }) => peopleNewlyInside ?? undefined },
    { name: "people_relieved", value: ({ peopleRelieved }) => peopleRelieved ?? undefined },
  ]
  return csvText([...columns, ...progressContext(context)], lines, decimal)
}

function progressContext(context: ProgressContext): CsvColumn<unknown>[] {
  return [{ name: "compared_with", value: () => context.comparedWith }, ...contextColumns(context)]
}
