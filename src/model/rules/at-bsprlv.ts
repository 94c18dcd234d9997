import type { DistanceKind, RuleRow, RuleSet } from "../rule.ts"
import { anyQuantity, cubeRoot } from "./lawForms.ts"

/*
 * Austria, B-SprLV Annex 2: explosives of mining. One law for HD 1.1, 1.2, 1.3, 1.5 and 1.6; the decree does not
 * divide 1.2 and 1.3 further, so every subdivision has it. Confirmed; printed values are rounded to 5 m.
 */

function row(zone: DistanceKind, k: number, exposed: string): RuleRow {
  return {
    zone,
    hd: ["1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.5", "1.6"],
    ...anyQuantity,
    distance: cubeRoot(k),
    source: `Annex 2, ${exposed}`,
    status: "confirmed",
    note: "ruleNote.noPrintedRange",
  }
}

/** Austria's rule set for mining explosives. */
export const atBsprlv: RuleSet = {
  id: "at-bsprlv",
  document: "Austria, B-SprLV",
  edition: "Annex 2",
  purpose: "ruleSetText.atPurpose",
  rows: [row("VBD", 35, "hospitals, schools, stations"), row("IBD", 18, "homes"), row("PTRD", 7, "roads")],
}
