import type { DistanceKind, RuleRow, RuleSet } from "../rule.ts"
import { anyQuantity, cubeRoot } from "./lawForms.ts"

/* Norway, regulation on the civil handling of explosives, §37: three distances with floors, confirmed. */

function row(zone: DistanceKind, k: number, floor: number, exposed: string): RuleRow {
  const source = `§37, ${exposed}`
  const note = "ruleNote.noPrintedRange"
  return { zone, hd: ["1.1"], ...anyQuantity, distance: cubeRoot(k), floor, source, status: "confirmed", note }
}

/** Norway's civil rule set, the only source of a floor of 800 m. */
export const noCivil: RuleSet = {
  id: "no-civil",
  document: "Norway, regulation on the civil handling of explosives",
  edition: "§37",
  purpose: "ruleSetText.noPurpose",
  rows: [row("VBD", 44.4, 800, "hospital, school"), row("IBD", 22.2, 400, "dwelling"), row("PTRD", 14.8, 180, "road")],
}
