/** Columns of `sites.csv`, in the order of the template. */
export const siteColumns = [
  "site_id",
  "name",
  "country",
  "admin1",
  "lon",
  "lat",
  "coord_accuracy_m",
  "operator",
  "site_type",
  "record_date",
  "source",
  "confidence",
  "rrpl",
  "security_plan",
  "staff_vetting",
  "key_control",
  "loss_reporting",
  "fence",
  "lighting",
  "ids",
  "guard_h",
  "access_log",
  "manpads",
  "salw",
  "last_full_count",
  "past_diversion",
  "releasability",
] as const

/** Columns of `stores.csv`, in the order of the template. */
export const storeColumns = [
  "store_id",
  "site_id",
  "lon",
  "lat",
  "pes_type",
  "barricaded",
  "ecm_bearing_deg",
  "hd",
  "cg",
  "neq_kg",
  "neq_low_kg",
  "neq_high_kg",
  "mce_kg",
  "auw_kg",
  "gross_t",
  "licensed_neq_kg",
  "stock_state",
  "year_made",
  "last_surveillance",
] as const

/** Columns of `exposed-sites.csv`: what distances protect. */
export const exposedSiteColumns = ["es_id", "name", "type", "people_day", "people_night", "lon", "lat"] as const

/** Columns of `facilities.csv`: disposal plants. */
export const facilityColumns = [
  "facility_id",
  "name",
  "country",
  "lon",
  "lat",
  "methods",
  "t_per_year",
  "hd_accepted",
  "cost_eur_t",
  "accepts_foreign",
] as const

/** Columns of `countries.csv`. */
export const countryColumns = ["country", "population", "year", "source", "rasr_member", "budget_eur_year"] as const

/** A flat file has one `lon, lat` for two things; these names tell them apart. */
export const flatColumns = ["site_lon", "site_lat", "store_lon", "store_lat"] as const

/** A position that is not a longitude and a latitude in two columns: all of it in one, and a zone beside easting and northing. */
export const positionColumns = ["coordinates", "utm_zone"] as const

export type KnownColumn =
  | (typeof siteColumns)[number]
  | (typeof storeColumns)[number]
  | (typeof exposedSiteColumns)[number]
  | (typeof facilityColumns)[number]
  | (typeof countryColumns)[number]
  | (typeof flatColumns)[number]
  | (typeof positionColumns)[number]

export const requiredSiteColumns = ["site_id", "lon", "lat"] as const
export const requiredStoreColumns = ["store_id", "site_id", "hd", "neq_kg"] as const
export const requiredExposedSiteColumns = ["es_id", "type", "lon", "lat"] as const
export const requiredFacilityColumns = ["facility_id", "country", "t_per_year"] as const
export const requiredCountryColumns = ["country"] as const

/** What a table may be: of sites, stores or both ("register"), or one of the optional tables beside them. */
export const tableKinds = ["register", "exposed sites", "facilities", "countries"] as const
export type TableKind = (typeof tableKinds)[number]

/** The columns that a table of a kind may have: a name such as "type" means something in one kind only. */
export const columnsOfKind: Readonly<Record<TableKind, readonly KnownColumn[]>> = {
  register: [...siteColumns, ...storeColumns, ...flatColumns, ...positionColumns],
  "exposed sites": [...exposedSiteColumns, ...positionColumns],
  facilities: [...facilityColumns, ...positionColumns],
  countries: countryColumns,
}

/** Columns that become numbers. */
export const numberColumns: ReadonlySet<string> = new Set<KnownColumn>([
  "lon",
  "lat",
  ...flatColumns,
  "coord_accuracy_m",
  "ecm_bearing_deg",
  "neq_kg",
  "neq_low_kg",
  "neq_high_kg",
  "mce_kg",
  "auw_kg",
  "gross_t",
  "licensed_neq_kg",
  "year_made",
  "people_day",
  "people_night",
  "t_per_year",
  "cost_eur_t",
  "population",
  "year",
  "budget_eur_year",
])

/** Numbers that never reach a thousand: a single mark in them is always a decimal mark. */
export const degreeColumns: ReadonlySet<string> = new Set<KnownColumn>([
  "lon",
  "lat",
  ...flatColumns,
  "ecm_bearing_deg",
])

/** What is compared of a header or a word from a list: case, spaces, hyphens and underscores do not matter. */
export function wordKey(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-\u2010-\u2015]+/gu, "")
}

const byKey = new Map(
  tableKinds.map((kind) => [kind, new Map(columnsOfKind[kind].map((column) => [wordKey(column), column]))]),
)

/** The column that a header is the own name of in a table of that kind, or undefined when it is none of ours there. */
export function knownColumn(header: string, kind: TableKind = "register"): KnownColumn | undefined {
  return byKey.get(kind)?.get(wordKey(header))
}

/** The column of that very name, in a table of whatever kind. */
export function columnNamed(name: string): KnownColumn | undefined {
  return tableKinds.flatMap((kind) => columnsOfKind[kind]).find((column) => column === name)
}
