import type { HazardDivision } from "../hazardDivision.ts"
import type { Direction, DistanceKind, DistanceLaw, ListedRow, RuleRow, RuleSet } from "../rule.ts"
import { curve121, curve122, hd12Rows } from "./hd12Rows.ts"
import { anyQuantity, cubeRoot, fixed, squareRoot, twoThirds } from "./lawForms.ts"

/*
 * NATO AASTP-1, Edition C/D: blast distances of HD 1.1 and the other divisions. Facts only; `confirmed` means that
 * three public encodings of the document agree. The three-piece rules fall at their breaks, as printed.
 * Not here: the debris rules, and BD33, of which the encodings disagree. The team's sheet has no lower end.
 */

const hd11: readonly HazardDivision[] = ["1.1", "1.5"]
const upTo500t = 500_000
const upTo45t = 45_000

/** A row before it is known what it is for. */
type BlastRow = Omit<RuleRow, "zone">
type Extra = Partial<Omit<BlastRow, "distance">>

/** A plain K·Q^⅓ rule. */
function plain(bd: string, k: number, extra: Extra = {}): BlastRow {
  const range = { neqFrom: 0, neqFromIncluded: false, neqTo: upTo500t }
  return { hd: hd11, ...range, distance: cubeRoot(k), source: bd, status: "confirmed", ...extra }
}

/** a·Q^⅔ below 2,500 kg, b·Q^½ from there to below 4,500 kg, c·Q^⅓ from there on: a break belongs to the upper piece. */
function threePiece(bd: string, [a, b, c]: readonly [number, number, number], neqTo: number, extra: Extra = {}) {
  const piece = (
    distance: DistanceLaw,
    range: Pick<RuleRow, "neqFrom" | "neqFromIncluded" | "neqTo" | "neqToIncluded">,
  ) => {
    return { hd: hd11, ...range, distance, source: bd, status: "confirmed", ...extra } satisfies BlastRow
  }
  return [
    piece(twoThirds(a), { neqFrom: 0, neqFromIncluded: false, neqTo: 2_500, neqToIncluded: false }),
    piece(squareRoot(b), { neqFrom: 2_500, neqFromIncluded: true, neqTo: 4_500, neqToIncluded: false }),
    piece(cubeRoot(c), { neqFrom: 4_500, neqFromIncluded: true, neqTo }),
  ]
}

/** The rows of a rule that is for a zone of ours. */
function zoned(zone: DistanceKind, rows: readonly BlastRow[]): RuleRow[] {
  return rows.map((row) => ({ zone, ...row }))
}

const bd31: readonly [number, number, number] = [1.5, 5.5, 22.2]

const civilRows: readonly RuleRow[] = [
  ...zoned("VBD", threePiece("BD36", [3, 11, 44.4], upTo500t)),
  ...zoned("IBD", threePiece("BD31", bd31, upTo500t)),
  ...zoned("PTRD-high", threePiece("BD31", bd31, upTo500t, { status: "unconfirmed", note: "ruleNote.highRouteAsIbd" })),
  ...zoned("PTRD", threePiece("BD26", [1.0, 3.6, 14.8], upTo500t)),
  ...zoned("PTRD-low", threePiece("BD22", [0.75, 2.75, 11.1], upTo500t)),
]

/** The K is confirmed; its use is read across from the same K in IATG 02.20, and the row says so. */
function byUse(zone: DistanceKind, bd: string, k: number, conditions: Extra = {}): RuleRow[] {
  return zoned(zone, [plain(bd, k, { ...conditions, status: "unconfirmed", note: "ruleNote.useAsIatg" })])
}

function magazinePair(bd: string, k: number, pairs: readonly (readonly [Direction, Direction])[]): RuleRow[] {
  const storeType = ["earth-covered magazine"] as const
  return pairs.flatMap(([direction, facing]) => byUse("IMD", bd, k, { storeType, direction, facing }))
}

const siteRows: readonly RuleRow[] = [
  ...byUse("PBD", "BD18", 8.0),
  ...byUse("IMD", "BD14", 4.8),
  ...byUse("IMD", "BD9", 2.4, { barricaded: true }),
  ...magazinePair("BD11", 3.6, [["front", "front"]]),
  ...magazinePair("BD7", 1.8, [
    ["rear", "front"],
    ["side", "front"],
  ]),
  ...magazinePair("BD5", 1.1, [["front", "side"]]),
  ...magazinePair("BD4", 0.8, [["front", "rear"]]),
  ...magazinePair("BD3", 0.5, [
    ["side", "side"],
    ["side", "rear"],
    ["rear", "side"],
    ["rear", "rear"],
  ]),
]

