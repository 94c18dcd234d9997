import type { Store } from "../store.ts"
import type { Tonnes } from "../units.ts"
import type { PlanMass } from "./PlanQuestion.ts"

/** What a store holds, as the plan counts it. */
export interface StoreMass {
  readonly tonnes: Tonnes
  /** The part that is NEQ times the user's factor. */
  readonly estimated: Tonnes
}

/**
 * What a store holds [t]; undefined where the gross weight is asked for, some of it is not stated, and the user gave no factor.
 * Neither mass is ever taken for the other unasked.
 *
 * @example storeMass({ holdings: [{ neq: 1500, … }] }, { of: "neq" }) // { tonnes: 1.5, estimated: 0 }
 */
export function storeMass({ holdings }: Pick<Store, "holdings">, mass: PlanMass): StoreMass | undefined {
  let [tonnes, estimated] = [0, 0]
  for (const { neq, gross } of holdings) {
    if (mass.of === "neq") tonnes += neq / 1000
    else if (gross !== undefined) tonnes += gross
    else if (neq > 0) {
      if (!("perNeq" in mass)) return undefined
      tonnes += (neq / 1000) * mass.perNeq
      estimated += (neq / 1000) * mass.perNeq
    }
  }
  return { tonnes, estimated }
}
