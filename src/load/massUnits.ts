import { foldedWords } from "./foldWords.ts"
import type { MassUnit } from "./RegisterReading.ts"
import type { KnownColumn } from "./registerColumns.ts"

/** Kilograms in one unit; the pound is the international one, exact by definition (1959). */
export const kgPer: Readonly<Record<MassUnit, number>> = { kg: 1, t: 1000, lb: 0.45359237 }

/** Columns that hold a mass, and the unit their own names state. */
export const massColumns: ReadonlyMap<KnownColumn, MassUnit> = new Map([
  ["neq_kg", "kg"],
  ["neq_low_kg", "kg"],
  ["neq_high_kg", "kg"],
  ["mce_kg", "kg"],
  ["auw_kg", "kg"],
  ["licensed_neq_kg", "kg"],
  ["gross_t", "t"],
  ["t_per_year", "t"],
] as const)

const unitWords: Readonly<Record<MassUnit, readonly string[]>> = {
  kg: "kg kgs kilo kilos kilogram kilograms kilogrami kilograma kilogramet кг килограм килограми килограма".split(" "),
  t: "t to tn ton tons tonne tonnes tona tone tonat tonah т тон тона тони тоне тонови".split(" "),
  lb: "lb lbs pound pounds фунта фунти funta funti".split(" "),
}

export const isUnitWord = (word: string): boolean => Object.values(unitWords).some((words) => words.includes(word))

/** The unit of mass a header such as "gross_t", "Weight (kg)" or "количина кг" names; undefined when none or several. */
export function massUnitOf(header: string): MassUnit | undefined {
  const words = foldedWords(header)
  const named = (Object.keys(unitWords) as MassUnit[]).filter((unit) =>
    words.some((word) => unitWords[unit].includes(word)),
  )
  return named.length === 1 ? named[0] : undefined
}
