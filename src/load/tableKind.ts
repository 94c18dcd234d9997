import { ownColumnsOf } from "./kindOfColumns.ts"
import { columnByName, isKnownName } from "./knownNames.ts"
import { type KnownColumn, knownColumn, type TableKind } from "./registerColumns.ts"

/** Tables of ours have some thirty columns; what stands beyond so many is not looked at. */
const headersLookedAt = 300

/**
 * What a table is by its headers: one of the optional tables where its key has its own name, or two of the columns that only
 * it has are named in some language; a table of countries needs its key and has no positions. Else it is part of a register, and
 * so is everything with stores in it.
 */
export function tableKind(all: readonly string[]): TableKind {
  const headers = all.slice(0, headersLookedAt).filter(isKnownName)
  const register = new Set(headers.map((header) => columnByName(header, "register")))
  if (register.has("store_id") || register.has("neq_kg")) return "register"
  for (const kind of ["exposed sites", "facilities", "countries"] as const) {
    const own: readonly KnownColumn[] = ownColumnsOf[kind]
    const found = new Set(headers.map((header) => columnByName(header, kind)).filter((one) => one && own.includes(one)))
    const isKeyed = headers.some((header) => knownColumn(header, kind) === own[0])
    if (kind === "countries" ? isCountries(register, found) : isKeyed || (found.size >= 2 && !register.has("site_id")))
      return kind
  }
  return "register"
}

const isCountries = (register: ReadonlySet<string | undefined>, found: ReadonlySet<string | undefined>) =>
  found.has("country") && found.size >= 2 && !["site_id", "lon", "lat"].some((column) => register.has(column))
