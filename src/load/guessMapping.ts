import { type GuessReason, type HeaderGuess } from "./HeaderGuess.ts"
import { isMassHeader } from "./isMassHeader.ts"
import { knownNames, nameKey } from "./knownNames.ts"
import { massColumns, massUnitOf } from "./massUnits.ts"
import { type KnownColumn, knownColumn, type TableKind } from "./registerColumns.ts"
import { spellingDistance } from "./spellingDistance.ts"
import { tableKind } from "./tableKind.ts"

const shortestForSimilar = 5
const longestForSimilar = 60
/** Tables with more columns than this are looked at for exact names only beyond it. */
const columnsForSimilar = 300

/**
 * What the headers of a table probably stand for, one guess per header in their order; no column is guessed twice, and only
 * columns of the kind of table that it is (see `tableKind`).
 * Own names are certain. Nothing is guessed from a bare "weight" or "quantity".
 */
export function guessMapping(headers: readonly string[]): HeaderGuess[] {
  const kind = tableKind(headers)
  const guesses = headers.map((header, at) => guessHeader(header, kind, at < columnsForSimilar))
  const best = new Map<KnownColumn, HeaderGuess>()
  for (const guess of guesses) {
    const other = guess.column && best.get(guess.column)
    if (guess.column && (!other || other.confidence < guess.confidence)) best.set(guess.column, guess)
  }
  return guesses.map((guess) =>
    guess.column && best.get(guess.column) !== guess
      ? { ...guess, column: undefined, unit: undefined, confidence: 0, reason: "column already taken" }
      : guess,
  )
}

function guessHeader(header: string, kind: TableKind, withSimilar: boolean): HeaderGuess {
  const own = knownColumn(header, kind)
  if (own) return { header, column: own, unit: massColumns.get(own), confidence: 1, reason: "own name" }
  const key = nameKey(header)
  const exact = knownNames.get(kind)?.get(key)
  if (exact) return guessAmong(header, exact, 0.95, "known name")
  const near = withSimilar ? nearNames(key, kind) : { columns: [], distance: 0 }
  if (near.columns.length > 0) return guessAmong(header, near.columns, 0.8 - 0.1 * near.distance, "similar name")
  const reason = isMassHeader(header) ? "which mass is not said" : "not known"
  return { header, column: undefined, unit: undefined, confidence: 0, reason }
}

function guessAmong(
  header: string,
  [column, ...others]: readonly KnownColumn[],
  confidence: number,
  reason: GuessReason,
): HeaderGuess {
  if (others.length > 0) return { header, column, unit: undefined, confidence: 0.4, reason: "several columns" }
  const isMass = column !== undefined && massColumns.has(column)
  const unit = isMass ? massUnitOf(header) : undefined
  if (isMass && !unit && reason === "known name")
    return { header, column, unit, confidence: 0.6, reason: "unit not named" }
  return { header, column, unit, confidence, reason }
}

/** The columns whose names are nearest to a key: one slip in five to eight letters, two in more. */
function nearNames(
  key: string,
  kind: TableKind,
): { readonly columns: readonly KnownColumn[]; readonly distance: number } {
  if (key.length < shortestForSimilar || key.length > longestForSimilar) return { columns: [], distance: 0 }
  let nearest = key.length <= 8 ? 1 : 2
  let columns: readonly KnownColumn[] = []
  for (const [name, own] of knownNames.get(kind) ?? []) {
    if (name.length < shortestForSimilar) continue
    const distance = spellingDistance(key, name, nearest)
    if (distance > nearest) continue
    columns = distance < nearest ? own : [...new Set([...columns, ...own])]
    nearest = distance
  }
  return { columns, distance: nearest }
}
