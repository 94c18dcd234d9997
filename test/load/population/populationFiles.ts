import { readFileSync } from "node:fs"
import { LoadError } from "../../../src/load/LoadError.ts"
import type { CountryLookup } from "../../../src/load/population/CoverageTally.ts"
import { loadPopulationFile } from "../../../src/load/population/loadPopulationFile.ts"
import type { PopulationOptions } from "../../../src/load/population/PopulationReading.ts"

/** West of 19° E lies Bosnia and Herzegovina, east of it Montenegro; each has a thousand people. */
export const twoCountries: CountryLookup = { at: ([lon]) => (lon < 19 ? "BA" : "ME"), people: () => 1000 }

export function readText(content: string | Uint8Array<ArrayBuffer>, options: Partial<PopulationOptions> = {}) {
  return loadPopulationFile({ name: "grid.csv", blob: new Blob([content]) }, { countries: twoCountries, ...options })
}

export function readFixture(name: string, options: Partial<PopulationOptions> = {}) {
  const blob = new Blob([readFileSync(`test/fixtures/population-grids/${name}`)])
  return loadPopulationFile({ name, blob }, { countries: twoCountries, ...options })
}

export async function failureOf(reading: Promise<unknown>) {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof LoadError)) throw error ?? new Error("it was read")
  return { failure: error.failure, file: error.file, detail: error.detail }
}
