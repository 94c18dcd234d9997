import Papa from "papaparse"
import { expect } from "vitest"

/** A CSV as a spreadsheet reads it: by another program's parser. */
export function readBack(text: string, delimiter = ","): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    delimiter,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}
