import { geodesicDistance } from "../model/geo.ts"
import type { Site } from "../model/site.ts"
import { type Store, storeTypes } from "../model/store.ts"
import type { RegisterExpectation } from "./RegisterProblem.ts"
import { readChoice } from "./readChoice.ts"
import { between, readNumber } from "./readNumber.ts"
import type { RegisterRow } from "./RegisterTable.ts"
import type { ReadPosition } from "./readPosition.ts"
import { readYesNo } from "./readYesNo.ts"
import type { TableReader } from "./TableReader.ts"

/** What a row says of the building, the same for every division in it. */
export type StoreFields = Pick<Store, "position" | "written" | "storeType" | "barricaded" | "bearing">

const fullCircle = between(0, 360, "degrees, 0 to 360")

/** Farther from its site than this a store is probably a slip of the keyboard. Ours. */
const farFromSite = 10_000

/** Reads what a row says of its building; all of it is optional. A bearing of 360° becomes 0°. */
export function readStoreFields(
  reader: TableReader,
  row: RegisterRow,
  site: Site,
  readPosition: ReadPosition,
): StoreFields {
  const { position, written } = readPosition(reader, row, "optional") ?? {}
  if (position && geodesicDistance(position, site.position) > farFromSite) {
    const expected: RegisterExpectation = "within 10 km of its site"
    reader.note(row, "warning", "far from site", "lon", position.join(", "), expected)
  }
  const bearing = readNumber(reader, row, "ecm_bearing_deg", fullCircle, "optional")
  return {
    position,
    ...(written && { written }),
    storeType: readChoice(reader, row, "pes_type", storeTypes),
    barricaded: readYesNo(reader, row, "barricaded"),
    bearing: bearing === undefined ? undefined : bearing % 360,
  }
}

const columnOf = {
  position: "lon",
  storeType: "pes_type",
  barricaded: "barricaded",
  bearing: "ecm_bearing_deg",
} as const

/** The rows of one store describe one building: what an earlier row says counts, a later contradiction is noted. */
export function mergedStoreFields(
  reader: TableReader,
  row: RegisterRow,
  earlier: StoreFields,
  later: StoreFields,
  earlierRow: number | undefined,
): StoreFields {
  for (const field of ["position", "storeType", "barricaded", "bearing"] as const) {
    const [was, is] = [earlier[field], later[field]]
    if (was !== undefined && is !== undefined && String(was) !== String(is))
      reader.note(row, "warning", "differs from earlier row", columnOf[field], String(is), `${was} (${earlierRow})`)
  }
  return {
    ...((earlier.position ? earlier.written : later.written) && {
      written: earlier.position ? earlier.written : later.written,
    }),
    position: earlier.position ?? later.position,
    storeType: earlier.storeType ?? later.storeType,
    barricaded: earlier.barricaded ?? later.barricaded,
    bearing: earlier.bearing ?? later.bearing,
  }
}
