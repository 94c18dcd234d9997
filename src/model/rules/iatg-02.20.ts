import type { HazardDivision } from "../hazardDivision.ts"
import type { Direction, DistanceKind, DistanceLaw, RuleRow, RuleSet } from "../rule.ts"
import type { StoreType } from "../store.ts"

/*
 * IATG 02.20:2021[E], 3rd edition: quantity-distances for stores above ground.
 * Facts only, read by the team in the public text; `confirmed` means read there and the table values recomputed.
 * Not in the table: underground chambers (Annexes M, N), offices on the site, HD 1.2.3 (a gap of this edition).
 */

const cubeRoot = (k: number): DistanceLaw => ({ law: "power", k, exponent: "1/3" })
const squareRoot = (k: number): DistanceLaw => ({ law: "power", k, exponent: "1/2" })
const twoThirds = (k: number): DistanceLaw => ({ law: "power", k, exponent: "2/3" })
const fixed = (distance: number): DistanceLaw => ({ law: "constant", distance })

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

const hd11Rows: readonly RuleRow[] = [
  row11("VBD", cubeRoot(44.4), {
    notBelow: "IBD",
    nominalPressure: "2–3 kPa",
    source: "Table E.1, 2 × column D12; Table 8, purple line",
    note: "ruleNote.vbdNotBelowIbd",
  }),
  ...ibdPieces("IBD", { floor: 400, nominalPressure: "5 kPa", source: columnD13 }),
  ...ibdPieces("PTRD-high", { floor: 400, nominalPressure: "5 kPa", source: columnD13 }),
  ...ibdPieces("PTRD-high", { ...barricadedLight, floor: 270, nominalPressure: "5 kPa", source: columnD13 }),
  ...ptrdPieces({ floor: 270, nominalPressure: "9 kPa", source: columnD11 }),
  ...ptrdPieces({ ...barricadedLight, floor: 180, nominalPressure: "9 kPa", source: columnD11 }),
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

// ——— HD 1.2, 10 ≤ Q ≤ 500,000 kg ———

const hd12Range = { neqFrom: 10, neqFromIncluded: true, neqTo: 500_000 }
const curve121 = { law: "logQuadratic", a: -1.303, b: 70.345, c: -167.648 } as const
const curve122 = { law: "logQuadratic", a: 1.577, b: -2.364, c: 28.127 } as const
const table121 = "Table H.1"
const table122 = "Table for HD 1.2.2 (its number is to be checked against the document)"

/**
 * The civil distances of one subdivision. The printed floor is that of IBD; a route takes its share of the floored
 * curve, so its floor is the same share of it (our reading, noted on the row).
 */
function hd12Rows(
  hd: "1.2.1" | "1.2.2",
  curve: typeof curve121 | typeof curve122,
  floors: { readonly ibd: number; readonly medium: number; readonly low: number },
  source: string,
): RuleRow[] {
  const civil = (zone: DistanceKind, factor: number, floor: number, note?: string): RuleRow => {
    return { zone, hd: [hd], ...hd12Range, distance: { ...curve, factor }, floor, source, status: "confirmed", note }
  }
  const covered = (zone: DistanceKind, direction: Direction): RuleRow => {
    const conditions = { storeType: ["earth-covered magazine"], direction } as const
    const note = "ruleNote.directionalNotAboveNormal"
    return {
      zone,
      hd: [hd],
      ...hd12Range,
      distance: fixed(floors.ibd),
      ...conditions,
      source,
      status: "confirmed",
      note,
    }
  }
  const kinds = ["VBD", "IBD", "PTRD-high", "PTRD", "PTRD-low"] as const
  return [
    civil("VBD", 1, floors.ibd),
    civil("IBD", 1, floors.ibd),
    civil("PTRD-high", 1, floors.ibd),
    civil("PTRD", 0.67, floors.medium, "ruleNote.routeFloorFromIbd"),
    civil("PTRD-low", 0.5, floors.low, "ruleNote.routeFloorFromIbd"),
    ...kinds.flatMap((zone) => [covered(zone, "rear"), covered(zone, "side")]),
  ]
}

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
    neqFrom: 0,
    neqFromIncluded: false,
    neqTo: Number.POSITIVE_INFINITY,
    distance: fixed(10),
    source: "Clause 10.2",
    status: "confirmed",
    note: "ruleNote.moreThanTenMetres",
  }),
)

/** The default rule set. */
export const iatg0220: RuleSet = {
  id: "iatg-02.20",
  document: "IATG 02.20",
  edition: "2021, 3rd edition",
  rows: [
    ...hd11Rows,
    ...hd16Rows,
    ...hd12Rows("1.2.1", curve121, { ibd: 60, medium: 40.2, low: 30 }, table121),
    ...hd12Rows("1.2.2", curve122, { ibd: 30, medium: 20.1, low: 15 }, table122),
    ...hd13Rows("1.3.1", cubeRoot(3.2), "Table L.1"),
    ...hd13Rows("1.3.2", fixed(60), "Table K.1"),
    ...hd14Rows,
  ],
}
