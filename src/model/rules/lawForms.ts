import type { DistanceLaw } from "../rule.ts"

/*
 * Short forms of the printed laws and ranges, so that the rows of a rule set read like its table. No row is shared
 * between two rule sets.
 */

export const cubeRoot = (k: number): DistanceLaw => ({ law: "power", k, exponent: "1/3" })
export const squareRoot = (k: number): DistanceLaw => ({ law: "power", k, exponent: "1/2" })
export const twoThirds = (k: number): DistanceLaw => ({ law: "power", k, exponent: "2/3" })
export const fixed = (distance: number): DistanceLaw => ({ law: "constant", distance })

/** Any quantity: the document prints no range. */
export const anyQuantity = { neqFrom: 0, neqFromIncluded: false, neqTo: Number.POSITIVE_INFINITY } as const
