import { foldedWords } from "./foldWords.ts"
import { headerSynonyms } from "./headerSynonyms.ts"
import { isUnitWord } from "./massUnits.ts"
import { columnsOfKind, type KnownColumn, knownColumn, type TableKind, tableKinds, wordKey } from "./registerColumns.ts"

const decoration = new Set("wgs wgs84 84 dd deg degree degrees decimal m metres meters g n e d".split(" "))

/** By kind of table: the columns each known name stands for, by `nameKey`. */
export const knownNames: ReadonlyMap<TableKind, ReadonlyMap<string, readonly KnownColumn[]>> = new Map(
  tableKinds.map((kind) => [kind, namesOfColumns(columnsOfKind[kind])]),
)

function namesOfColumns(known: readonly KnownColumn[]): Map<string, KnownColumn[]> {
  const names = new Map<string, KnownColumn[]>()
  for (const [column, languages] of Object.entries(headerSynonyms) as [KnownColumn, Record<string, string>][]) {
    if (!known.includes(column)) continue
    for (const name of [column, ...Object.values(languages).flatMap((list) => list.split(";"))]) {
      const key = nameKey(name)
      const columns = names.get(key) ?? []
      if (!columns.includes(column)) names.set(key, [...columns, column])
    }
  }
  return names
}

/** A header without accents, spaces, units and words such as "WGS84" or "degrees". */
export function nameKey(header: string): string {
  const words = foldedWords(header)
  const telling = words.filter((word) => !isUnitWord(word) && !decoration.has(word))
  return (telling.length > 0 ? telling : words).join("")
}

/** The one column that a header names in a table of that kind, by its own name or a known one; undefined for none or several. */
export function columnByName(header: string, kind: TableKind): KnownColumn | undefined {
  const named = knownNames.get(kind)?.get(nameKey(header)) ?? []
  return knownColumn(header, kind) ?? (named.length === 1 ? named[0] : undefined)
}

/** By `nameKey` of a known name, and by `wordKey` of an own one: the kinds of table that have such a column. */
const kindsByKey = new Map<string, Set<TableKind>>()
for (const [kind, names] of knownNames)
  for (const key of [...names.keys(), ...columnsOfKind[kind].map(wordKey)])
    kindsByKey.set(key, (kindsByKey.get(key) ?? new Set()).add(kind))

const noKinds: ReadonlySet<TableKind> = new Set()

/** The kinds of table in which a header is a name of one of our columns in some language, with or without a unit. */
export const kindsWith = (header: string): ReadonlySet<TableKind> =>
  kindsByKey.get(wordKey(header)) ?? kindsByKey.get(nameKey(header)) ?? noKinds

export const isKnownName = (header: string): boolean => kindsWith(header).size > 0
