import type { RuleSet } from "../rule.ts"
import { anyQuantity, cubeRoot } from "./lawForms.ts"

/* Germany, 2. SprengV Annex 1. The floor of 275 m is printed for heavy fragments, which ammunition is taken to have. */

/** Germany's civil rule set. */
export const deSprengv: RuleSet = {
  id: "de-sprengv",
  document: "Germany, 2. SprengV",
  edition: "Annex 1",
  purpose: "ruleSetText.dePurpose",
  rows: [
    {
      zone: "IBD",
      hd: ["1.1"],
      ...anyQuantity,
      distance: cubeRoot(22),
      floor: 275,
      source: "Annex 1, housing",
      status: "confirmed",
      note: "ruleNote.heavyFragments",
    },
    {
      zone: "PTRD",
      hd: ["1.1"],
      ...anyQuantity,
      distance: cubeRoot(15),
      floor: 180,
      source: "Annex 1, road",
      status: "unconfirmed",
      note: "ruleNote.noPrintedRange",
    },
  ],
}
