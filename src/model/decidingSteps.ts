import type { RequiredDistance } from "./zone.ts"

/**
 * The rows a distance came by, from the one looked up first to the one that decides: more than one where a distance may
 * not fall below another one of the store, or where a directional one is never larger than the normal one.
 *
 * @returns at least one; each with the distance of its own row, and still naming the one that it gave way to
 */
export function decidingSteps(result: RequiredDistance): readonly RequiredDistance[] {
  const other = result.notBelowApplied ?? result.notAboveApplied
  return other ? [ofOwnRow(result), ...decidingSteps(other)] : [result]
}

function ofOwnRow(result: RequiredDistance): RequiredDistance {
  const { unfloored, row, ceilingApplied } = result
  const distance = ceilingApplied ? (row.ceiling ?? unfloored) : Math.max(unfloored, row.floor ?? unfloored)
  return { ...result, distance, floorApplied: distance > unfloored }
}
