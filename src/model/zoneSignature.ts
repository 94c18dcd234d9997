import { decidingDistance } from "./requiredDistance.ts"
import type { RuleRow, ZoneKind } from "./rule.ts"
import type { RequiredDistance, StoreDistance, ZonedSite } from "./zone.ts"

/**
 * Names the laws by which a site's zone comes about, store by store: the row that decides, its floor or ceiling in force or not,
 * the reading of the stock, whom a store counts as one with, what has no distance. As long as it stays the same, every radius is
 * one printed law of the quantity, without a step.
 */
export type ZoneSignature = (zoned: ZonedSite, zone: ZoneKind) => string

/** Rows are told apart by the very object, so signatures of one function only can be compared. */
export function makeZoneSignature(): ZoneSignature {
  const numbers = new Map<RuleRow, number>()
  const numberOf = (row: RuleRow) => {
    const known = numbers.get(row) ?? numbers.size
    numbers.set(row, known)
    return known
  }
  const lawOf = (result: RequiredDistance) => {
    const { hd, row, floorApplied, ceilingApplied, mce, distance } = decidingDistance(result)
    const step = row.distance.law === "steps" ? distance : ""
    return [numberOf(row), hd, floorApplied, ceilingApplied, mce !== undefined, step].join(":")
  }
  const distanceOf = ({ governing, sectors, atLeast, cases, joinedOutOfRange }: StoreDistance) => {
    const laws = sectors ? Object.values(sectors).map(lawOf) : governing ? [lawOf(governing)] : []
    const missing = cases.map(({ result }) => (result.distance === undefined ? result.reason : ""))
    return [...laws, atLeast, joinedOutOfRange !== undefined, ...missing].join(",")
  }
  return ({ stores }, zone) =>
    stores
      .map(
        ({ joinedStoreIds, distances }) =>
          `${joinedStoreIds.length > 1 ? joinedStoreIds.join() : ""};${distanceOf(distances[zone])}`,
      )
      .join("|")
}
