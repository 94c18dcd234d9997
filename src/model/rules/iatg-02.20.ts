import type { HazardDivision } from "../hazardDivision.ts"
import type { Direction, DistanceKind, DistanceLaw, ListedRow, RuleRow, RuleSet } from "../rule.ts"
import type { StoreType } from "../store.ts"
import { curve121, curve122, hd12Rows } from "./hd12Rows.ts"
import { anyQuantity, cubeRoot, fixed, squareRoot, twoThirds } from "./lawForms.ts"

/*
 * IATG 02.20:2021[E], 3rd edition: quantity-distances for stores above ground.
 * Facts only, read by the team in the public text; `confirmed` means read there and the table values recomputed.
 * Not in the table: underground chambers (Annexes M, N), HD 1.2.3 (a gap of this edition). Offices on the site have the
 * distances of a medium-density route (fewer than 20 staff) or of inhabited buildings: a note of those rows.
 */

type Extra = Omit<RuleRow, "zone" | "hd" | "distance" | "neqFrom" | "neqFromIncluded" | "neqTo" | "status">

// ——— HD 1.1 and 1.5, 50 < Q ≤ 250,000 kg ———

/** HD 1.5 is treated as 1.1 (confirmed). */
const hd11: readonly HazardDivision[] = ["1.1", "1.5"]
const wholeRange = { neqFrom: 50, neqFromIncluded: false, neqTo: 250_000 }
/** At a break both pieces hold and the larger decides, as Table E.1 prints. */
const upTo2500 = { neqFrom: 50, neqFromIncluded: false, neqTo: 2_500 }
const upTo4500 = { neqFrom: 2_500, neqFromIncluded: true, neqTo: 4_500 }
const above4500 = { neqFrom: 4_500, neqFromIncluded: true, neqTo: 250_000 }

const lightStores: readonly StoreType[] = ["open stack", "light building", "medium building"]
const barricadedLight = { storeType: lightStores, barricaded: true }

function row11(zone: DistanceKind, distance: DistanceLaw, extra: Extra): RuleRow {
  return { zone, hd: hd11, ...wholeRange, distance, ...extra, status: "confirmed" }
}

function ibdPieces(zone: DistanceKind, extra: Extra): RuleRow[] {
  return [
    { zone, hd: hd11, ...upTo2500, distance: twoThirds(1.5), ...extra, status: "confirmed" },
    { zone, hd: hd11, ...upTo4500, distance: squareRoot(5.5), ...extra, status: "confirmed" },
    { zone, hd: hd11, ...above4500, distance: cubeRoot(22.2), ...extra, status: "confirmed" },
  ]
}

function ptrdPieces(extra: Extra): RuleRow[] {
  return [
    { zone: "PTRD", hd: hd11, ...upTo2500, distance: twoThirds(1.0), ...extra, status: "confirmed" },
    { zone: "PTRD", hd: hd11, ...upTo4500, distance: squareRoot(3.6), ...extra, status: "confirmed" },
    { zone: "PTRD", hd: hd11, ...above4500, distance: cubeRoot(14.8), ...extra, status: "confirmed" },
  ]
}

/** A side of a standard earth-covered magazine with a known bearing; its front has the normal rows. */
function magazine(
  zone: DistanceKind,
  direction: Direction,
  k: number,
  floor: number,
  source: string,
  note?: string,
): RuleRow {
  return row11(zone, cubeRoot(k), { storeType: ["earth-covered magazine"], direction, floor, source, note })
}

/** Between two magazines with known bearings; `direction` is the face of the larger, `facing` that of the other. */
function magazinePair(direction: Direction, facing: Direction, k: number, source: string, note?: string): RuleRow {
  const nominalPressure = direction === "front" && facing === "front" ? "70 kPa" : undefined
  const storeType: readonly StoreType[] = ["earth-covered magazine"]
  return row11("IMD", cubeRoot(k), { storeType, direction, facing, nominalPressure, source, note })
}

const columnD13 = "Table E.1, column D13; Table 8, yellow line"
const columnD11 = "Table E.1, column D11; Table 8, green line"
const mediumRoute = { nominalPressure: "9 kPa", source: columnD11, note: "ruleNote.officesAsRoute" }

