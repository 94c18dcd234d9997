import { digitAccuracy } from "../model/writtenPosition.ts"
import type { ReadPosition } from "./readPosition.ts"
import { severityOf } from "./TableReader.ts"

/**
 * The position in a row's `lon` and `lat` as plain decimal degrees, for the register that ships: it writes no other form, and so
 * loads without the readers of all the others. Where it can read a position the answer is that of `readPosition`.
 *
 * Checked by: test/load/parseDepots.test.ts
 */
export const readPlainPosition: ReadPosition = (reader, row, need) => {
  const [lonText, latText] = [reader.text(row, "lon"), reader.text(row, "lat")]
  if (lonText === "" && latText === "" && need === "optional") return undefined
  if (!plain.test(lonText) || !plain.test(latText)) {
    reader.note(row, severityOf(need), "not coordinates", "lon", `${lonText}; ${latText}`)
    return undefined
  }
  const lat = Number(latText)
  const accuracy = digitAccuracy(Math.min(unitOf(lonText), unitOf(latText)), lat)
  return {
    position: [Number(lonText), lat],
    written: { text: `${lonText}; ${latText}`, form: "DD", shiftAccuracy: 0, digitAccuracy: accuracy },
  }
}

const plain = /^-?\d{1,3}(\.\d+)?$/
const unitOf = (text: string) => 1 / 10 ** (/\.(\d+)$/.exec(text)?.[1]?.length ?? 0)
