import { massColumns } from "./massUnits.ts"
import type { MassUnit } from "./RegisterReading.ts"
import { type KnownColumn, knownColumn } from "./registerColumns.ts"

/** Why a header was taken for a column, or was not. */
export const guessReasons = [
  /** The header is the column's own name: certain. */
  "own name",
  /** A known name in some language; for masses with a unit beside it. */
  "known name",
  /** A known name of a mass whose unit nobody names. */
  "unit not named",
  /** Spelled nearly like a known name. */
  "similar name",
  /** A weight, mass or quantity of which nothing says whether it is NEQ, gross or all-up. */
  "which mass is not said",
  /** A better header has the column already. */
  "column already taken",
  /** A name of several columns. */
  "several columns",
  "not known",
] as const
export type GuessReason = (typeof guessReasons)[number]

/** What a header probably stands for. */
export interface HeaderGuess {
  readonly header: string
  /** Undefined: none of our columns; it is kept under its own name. */
  readonly column: KnownColumn | undefined
  /** The unit the header names, for columns of mass; undefined when it names none. */
  readonly unit: MassUnit | undefined
  /** 1 for an own name, down to 0. */
  readonly confidence: number
  readonly reason: GuessReason
}

/** At and above this a guess is used without a word from the user, and noted. */
const enough = 0.9
export const isSureEnough = ({ confidence }: HeaderGuess): boolean => confidence >= enough

/** The headers that are own names of columns, the first of two; what the files have that ship with the program. */
export function ownColumns(headers: readonly string[]): HeaderGuess[] {
  const seen = new Set<KnownColumn>()
  return headers.map((header) => {
    const column = knownColumn(header)
    if (!column || seen.has(column)) {
      const reason = column ? "column already taken" : "not known"
      return { header, column: undefined, unit: undefined, confidence: 0, reason }
    }
    seen.add(column)
    return { header, column, unit: massColumns.get(column), confidence: 1, reason: "own name" }
  })
}
