import type { DistanceKind, DistanceLaw, RuleRow, RuleSet } from "../rule.ts"

/*
 * UK HSE, separation distances, Table 3: hazard type 1, mounded brick building, up to 30,000 kg; confirmed, Open
 * Government Licence. Printed steps up to and including 3,000 kg, above it the formula printed beside the table, which
 * gives the printed rows of 5,000 to 30,000 kg to the metre but one (minor road at 10,000 kg: 237.5, printed 239).
 */

/** Upper ends of the printed rows that are kept as steps [kg]. */
const rowEnds = [25, 100, 500, 1_000, 2_000, 3_000] as const

type Column = readonly [number, number, number, number, number, number]

/** One printed column: its steps [m], and its share of 22.4·Q^⅓/(1+(3175/Q)²)^⅙ above them. */
function column(zone: DistanceKind, name: string, printed: Column, share: number, note?: string): RuleRow[] {
  const steps = rowEnds.map((upTo, i) => ({ upTo, distance: printed[i] ?? Number.NaN }))
  const formula: DistanceLaw = { law: "jarrett", k: 22.4, ...(share === 1 ? {} : { factor: share }) }
  const fields = {
    zone,
    hd: ["1.1"],
    source: `Table 3, hazard type 1, column ${name}`,
    status: "confirmed",
    note,
  } as const
  return [
    { ...fields, neqFrom: 0, neqFromIncluded: false, neqTo: 3_000, distance: { law: "steps", steps } },
    { ...fields, neqFrom: 3_000, neqFromIncluded: false, neqTo: 30_000, distance: formula },
  ]
}

const routes = "ruleNote.roadClassesOurs"

/** The civil rule set of the United Kingdom for one kind of store. */
export const ukHseHt1: RuleSet = {
  id: "uk-hse-ht1",
  document: "UK HSE, separation distances",
  edition: "Table 3, hazard type 1, mounded brick building",
  purpose: "ruleSetText.ukPurpose",
  caveat: "ruleSetText.ukCaveat",
  rows: [
    ...column("PTRD-low", "footpath", [34, 39, 68, 68, 76, 95], 1 / 3, routes),
    ...column("PTRD", "minor road", [51, 59, 102, 102, 115, 143], 1 / 2, routes),
    ...column("PTRD-high", "major road", [101, 118, 204, 204, 229, 285], 1, routes),
    ...column("IBD", "buildings", [101, 118, 204, 250, 281, 285], 1),
    ...column("VBD", "vulnerable buildings", [101, 118, 204, 300, 458, 570], 2),
  ],
}
