import { type HazardDivision, hazardDivisions } from "../../model/hazardDivision.ts"
import type { DistanceKind, Exponent } from "../../model/rule.ts"
import { fractions, type NationalEntry } from "../../model/rules/national.ts"

/** A row of the user's rules as it is typed in. */
export interface NationalDraft {
  readonly zone: DistanceKind
  /** Divisions, parted by ", ". */
  readonly hd: string
  readonly k: string
  /** A printed fraction, or a decimal. */
  readonly exponent: string
  readonly floor: string
  readonly ceiling: string
  readonly source: string
}

/** Divisions that can share a row: those that a rulebook treats alike, or one of them. */
export const draftDivisions: readonly string[] = ["1.1, 1.5", "1.3.1, 1.3.2", ...hazardDivisions]

/** A row to fill in, by the cube root, for stock that explodes in mass. */
export function emptyDraft(zone: DistanceKind): NationalDraft {
  return { zone, hd: "1.1, 1.5", k: "", exponent: fractions[0], floor: "", ceiling: "", source: "" }
}

/** What somebody begins with who has not entered anything: the three zones that are drawn. */
export function firstDrafts(): NationalDraft[] {
  return [emptyDraft("PTRD"), emptyDraft("IBD"), emptyDraft("VBD")]
}

/** An entry as it was typed in. */
export function entryDraft({ zone, hd = ["1.1"], k, exponent, floor, ceiling, source }: NationalEntry): NationalDraft {
  const text = (value: number | undefined) => (value === undefined ? "" : String(value))
  return {
    zone,
    hd: hd.join(", "),
    k: text(k),
    exponent: String(exponent),
    floor: text(floor),
    ceiling: text(ceiling),
    source,
  }
}

/** A typed row as an entry; what is no number becomes NaN, which `nationalFaults` names. */
export function draftEntry({ zone, hd, k, exponent, floor, ceiling, source }: NationalDraft): NationalEntry {
  const isFraction = (fractions as readonly string[]).includes(exponent)
  return {
    zone,
    hd: hd.split(", ") as HazardDivision[],
    k: typed(k),
    exponent: isFraction ? (exponent as Exponent) : typed(exponent),
    ...(floor.trim() === "" ? {} : { floor: typed(floor) }),
    ...(ceiling.trim() === "" ? {} : { ceiling: typed(ceiling) }),
    source,
  }
}

/** With a decimal point or comma and without marks for thousands, which could be taken for one. */
function typed(text: string): number {
  return /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN
}
