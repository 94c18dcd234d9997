import type { RegisterRow } from "./RegisterTable.ts"
import { type KnownColumn, wordKey } from "./registerColumns.ts"
import type { TableReader } from "./TableReader.ts"

/**
 * The optional word of a list in a cell, whatever its case, spaces, hyphens and underscores; undefined when empty, and noted
 * when it is another word.
 */
export function readChoice<Word extends string>(
  reader: TableReader,
  row: RegisterRow,
  column: KnownColumn,
  words: readonly Word[],
): Word | undefined {
  const value = reader.text(row, column)
  if (value === "") return undefined
  if ((words as readonly string[]).includes(value)) return value as Word
  const key = wordKey(value)
  const word = words.find((candidate) => wordKey(candidate) === key)
  if (word === undefined) reader.note(row, "warning", "unknown value", column, value, words.join(", "))
  return word
}
