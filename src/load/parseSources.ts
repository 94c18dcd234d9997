import { LoadError } from "./LoadError.ts"

/** One line of `public/data/sources.json`: where a file that ships with the program comes from. */
export interface Source {
  readonly id: string
  /** Of the dataset and the package it comes in, or of our own file; names only, no words. */
  readonly name: string
  readonly version: string
  /** Of the data file used; "–" for files kept in the repository and for fonts, which the lock file pins. */
  readonly sha256: string
  /** Its name; "–" where facts need none. */
  readonly licence: string
  readonly licenceUrl?: string
  /** Of what time the data are, or which version; "–" for invented ones. */
  readonly vintage: string
  /** Who must be named wherever the data are; "–" where nobody must. */
  readonly holder: string
  /** Files made from it. */
  readonly files: readonly string[]
}

const texts = ["id", "name", "version", "sha256", "licence", "vintage", "holder"] as const

/** The table of sources. Throws a LoadError. */
export function parseSources(bytes: Uint8Array, file: string): readonly Source[] {
  let table: unknown
  try {
    table = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new LoadError("wrong type", file, String(error))
  }
  if (!Array.isArray(table) || !table.every(isSource)) throw new LoadError("wrong type", file, "not a table of sources")
  return table
}

function isSource(line: unknown): line is Source {
  if (typeof line !== "object" || line === null) return false
  const of = line as Record<string, unknown>
  return texts.every((key) => typeof of[key] === "string") && Array.isArray(of.files)
}