// ——— HD 1.3, 500 ≤ Q ≤ 250,000 kg ———

const hd13Range = { neqFrom: 500, neqFromIncluded: true, neqTo: 250_000, floor: 60 }
const asIbd = { status: "unconfirmed", note: "ruleNote.highRouteAsIbd" } as const

function hd131Rows(hd: HazardDivision, extra: Extra = {}): RuleRow[] {
  const row = (zone: DistanceKind, k: number, own: Extra = {}): RuleRow => {
    const source = "Table for HD 1.3.1 (as IATG 02.20 Table L.1)"
    return { zone, hd: [hd], ...hd13Range, distance: cubeRoot(k), source, status: "confirmed", ...own, ...extra }
  }
  return [row("VBD", 6.4), row("IBD", 6.4), row("PTRD-high", 6.4, asIbd), row("PTRD", 4.3), row("PTRD-low", 3.2)]
}

const civilKinds = ["VBD", "IBD", "PTRD-high", "PTRD", "PTRD-low"] as const

const hd132Rows = civilKinds.map(
  (zone): RuleRow => ({
    zone,
    hd: ["1.3.2"],
    neqFrom: 500,
    neqFromIncluded: true,
    neqTo: 250_000,
    distance: fixed(60),
    source: "Table for HD 1.3.2",
    status: "unconfirmed",
    note: "ruleNote.fixedInEncoding",
  }),
)

// ——— HD 1.6: 1.1 on the MCE of one round and 1.3 on the whole NEQ, the greater ———

const hd16Extra = { status: "unconfirmed", note: "ruleNote.hd16OnMce" } as const

const hd16Rows: readonly RuleRow[] = [
  ...civilRows.map((row): RuleRow => ({ ...row, hd: ["1.6"], quantity: "mce", ...hd16Extra })),
  ...hd131Rows("1.6", hd16Extra),
].map((row) => ({
  ...row,
  source: `HD 1.6, as ${row.quantity === "mce" ? "HD 1.1 on the MCE" : "HD 1.3.1"}: ${row.source}`,
}))

const hd14Rows = civilKinds.map(
  (zone): RuleRow => ({
    zone,
    hd: ["1.4"],
    ...anyQuantity,
    distance: fixed(25),
    source: "HD 1.4, fixed distance",
    status: "confirmed",
  }),
)

/** Rules that are for no zone of ours. */
const listedRows: readonly ListedRow[] = [
  ...threePiece("BD16", [0.47, 1.73, 7], upTo45t),
  plain("BD17", 7.2),
  plain("BD21", 9.6),
  plain("BD24", 13),
  ...threePiece("BD28", [1.22, 4.46, 18], upTo45t),
  plain("BD30", 22.2),
  ...threePiece("BD34", [2.43, 8.92, 36], upTo45t),
  plain("BD35", 44.4),
].map((row) => ({ name: row.source, ...row }))

const sameCurve = { status: "confirmed" } as const

/** NATO's rule set. */
export const aastp1: RuleSet = {
  id: "aastp-1",
  document: "AASTP-1",
  edition: "Edition C/D",
  purpose: "ruleSetText.aastpPurpose",
  caveat: "ruleSetText.aastpCaveat",
  listedRows,
  rows: [
    ...civilRows,
    ...siteRows,
    ...hd12Rows({
      hd: "1.2.1",
      curve: curve121,
      floor: 60,
      mediumShare: 0.67,
      highRoute: sameCurve,
      source: "Table for HD 1.2.1 (the curve of IATG 02.20 Table H.1)",
    }),
    ...hd12Rows({
      hd: "1.2.2",
      curve: curve122,
      floor: 30,
      mediumShare: 2 / 3,
      highRoute: asIbd,
      source: "Table for HD 1.2.2",
    }),
    ...hd131Rows("1.3.1"),
    ...hd132Rows,
    ...hd14Rows,
    ...hd16Rows,
  ],
}
