import { parseOptionalTables } from "./parseOptionalTables.ts"
import { makeRegisterNotes } from "./RegisterNotes.ts"
import type { RegisterAnswers, RegisterFile, RegisterReading } from "./RegisterReading.ts"
import { readCsv } from "./readCsv.ts"
import { readPosition } from "./readPosition.ts"
import { readRegisterTables } from "./registerSteps.ts"

/**
 * Reads a register from CSV files: tables of sites and of stores in any order, recognised by their columns, or flat files with a
 * row per store. Good rows are kept, bad ones are noted, and what only the owner can know is asked; nothing is mended on a guess.
 * `readRegister` does the same for every kind of file, and can be interrupted.
 *
 * @param answers what the user said to the questions of an earlier reading of the same files
 * @throws LoadError "wrong type" for a file that is not text, "too large"; nothing else
 */
export function parseRegister(files: readonly RegisterFile[], answers: RegisterAnswers = {}): RegisterReading {
  const notes = makeRegisterNotes()
  const tables = files.flatMap((file) => readCsv(file, notes, answers.encoding) ?? [])
  return readRegisterTables(tables, notes, answers, { readPosition, parseOptional: parseOptionalTables })
}
