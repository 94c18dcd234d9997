import {
  type countryColumns,
  type exposedSiteColumns,
  type facilityColumns,
  requiredCountryColumns,
  requiredExposedSiteColumns,
  requiredFacilityColumns,
  requiredSiteColumns,
  requiredStoreColumns,
  type siteColumns,
  type storeColumns,
} from "../../src/load/registerColumns.ts"
import { exposedSiteTypes } from "../../src/model/exposedSite.ts"
import { compatibilityGroups, hazardDivisions } from "../../src/model/hazardDivision.ts"
import { stockStates, storeTypes } from "../../src/model/store.ts"
import type { Sheet, SheetColumn } from "./workbookBytes.ts"

type Described<Name extends string> = Readonly<Record<Name, string>>
type Lists = Readonly<Record<string, readonly string[]>>

const yesNo = ["yes", "no"] as const

const siteHints: Described<(typeof siteColumns)[number]> = {
  site_id: "One for each site; stores name it.",
  name: "As it is to be shown.",
  country: "Two letters (ISO 3166), XK for Kosovo*.",
  admin1: "District or province.",
  lon: "Longitude in degrees east, such as 21.43. Other ways of writing are understood too.",
  lat: "Latitude in degrees north, such as 42.01.",
  coord_accuracy_m: "How far the coordinates may be off, in metres.",
  operator: "Who runs the site.",
  site_type: "Such as depot, unit store, disposal site.",
  record_date: "When the site was surveyed or recorded last: year-month-day.",
  source: "Where the record comes from.",
  confidence: "A (certain) to D (doubtful).",
  rrpl: "Risk level of the site, 0 to 3.",
  security_plan: "Is there a security plan?",
  staff_vetting: "Are staff vetted?",
  key_control: "Are keys controlled?",
  loss_reporting: "Are losses reported?",
  fence: "Is there a fence?",
  lighting: "Is there lighting?",
  ids: "Is there an intrusion detection system?",
  guard_h: "Hours a day with guards.",
  access_log: "Is access logged?",
  manpads: "Are man-portable air-defence systems stored?",
  salw: "Are small arms and light weapons stored?",
  last_full_count: "When everything was counted last: year-month-day.",
  past_diversion: "Has anything been diverted before?",
  releasability: "Who may see the record.",
}

const siteLists: Lists = {
  confidence: ["A", "B", "C", "D"],
  rrpl: ["0", "1", "2", "3"],
  releasability: ["internal", "partners", "public"],
  ...Object.fromEntries(
    "security_plan staff_vetting key_control loss_reporting fence lighting ids access_log manpads salw past_diversion"
      .split(" ")
      .map((name) => [name, yesNo]),
  ),
}

const storeHints: Described<(typeof storeColumns)[number]> = {
  store_id: "One for each building or stack; it repeats for every hazard division in it.",
  site_id: "The site it belongs to, as in the sheet sites.",
  lon: "Longitude of the store itself. Empty: the gaps to other stores are unknown.",
  lat: "Latitude of the store itself.",
  pes_type: "Kind of building.",
  barricaded: "Is there a barricade? Empty means unknown.",
  ecm_bearing_deg: "For earth-covered magazines: where the door looks, degrees from north, 0 to 360.",
  hd: "Hazard division, with its second level: a bare 1.2 is read as 1.2.1 and 1.3 as 1.3.1, and flagged.",
  cg: "Compatibility group.",
  neq_kg: "Net explosive quantity in kg. Not gross weight, not all-up weight: a row without it gives no figure.",
  neq_low_kg: "Where the quantity is an estimate: the least it may be, in kg; never more than neq_kg. Optional.",
  neq_high_kg: "The most it may be, in kg; never less than neq_kg. Not what is licensed. Optional.",
  mce_kg: "Maximum credible event in kg, where it is known.",
  auw_kg: "All-up weight in kg. Never turned into NEQ.",
  gross_t: "Gross weight in tonnes. Never turned into NEQ.",
  licensed_neq_kg: "Net explosive quantity that is licensed here, in kg.",
  stock_state: "State of the stock.",
  year_made: "Year in which it was made.",
  last_surveillance: "When the stock was examined last: year-month-day.",
}