const hd11Rows: readonly RuleRow[] = [
  row11("VBD", cubeRoot(44.4), {
    notBelow: "IBD",
    nominalPressure: "2–3 kPa",
    source: "Table E.1, 2 × column D12; Table 8, purple line",
    note: "ruleNote.vbdNotBelowIbd",
  }),
  ...ibdPieces("IBD", { floor: 400, nominalPressure: "5 kPa", source: columnD13, note: "ruleNote.officesAsIbd" }),
  ...ibdPieces("PTRD-high", { floor: 400, nominalPressure: "5 kPa", source: columnD13 }),
  ...ibdPieces("PTRD-high", { ...barricadedLight, floor: 270, nominalPressure: "5 kPa", source: columnD13 }),
  ...ptrdPieces({ ...mediumRoute, floor: 270 }),
  ...ptrdPieces({ ...mediumRoute, ...barricadedLight, floor: 180 }),
  row11("PTRD-low", cubeRoot(11.1), {
    nominalPressure: "11 kPa",
    source: "Table E.1, 0.5 × column D12; Table 8, blue line",
  }),
  magazine("IBD", "rear", 14.0, 400, "Table E.1, column D14", "ruleNote.sectorAngles"),
  magazine("IBD", "side", 18.0, 400, "Table E.1, column D15", "ruleNote.sectorAngles"),
  magazine("PTRD", "rear", 9.3, 270, "Table E.1, column D16", "ruleNote.sectorAngles"),
  magazine("PTRD", "side", 12.0, 270, "Table E.1, column D17", "ruleNote.sectorAngles"),
  magazine("VBD", "rear", 28, 800, "Table E.1, 2 × column D14", "ruleNote.directionalNotAboveNormal"),
  magazine("VBD", "side", 36, 800, "Table E.1, 2 × column D15", "ruleNote.directionalNotAboveNormal"),
  row11("PBD", cubeRoot(8.0), {
    floor: 64,
    nominalPressure: "21 kPa",
    source: "Table E.1, column D10",
    note: "ruleNote.pbdUnbarricadedWorkshop",
  }),
  row11("IMD", cubeRoot(4.8), { source: "Table E.1, column D9" }),
  row11("IMD", cubeRoot(2.4), {
    barricaded: true,
    nominalPressure: "180 kPa",
    source: "Table E.1, column D7",
    note: "ruleNote.imdEitherBarricaded",
  }),
  magazinePair("front", "front", 3.6, "Table E.1, column D8"),
  magazinePair("front", "rear", 0.8, "Table E.1, columns D3–D6"),
  magazinePair("front", "side", 1.1, "Table E.1, columns D3–D6"),
  magazinePair("rear", "front", 1.8, "Table E.1, columns D3–D6"),
  magazinePair("side", "front", 1.8, "Table E.1, columns D3–D6", "ruleNote.sideToFrontAsRear"),
  magazinePair("side", "side", 0.5, "Table E.1, columns D3–D6"),
  magazinePair("side", "rear", 0.5, "Table E.1, columns D3–D6"),
  magazinePair("rear", "side", 0.5, "Table E.1, columns D3–D6"),
  magazinePair("rear", "rear", 0.5, "Table E.1, columns D3–D6"),
]

/** IATG prints no distance for HD 1.6: we treat the whole NEQ as 1.1, and every row says so. */
const hd16Rows = hd11Rows.map(
  (row): RuleRow => ({
    ...row,
    hd: ["1.6"],
    source: `No distance printed for HD 1.6; as HD 1.1: ${row.source}`,
    status: "unconfirmed",
    note: "ruleNote.hd16As11",
  }),
)

// ——— HD 1.3, 500 ≤ Q ≤ 250,000 kg ———

const hd13Range = { neqFrom: 500, neqFromIncluded: true, neqTo: 250_000, floor: 60, status: "confirmed" } as const

function hd13Rows(hd: "1.3.1" | "1.3.2", low: DistanceLaw, source: string): RuleRow[] {
  return [
    { zone: "VBD", hd: [hd], ...hd13Range, distance: cubeRoot(6.4), source },
    { zone: "IBD", hd: [hd], ...hd13Range, distance: cubeRoot(6.4), source },
    {
      zone: "PTRD-high",
      hd: [hd],
      ...hd13Range,
      distance: cubeRoot(6.4),
      source,
      status: "unconfirmed",
      note: "ruleNote.highRouteAsIbd",
    },
    { zone: "PTRD", hd: [hd], ...hd13Range, distance: cubeRoot(4.3), source },
    { zone: "PTRD-low", hd: [hd], ...hd13Range, distance: low, source },
  ]
}

// ——— HD 1.4, any quantity ———

const hd14Kinds: readonly DistanceKind[] = ["VBD", "IBD", "PTRD-high", "PTRD", "PTRD-low"]
const hd14Rows = hd14Kinds.map(
  (zone): RuleRow => ({
    zone,
    hd: ["1.4"],
    ...anyQuantity,
    distance: fixed(10),
    source: "Clause 10.2",
    status: "confirmed",
    note: "ruleNote.moreThanTenMetres",
  }),
)

// ——— For information ———

const listedRows: readonly ListedRow[] = [
  {
    name: "HD 1.4, port figure",
    hd: ["1.4"],
    ...anyQuantity,
    distance: fixed(25),
    source: "Clause 10.2",
    status: "confirmed",
    note: "ruleNote.portFigure",
  },
  ...([4.5, 14.0] as const).map(
    (k): ListedRow => ({
      name: k === 4.5 ? "people, blast" : "people, fragments",
      hd: ["1.1"],
      ...anyQuantity,
      distance: cubeRoot(k),
      source: "Table 3",
      status: "confirmed",
      note: "ruleNote.formerPractice",
    }),
  ),
]

/** The default rule set. */
export const iatg0220: RuleSet = {
  id: "iatg-02.20",
  document: "IATG 02.20",
  edition: "2021, 3rd edition",
  purpose: "ruleSetText.iatgPurpose",
  noneUnderground: ["1.2.1", "1.2.2", "1.4"],
  listedRows,
  rows: [
    ...hd11Rows,
    ...hd16Rows,
    ...hd12Rows({
      hd: "1.2.1",
      curve: curve121,
      floor: 60,
      mediumShare: 0.67,
      highRoute: { status: "confirmed" },
      source: "Table H.1",
    }),
    ...hd12Rows({
      hd: "1.2.2",
      curve: curve122,
      floor: 30,
      mediumShare: 0.67,
      highRoute: { status: "unconfirmed", note: "ruleNote.highRouteAsIbd" },
      source: "Table for HD 1.2.2 (its number is to be checked against the document)",
    }),
    ...hd13Rows("1.3.1", cubeRoot(3.2), "Table L.1"),
    ...hd13Rows("1.3.2", fixed(60), "Table K.1"),
    ...hd14Rows,
  ],
}
