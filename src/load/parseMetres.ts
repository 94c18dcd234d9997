import type { Metres } from "../model/units.ts"
import { numberShape, parseNumber } from "./parseNumber.ts"

/** A coordinate of a grid. */
export interface GridMetres {
  readonly value: Metres
  /** The last place written: 0.01 for centimetres, 1000 for "4 823 000" [m]. */
  readonly unit: Metres
}

const label = /^(?:EASTING|NORTHING|EAST|NORTH|E|N|X|Y)\s?[:=]?\s?(?=[\d+-])|(?<=\d)\s?M?\.?\s?[EN]?$/g
/** A number below this is no coordinate: the mark in "512.345" groups thousands. */
const leastOfThousands = 1000

/**
 * A coordinate in metres: "6522345.5", "6 522 345,5", "6.522.345", "522,345" (thousands, for no coordinate is 522 m), "Y=6522345",
 * "522345 mE".
 *
 * @returns undefined when it is no number
 */
export function parseMetres(text: string): GridMetres | undefined {
  const plain = text.toUpperCase().replace(label, "")
  const shape = numberShape(plain)
  const value = parseNumber(plain, undefined)
  if (shape.kind !== "ambiguous") return typeof value === "number" ? { value, unit: unitOf(plain, value) } : undefined
  const other = parseNumber(plain, shape.mark === "." ? "," : ".")
  if (typeof other !== "number" || Math.abs(other) < leastOfThousands) return undefined
  return { value: other, unit: unitOf(String(other), other) }
}

/** The last place written; noughts at the end of whole metres count as not written, because round figures end in them. */
function unitOf(plain: string, value: Metres): Metres {
  const decimals = numberShape(plain).kind === "decimal" ? (/[.,](\d+)$/.exec(plain)?.[1]?.length ?? 0) : 0
  if (decimals > 0) return 10 ** -decimals
  return 10 ** (/0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0)
}

const separators = [/\s*;\s*/, /\s*\/\s*/, /,\s+/, /\s{2,}/, /\s+/, /,/]

/**
 * Two coordinates in one cell, parted by a semicolon, slash, comma or space, in its order; letters E and N beside them say which is
 * which and come out as easting, northing. X and Y say nothing: countries differ in which is which.
 */
export function parseTwoMetres(text: string): readonly [GridMetres, GridMetres] | undefined {
  const capitals = text.trim().toUpperCase()
  const joined = /^[A-Z]/.test(capitals)
    ? capitals.replace(/(EASTING|NORTHING|EAST|NORTH|[ENXY])\s?[:=]?\s?(?=\d)/g, "$1")
    : capitals.replace(/(\d)\s?M?\s?([EN])(?![A-Z\d])/g, "$1$2")
  for (const separator of separators) {
    const parts = joined.split(separator)
    const [first, second] = parts.map(parseMetres)
    if (parts.length === 2 && first && second) return isNorthFirst(parts) ? [second, first] : [first, second]
  }
  return undefined
}

const isNorthFirst = ([first = "", second = ""]: readonly string[]) => /^N|N$/.test(first) && /^E|E$/.test(second)
