import type { Holding, Store } from "../model/store.ts"
import type { RegisterNotes } from "./RegisterNotes.ts"
import type { RegisterAnswers } from "./RegisterReading.ts"

/** Fewer rows with both figures prove nothing. Ours. */
const fewestRows = 3

/** Is the NEQ the gross weight to the kilogram? */
const isGross = ({ neq, gross }: Holding): boolean => gross !== undefined && Math.abs(neq - gross * 1000) <= 0.5

/**
 * Notices NEQ that equals gross weight on more than half of the rows of a file that give both: packaging weighs something, so one
 * of the columns was probably copied from the other. Asks; only where the answer is "gross weight" are those rows left out,
 * because a gross weight is no NEQ.
 */
export function askNeqEqualsGross(stores: readonly Store[], notes: RegisterNotes, answers: RegisterAnswers): Store[] {
  const holdings = stores.flatMap((store) => store.holdings)
  const files = [...new Set(holdings.map(({ origin }) => origin.file))]
  const doubtful = new Set(
    files.flatMap((file) => equalHoldings(holdings.filter(({ origin }) => origin.file === file))),
  )
  if (answers.neqEqualToGross === "NEQ") return [...stores]
  for (const { origin, neq } of doubtful) {
    const cell = { file: origin.file, column: "neq_kg" }
    if (answers.neqEqualToGross === undefined)
      notes.ask({ ...cell, kind: "NEQ equals gross weight", example: String(neq) }, origin.row)
    else notes.note({ ...cell, severity: "error", row: origin.row, value: String(neq), code: "gross weight as NEQ" })
  }
  if (answers.neqEqualToGross === undefined) return [...stores]
  return stores
    .map((store) => ({ ...store, holdings: store.holdings.filter((holding) => !doubtful.has(holding)) }))
    .filter((store) => store.holdings.length > 0)
}

/** The rows of one file in doubt: those that are equal, if most rows with both figures are. */
function equalHoldings(holdings: readonly Holding[]): readonly Holding[] {
  const withBoth = holdings.filter(({ gross }) => gross !== undefined)
  const equal = withBoth.filter(isGross)
  return withBoth.length >= fewestRows && equal.length * 2 > withBoth.length ? equal : []
}