const storeLists: Lists = {
  pes_type: storeTypes,
  barricaded: yesNo,
  hd: hazardDivisions,
  cg: compatibilityGroups,
  stock_state: stockStates,
}

const exposedSiteHints: Described<(typeof exposedSiteColumns)[number]> = {
  es_id: "One for each place that distances protect.",
  name: "As it is to be shown.",
  type: "What it is.",
  people_day: "People there by day.",
  people_night: "People there by night.",
  lon: "Longitude in degrees east. Roads and railways are lines: give them as GeoJSON, KML or FlatGeobuf with these columns.",
  lat: "Latitude in degrees north.",
}

const facilityHints: Described<(typeof facilityColumns)[number]> = {
  facility_id: "One for each disposal plant.",
  name: "As it is to be shown.",
  country: "Two letters (ISO 3166), XK for Kosovo*.",
  lon: "Longitude in degrees east.",
  lat: "Latitude in degrees north.",
  methods: "Such as open detonation, furnace; separated by semicolons.",
  t_per_year: "Gross tonnes that it can dispose of in a year.",
  hd_accepted:
    "Hazard divisions that it takes, separated by semicolons; a bare 1.2 means all of its second levels. Empty means unknown.",
  cost_eur_t: "Cost in euro for a gross tonne, or the lowest and the highest with a dash between them.",
  accepts_foreign: "Does it take stock from other countries? Empty means unknown.",
}

const countryHints: Described<(typeof countryColumns)[number]> = {
  country: "Two letters (ISO 3166), XK for Kosovo*.",
  population: "People in all. Shown, not counted with.",
  year: "Year of that number.",
  source: "Where that number comes from.",
  rasr_member: "Is the country a member of RASR? Empty means unknown.",
  budget_eur_year: "Euro a year for disposal.",
}

const optionalLists: Lists = { type: exposedSiteTypes, accepts_foreign: yesNo, rasr_member: yesNo }

/**
 * The sheets of an empty register, with lists to choose from.
 *
 * @param countries codes of the region's countries
 */
export function registerTemplate(countries: readonly string[]): Sheet[] {
  const optional = { ...optionalLists, country: countries }
  const sheets = [
    sheetOf("sites", columnsOf(siteHints, { ...siteLists, country: countries }, requiredSiteColumns)),
    sheetOf("stores", columnsOf(storeHints, storeLists, requiredStoreColumns)),
    sheetOf("exposed_sites", columnsOf(exposedSiteHints, optional, requiredExposedSiteColumns)),
    sheetOf("facilities", columnsOf(facilityHints, optional, requiredFacilityColumns)),
    sheetOf("countries", columnsOf(countryHints, optional, requiredCountryColumns)),
  ]
  return [...sheets, readme(sheets)]
}

function sheetOf(name: string, columns: readonly SheetColumn[]): Sheet {
  return { name, columns, rows: [] }
}

function columnsOf(hints: Readonly<Record<string, string>>, lists: Lists, needed: readonly string[]): SheetColumn[] {
  return Object.entries(hints).map(([name, hint]) => {
    const values = lists[name]
    return { name, hint, needed: needed.includes(name), ...(values ? { values } : {}) }
  })
}

/** Widths of the columns of the sheet to be read [characters]. */
const widths = [18, 24, 8, 100]

function readme(sheets: readonly Sheet[]): Sheet {
  const lines = sheets.flatMap(({ name, columns }) =>
    columns.map((column) => [
      name,
      column.name,
      column.needed ? "needed" : "",
      column.values ? `${column.hint} One of: ${column.values.join(", ")}.` : column.hint,
    ]),
  )
  return {
    name: "readme",
    isText: true,
    columns: widths.map((width) => ({ name: "", hint: String(width) })),
    rows: [
      [
        "Stockpile Atlas",
        "",
        "",
        "Empty register. Fill in the sheets sites and stores, the others as far as you can, then open this file on the page.",
      ],
      [
        "",
        "",
        "",
        "The file is read in the browser and goes nowhere. Columns on yellow ground are needed, all others optional.",
      ],
      ["", "", "", "One row for each hazard division in a store. Columns of your own may be added; they are kept."],
      [],
      ["Sheet", "Column", "", "What to write"],
      ...lines,
    ],
  }
}
