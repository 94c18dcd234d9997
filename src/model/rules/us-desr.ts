import { kilogramsPerPound } from "../footPound.ts"
import type { DistanceKind, DistanceLaw, RuleRow, RuleSet, RuleStatus } from "../rule.ts"

/*
 * US DoD DESR 6055.09, HD 1.1, with the digits as printed: laws in feet and pounds, converted by `distanceLaw` alone;
 * the ends of a range are printed in pounds and written here as pounds(n), so that a row holds kilograms like any other.
 * `confirmed` only where coefficient and limits were both confirmed. The last branch ends at the largest printed check
 * value, 500,000 lb. Distances fall at 30,000 lb (1,250 → 1,243 ft) and at 250,000 lb (3,151 → 3,150 ft), as printed.
 */

const pounds = (lb: number) => lb * kilogramsPerPound
const footPound = { units: "ft, lb" } as const
const k = (value: number): DistanceLaw => ({ law: "power", k: value, exponent: "1/3", ...footPound })
const logarithm = (c: number, b: number): DistanceLaw => ({ law: "logQuadratic", a: 0, b, c, ...footPound })
const feet = (distance: number): DistanceLaw => ({ law: "constant", distance, ...footPound })

interface Branch {
  /** Upper end [lb], included; the branch starts above the one before it. */
  readonly upTo: number
  readonly distance: DistanceLaw
  readonly status: RuleStatus
  readonly note?: string
}

const limits = { status: "unconfirmed", note: "ruleNote.branchLimits" } as const

const ibdBranches: readonly Branch[] = [
  { upTo: 0.5, distance: feet(236), status: "unconfirmed" },
  { upTo: 100, distance: logarithm(291.3, 79.2), status: "unconfirmed", note: "ruleNote.seenOnce" },
  { upTo: 450, distance: logarithm(-1133.9, 389), status: "confirmed" },
  { upTo: 30_000, distance: feet(1_250), status: "unconfirmed", note: "ruleNote.hazardousFragments" },
  { upTo: 100_000, distance: k(40), ...limits },
  { upTo: 250_000, distance: { law: "power", k: 2.42, exponent: 0.577, ...footPound }, ...limits },
  { upTo: 500_000, distance: k(50), ...limits },
]

function branches(zone: DistanceKind, factor: number | undefined, source: string): RuleRow[] {
  return ibdBranches.map(({ upTo, distance, status, note }, i) => ({
    zone,
    hd: ["1.1"],
    neqFrom: pounds(ibdBranches[i - 1]?.upTo ?? 0),
    neqFromIncluded: false,
    neqTo: pounds(upTo),
    distance: factor === undefined ? distance : { ...distance, factor },
    source,
    status,
    note,
  }))
}

function siteRow(zone: "PBD" | "IMD", distance: DistanceLaw, barricaded: true | undefined, source: string): RuleRow {
  return {
    zone,
    hd: ["1.1"],
    neqFrom: 0,
    neqFromIncluded: false,
    neqTo: pounds(500_000),
    distance,
    barricaded,
    source,
    status: "unconfirmed",
    note: zone === "PBD" ? "ruleNote.intralineAsPbd" : undefined,
  }
}

/** The rule set of the United States; it has no vulnerable buildings. */
export const usDesr: RuleSet = {
  id: "us-desr",
  document: "US DoD DESR 6055.09",
  edition: "edition not recorded",
  purpose: "ruleSetText.usPurpose",
  caveat: "ruleSetText.usCaveat",
  rows: [
    ...branches("IBD", undefined, "HD 1.1, inhabited building distance"),
    ...branches("PTRD", 0.6, "HD 1.1, public traffic route distance, 60 % of the inhabited building distance"),
    siteRow("PBD", k(18), undefined, "HD 1.1, intraline distance, K18"),
    siteRow("PBD", k(9), true, "HD 1.1, barricaded intraline distance, K9"),
    siteRow("IMD", k(11), undefined, "HD 1.1, magazine distance, K11"),
    siteRow("IMD", k(6), true, "HD 1.1, barricaded magazine distance, K6"),
  ],
}
