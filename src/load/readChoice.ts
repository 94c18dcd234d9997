import type { RegisterRow } from "./RegisterTable.ts"
import { type KnownColumn, wordKey } from "./registerColumns.ts"
import { type Need, severityOf, type TableReader } from "./TableReader.ts"

/**
 * The word of a list in a cell, whatever its case, spaces, hyphens and underscores; undefined when empty, and noted
 * when it is another word.
 */
export function readChoice<Word extends string>(
  reader: TableReader,
  row: RegisterRow,
  column: KnownColumn,
  words: readonly Word[],
  need: Need = "optional",
): Word | undefined {
  const value = reader.text(row, column)
  if (value === "") return undefined
  if ((words as readonly string[]).includes(value)) return value as Word
  const key = wordKey(value)
  const word = words.find((candidate) => wordKey(candidate) === key)
  if (word === undefined) reader.note(row, severityOf(need), "unknown value", column, value, words.join(", "))
  return word
}
