import type { Tonnes } from "../units.ts"
import type { PlanUnit } from "./PlanUnit.ts"

/** What a plan may use over its whole horizon. Infinite where nothing limits. */
export interface Resources {
  readonly tonnes: Tonnes
  /** What may leave each country, where some of its stock has to stay. */
  readonly fromCountry: ReadonlyMap<string, Tonnes>
  /** What each plant takes; empty where no plant limits anything. */
  readonly plants: readonly Tonnes[]
  /** The plants that may take a store's stock, nearest first; for each unit, each of its stores. */
  readonly plantsOf: readonly (readonly (readonly number[])[])[]
}

/** Sums of tonnes round in their last digits. */
export const tonneRounding: Tonnes = 1e-6

/** What is left of resources while things are taken. */
export class ResourcesLeft {
  readonly #resources: Resources
  readonly #fromCountry: Map<string, Tonnes>
  readonly #plants: Tonnes[]
  tonnes: Tonnes

  constructor(resources: Resources) {
    this.#resources = resources
    this.tonnes = resources.tonnes
    this.#fromCountry = new Map(resources.fromCountry)
    this.#plants = [...resources.plants]
  }

  /** Takes so much more from each store of a unit; false, and nothing is taken, where it is not there or no plant has room. */
  take(unit: number, { country }: Pick<PlanUnit, "country">, tonnes: readonly Tonnes[]): boolean {
    const all = tonnes.reduce((sum, part) => sum + part, 0)
    const fromCountry = this.#fromCountry.get(country) ?? Number.POSITIVE_INFINITY
    if (all > this.tonnes + tonneRounding || all > fromCountry + tonneRounding) return false
    const plants = this.#plantsAfter(unit, tonnes)
    if (!plants) return false
    this.tonnes -= all
    this.#fromCountry.set(country, fromCountry - all)
    this.#plants.splice(0, plants.length, ...plants)
    return true
  }

  /** Nearest plants are filled first. */
  #plantsAfter(unit: number, tonnes: readonly Tonnes[]): Tonnes[] | undefined {
    const left = [...this.#plants]
    if (left.length === 0) return left
    for (const [s, part] of tonnes.entries()) {
      let rest = part
      for (const plant of this.#resources.plantsOf[unit]?.[s] ?? []) {
        const taken = Math.min(Math.max(0, rest), left[plant] ?? 0)
        left[plant] = (left[plant] ?? 0) - taken
        rest -= taken
      }
      if (rest > tonneRounding) return undefined
    }
    return left
  }
}
