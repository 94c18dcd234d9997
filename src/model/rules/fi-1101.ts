import type { ListedRow, RuleSet } from "../rule.ts"
import { anyQuantity, cubeRoot } from "./lawForms.ts"

/*
 * Finland, Decree 1101/2015: k·Q^⅓ for HD 1.1 and 1.5, confirmed. The decree's table of minimum distances was not
 * seen, so no floor is shipped and every row says so. The sheet names no clause.
 */

function row(k: number, exposed: string): Omit<ListedRow, "name"> {
  return {
    hd: ["1.1", "1.5"],
    ...anyQuantity,
    distance: cubeRoot(k),
    source: `Decree 1101/2015, ${exposed}`,
    status: "confirmed",
    note: "ruleNote.minimumNotSeen",
  }
}

const schools = "school, ten or more homes, meeting place"

/** Finland's civil rule set. */
export const fi1101: RuleSet = {
  id: "fi-1101",
  document: "Finland, Decree 1101/2015",
  purpose: "ruleSetText.fiPurpose",
  caveat: "ruleSetText.fiCaveat",
  listedRows: [{ name: schools, ...row(30, schools) }],
  rows: [
    { zone: "VBD", ...row(60, "hospital, care") },
    { zone: "IBD", ...row(22, "single home, industry") },
    { zone: "PTRD", ...row(15, "public road") },
    { zone: "PTRD-low", ...row(10, "little-used road") },
  ],
}
