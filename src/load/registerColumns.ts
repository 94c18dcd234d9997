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
  "mce_kg",
  "auw_kg",
  "gross_t",
  "licensed_neq_kg",
  "stock_state",
  "year_made",
  "last_surveillance",
] as const

/** A flat file has one `lon, lat` for two things; these names tell them apart. */
export const flatColumns = ["site_lon", "site_lat", "store_lon", "store_lat"] as const

/** A position that is not a longitude and a latitude in two columns: all of it in one, and a zone beside easting and northing. */
export const positionColumns = ["coordinates", "utm_zone"] as const

export type KnownColumn =
  | (typeof siteColumns)[number]
  | (typeof storeColumns)[number]
  | (typeof flatColumns)[number]
  | (typeof positionColumns)[number]

export const requiredSiteColumns = ["site_id", "lon", "lat"] as const
export const requiredStoreColumns = ["store_id", "site_id", "hd", "neq_kg"] as const

/** Columns that become numbers. */
export const numberColumns: ReadonlySet<string> = new Set<KnownColumn>([
  "lon",
  "lat",
  ...flatColumns,
  "coord_accuracy_m",
  "ecm_bearing_deg",
  "neq_kg",
  "mce_kg",
  "auw_kg",
  "gross_t",
  "licensed_neq_kg",
  "year_made",
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

const byKey: ReadonlyMap<string, KnownColumn> = new Map(
  [...siteColumns, ...storeColumns, ...flatColumns, ...positionColumns].map((column) => [wordKey(column), column]),
)

/** The column a header stands for, or undefined when it is none of ours. */
export function knownColumn(header: string): KnownColumn | undefined {
  return byKey.get(wordKey(header))
}
