import { loadProjections } from "../model/coordinates/positionOnGrid.ts"
import { makeRegisterNotes } from "./RegisterNotes.ts"
import { type Pacing, pausedLoop } from "./pausedLoop.ts"
import { parseOptionalTables } from "./parseOptionalTables.ts"
import { readPosition } from "./readPosition.ts"
import { registerSteps } from "./registerSteps.ts"
import type { RegisterAnswers, RegisterFile, RegisterReading } from "./RegisterReading.ts"
import type { RegisterTable } from "./RegisterTable.ts"
import { readTables } from "./readTables.ts"

/**
 * Reads a register from files of any kind, as `parseRegister` does from CSV files; pauses now and then, so that the thread stays
 * free, tells how far it is (first in each file [bytes], then in all of the rows), and can be stopped.
 *
 * @throws LoadError naming the file when one of them cannot be read: then nothing is; the signal's reason when it is aborted
 */
export async function readRegister(
  files: readonly RegisterFile[],
  answers: RegisterAnswers = {},
  pacing: Pacing = {},
): Promise<RegisterReading> {
  await loadProjections()
  const notes = makeRegisterNotes()
  const tables: RegisterTable[] = []
  for (const file of files) tables.push(...(await readTables(file, notes, { ...pacing, encoding: answers.encoding })))
  const all = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  const parsers = { readPosition, parseOptional: parseOptionalTables }
  return pausedLoop(registerSteps(tables, notes, answers, parsers), all, pacing)
}
