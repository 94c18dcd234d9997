import { readFileSync } from "node:fs"
import Papa from "papaparse"
import type { People } from "../../src/model/units.ts"

/** A row of `data/countries.csv`. */
export interface CountryRow {
  readonly iso2: string
  readonly name: string
  readonly inRegion: boolean
  /** The three are undefined together where no national total is given. */
  readonly population?: People
  readonly year?: number
  /** Who counted, and whether the figure has been checked. */
  readonly source?: string
}

/**
 * The lands whose borders, land and people the program knows.
 *
 * @throws Error naming the row of a value that is not of its kind
 */
export function readCountryTable(file = "data/countries.csv"): CountryRow[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  })
  return data.map((cells, i) => {
    const { iso2 = "", name = "", in_region, population = "", year = "", source = "", status = "" } = cells
    const isEmpty = population === "" && year === "" && source === ""
    const isWhole = /^[1-9]\d*$/.test(population) && /^\d{4}$/.test(year) && source !== "" && status !== ""
    const isNamed = /^[A-Z]{2}$/.test(iso2) && name !== "" && (in_region === "yes" || in_region === "no")
    if (!isNamed || !(isEmpty || isWhole)) throw new Error(`${file} row ${i + 2}: ${Object.values(cells).join(",")}`)
    const total = isEmpty ? {} : { population: Number(population), year: Number(year), source: `${source}; ${status}` }
    return { iso2, name, inRegion: in_region === "yes", ...total }
  })
}
