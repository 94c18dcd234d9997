import type { Register } from "./register.ts"
import type { Site } from "./site.ts"
import type { Holding, Store } from "./store.ts"

/** What a register may lack, in the order in which it is listed; each with what is looked at. */
export const healthItems = [
  "noCountry", // sites
  "noAccuracy", // sites: how far their coordinates may be off
  "noRecordDate", // sites: when they were surveyed or recorded last
  "noPosition", // stores: coordinates of their own
  "noStoreType", // stores
  "noBarricade", // stores above ground: whether there is one
  "hdAssumed", // rows: 1.2 or 1.3 without its second level
  "noSurveillance", // rows: when the stock was examined last
  "noLicence", // rows: how much is licensed
  "overLicence", // rows with a licence: more is there
] as const
export type HealthItem = (typeof healthItems)[number]

/** How many have a fault, of all that could have it. */
export interface Share {
  readonly found: number
  readonly of: number
}

/** What the register of one country lacks. */
export interface CountryHealth {
  /** As the register states it; undefined for sites without one. */
  readonly country: string | undefined
  readonly sites: number
  readonly stores: number
  /** Rows of stores: one for each hazard division in a store. */
  readonly rows: number
  readonly items: Readonly<Record<HealthItem, Share>>
}

/** What a register lacks, country by country; those without a country come last. */
export function registerHealth({ sites, stores }: Pick<Register, "sites" | "stores">): CountryHealth[] {
  const countryOf = new Map(sites.map(({ siteId, country }) => [siteId, country]))
  const groups = new Map<string | undefined, { readonly sites: Site[]; readonly stores: Store[] }>()
  const groupOf = (country: string | undefined) => {
    let group = groups.get(country)
    if (!group) groups.set(country, (group = { sites: [], stores: [] }))
    return group
  }
  for (const site of sites) groupOf(site.country).sites.push(site)
  for (const store of stores) groupOf(countryOf.get(store.siteId)).stores.push(store)
  return [...groups]
    .map(([country, group]) => healthOf(country, group.sites, group.stores))
    .sort((a, b) => ((a.country ?? "~") < (b.country ?? "~") ? -1 : 1))
}

/** The same of all countries together. */
export function healthTotal(countries: readonly CountryHealth[]): Omit<CountryHealth, "country"> {
  const sum = (of: (one: CountryHealth) => number) => countries.reduce((total, one) => total + of(one), 0)
  return {
    sites: sum((one) => one.sites),
    stores: sum((one) => one.stores),
    rows: sum((one) => one.rows),
    items: itemsBy((item) => ({
      found: sum(({ items }) => items[item].found),
      of: sum(({ items }) => items[item].of),
    })),
  }
}

function healthOf(country: string | undefined, sites: readonly Site[], stores: readonly Store[]): CountryHealth {
  const rows = stores.flatMap(({ holdings }) => holdings)
  const above = stores.filter(({ storeType }) => storeType !== "underground")
  const licensed = rows.filter(({ licensedNeq }) => licensedNeq !== undefined)
  const items: Readonly<Record<HealthItem, Share>> = {
    noCountry: share(sites, (site) => site.country === undefined),
    noAccuracy: share(sites, ({ coordAccuracy }) => coordAccuracy === undefined),
    noRecordDate: share(sites, ({ columns }) => !columns.record_date),
    noPosition: share(stores, ({ position }) => !position),
    noStoreType: share(stores, ({ storeType }) => storeType === undefined),
    noBarricade: share(above, ({ barricaded }) => barricaded === undefined),
    hdAssumed: share(rows, ({ hdAssumed }) => hdAssumed),
    noSurveillance: share(rows, ({ columns }) => !columns.last_surveillance),
    noLicence: share(rows, ({ licensedNeq }) => licensedNeq === undefined),
    overLicence: share(licensed, isOverLicence),
  }
  return { country, sites: sites.length, stores: stores.length, rows: rows.length, items }
}

/** Whether more is there than is licensed; a row without a licence says nothing. */
export function isOverLicence({ neq, licensedNeq }: Pick<Holding, "neq" | "licensedNeq">): boolean {
  return licensedNeq !== undefined && neq > licensedNeq
}

function share<Item>(all: readonly Item[], hasFault: (item: Item) => boolean): Share {
  return { found: all.filter(hasFault).length, of: all.length }
}

function itemsBy(shareOf: (item: HealthItem) => Share): Record<HealthItem, Share> {
  return Object.fromEntries(healthItems.map((item) => [item, shareOf(item)])) as Record<HealthItem, Share>
}
