import type { Face } from "./PeopleFaces.ts"
import type { PlanUnit } from "./PlanUnit.ts"
import type { MixedProblem } from "./solver.ts"

/** Columns: the options of units, then faces, then flows. */
export class Columns {
  readonly units: readonly number[]
  readonly cost: number[] = []
  readonly faces: { readonly column: number; readonly face: Face }[] = []
  readonly #first: readonly number[]
  readonly #upper: number[] = []
  readonly #integer: number[] = []
  readonly #all: readonly PlanUnit[]

  constructor(units: readonly PlanUnit[], isIn: (unit: number) => boolean) {
    this.#all = units
    this.units = [...units.keys()].filter((unit) => isIn(unit) && (units[unit] as PlanUnit).options.length > 1)
    const isOpen = new Set(this.units)
    this.#first = units.map(({ options }, unit) => {
      const first = this.cost.length
      if (isOpen.has(unit)) for (const _ of options) this.add(0, 1, 1)
      return isOpen.has(unit) ? first : -1
    })
  }

  add(cost: number, upper: number, integer: 0 | 1): number {
    this.cost.push(cost)
    this.#upper.push(upper)
    this.#integer.push(integer)
    return this.cost.length - 1
  }

  /** The columns of a unit's options; none where there is nothing to choose. */
  options(unit: number): number[] {
    const first = this.#first[unit] as number
    return first < 0 ? [] : (this.#all[unit] as PlanUnit).options.map((_, option) => first + option)
  }

  covering(unit: number, mask: number): number[] {
    return this.options(unit).filter((_, option) => mask & (1 << option))
  }

  bounds(): Pick<MixedProblem, "cost" | "lower" | "upper" | "integer"> {
    return {
      cost: Float64Array.from(this.cost),
      lower: new Float64Array(this.cost.length),
      upper: Float64Array.from(this.#upper),
      integer: Uint8Array.from(this.#integer),
    }
  }

  isAlways(unit: number, mask: number): boolean {
    const { options } = this.#all[unit] as PlanUnit
    return this.#first[unit] === -1 ? (mask & 1) !== 0 : mask === (1 << options.length) - 1
  }
}
