import { foldedWords } from "./foldWords.ts"
import { type KnownColumn, knownColumn } from "./registerColumns.ts"

const massWords = new Set(
  (
    "neq nec nem net nett netto neto gross bruto brutto brut bruta weight mass masa tonnes tonne tons ton kg kgs t lb lbs pounds " +
    "нето бруто тежина маса тегло количина количество нек кг т тона тони тежина тоне " +
    "tezina kolicina greutate cantitate pesha sasia teza"
  ).split(" "),
)
const notNeq: readonly (KnownColumn | undefined)[] = [
  "neq_low_kg",
  "neq_high_kg",
  "mce_kg",
  "auw_kg",
  "licensed_neq_kg",
]

/** True for a header that may name the net explosive quantity, or gross weight, in words of its own. */
export const isMassHeader = (header: string): boolean =>
  !notNeq.includes(knownColumn(header)) && foldedWords(header).some((word) => massWords.has(word))
