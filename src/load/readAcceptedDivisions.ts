import { type HazardDivision, hazardDivisions } from "../model/hazardDivision.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import type { TableReader } from "./TableReader.ts"

/** Between two divisions; a comma only where another division follows, because "1,1" is one of them. */
const between = /\s*[;|/]\s*|,\s+|\s+|,(?=1[.,]\d)/

/**
 * The divisions that a facility takes, as in "1.1; 1.2.1; 1.4". A bare 1.2 or 1.3 names all of its second levels. What is no
 * division is noted and left out.
 */
export function readAcceptedDivisions(reader: TableReader, row: RegisterRow): HazardDivision[] {
  const accepted = new Set<HazardDivision>()
  for (const written of reader.text(row, "hd_accepted").split(between)) {
    if (written === "" || /^HD$/i.test(written)) continue
    const division = written.replace(/^HD/i, "").replaceAll(",", ".")
    const named = hazardDivisions.filter((hd) => hd === division || hd.startsWith(`${division}.`))
    if (named.length === 0 || division === "1")
      reader.note(row, "warning", "unknown value", "hd_accepted", written, hazardDivisions.join(", "))
    else for (const hd of named) accepted.add(hd)
  }
  return hazardDivisions.filter((hd) => accepted.has(hd))
}
