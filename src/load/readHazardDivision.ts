import {
  type CompatibilityGroup,
  compatibilityGroups,
  type HazardDivision,
  hazardDivisions,
} from "../model/hazardDivision.ts"
import { readChoice } from "./readChoice.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import type { TableReader } from "./TableReader.ts"

/** Divisions that the register may leave without their second level, and what they are read as. */
const assumed: ReadonlyMap<string, HazardDivision> = new Map([
  ["1.2", "1.2.1"],
  ["1.3", "1.3.1"],
])

const written = /^(?:H\.?D\.?)?\s*(1[.,]\d(?:[.,]\d)?)\s*([A-Z])?$/i

/**
 * Hazard division and compatibility group of a row. A classification code such as "1.1D" or "HD 1.2.1 E" in `hd` is
 * taken apart; its letter counts where `cg` is empty. A bare 1.2 or 1.3 is read as 1.2.1 or 1.3.1 and noted.
 */
export function readHazardDivision(
  reader: TableReader,
  row: RegisterRow,
): { readonly hd: HazardDivision; readonly hdAssumed: boolean; readonly cg?: CompatibilityGroup } | undefined {
  const value = reader.requiredText(row, "hd")
  if (value === undefined) return undefined
  const [, digits = "", letter = ""] = written.exec(value) ?? []
  const division = digits.replaceAll(",", ".")
  const assumedAs = assumed.get(division)
  const hd = assumedAs ?? hazardDivisions.find((known) => known === division)
  const codeGroup = compatibilityGroups.find((known) => known === letter.toUpperCase())
  if (!hd || (letter && !codeGroup)) {
    reader.note(row, "error", "unknown value", "hd", value, hazardDivisions.join(", "))
    return undefined
  }
  if (assumedAs) reader.note(row, "warning", "division assumed", "hd", value, assumedAs)
  const cg = readChoice(reader, row, "cg", compatibilityGroups)
  if (cg && codeGroup && cg !== codeGroup) reader.note(row, "warning", "contradicts division", "cg", cg, codeGroup)
  return { hd, hdAssumed: assumedAs !== undefined, cg: cg ?? codeGroup }
}
