import type { Kg, Metres } from "../../../src/model/units.ts"
import type { SeededRandom } from "./seededRandom.ts"
import { type HoldingPlan, type StorePlan, type StorePlanName, storePlans } from "./storePlans.ts"

/** Room for stores by chance: the first is the largest and stands at the site's point. */
const spots = [
  [0, 0],
  [380, 40],
  [-60, 400],
  [-410, -120],
  [90, -380],
  [460, 410],
] as const
const jitter: Metres = 35

interface Size {
  readonly stores: readonly [least: number, most: number]
  /** Of the first store, which holds 1.1. */
  readonly first: readonly [from: Kg, to: Kg]
  readonly others: readonly [from: Kg, to: Kg]
}
const sizes: Readonly<Record<"small" | "medium" | "large" | "very large", Size>> = {
  small: { stores: [2, 4], first: [60, 5_000], others: [15, 3_000] },
  medium: { stores: [3, 5], first: [4_000, 40_000], others: [200, 20_000] },
  "very large": { stores: [3, 5], first: [110_000, 240_000], others: [2_000, 40_000] },
  large: { stores: [3, 6], first: [36_000, 190_000], others: [600, 60_000] },
}

/** Divisions as often as they are listed. */
const divisions = "1.1 1.1 1.1 1.1 1.1 1.1 1.2.1 1.2.1 1.2.2 1.2.2 1.3.1 1.3.1 1.3.2 1.4 1.4 1.5 1.6".split(" ")

/** The stores of a plan; those by chance have NEQ from a few kilograms to 190 t, small ones as often as large. */
export function plannedStores(name: StorePlanName, random: SeededRandom): readonly StorePlan[] {
  if (name !== "small" && name !== "medium" && name !== "large" && name !== "very large") return storePlans[name]
  const { stores, first, others } = sizes[name]
  const count = random.whole(...stores)
  return spots.slice(0, count).map(([east, north], at): StorePlan => {
    const range = at === 0 ? first : others
    const main: HoldingPlan = [at === 0 ? "1.1" : random.pick(divisions), roundNeq(random.logBetween(...range))]
    const second: HoldingPlan = [random.pick(divisions), roundNeq(random.logBetween(...others))]
    const holds = at > 0 && random.chance(0.2) && second[0] !== main[0] ? [main, second] : [main]
    const moved = () => (at === 0 ? 0 : Math.round(random.between(-jitter, jitter)))
    return { at: [east + moved(), north + moved()], holds }
  })
}

/** Two or three leading digits, as people write stock figures. */
function roundNeq(neq: Kg): Kg {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(neq)) - 1)
  return Math.round(neq / step) * step
}

/** How far the zones of some stores reach, for choosing where they may stand. */
export interface Reach {
  /** IBD and VBD of the largest single holding of 1.1 or 1.5 at the site's point. */
  readonly ibd: Metres
  readonly vbd: Metres
  /** Farther from the site's point no VBD can reach, even with all stock in one place. */
  readonly farthest: Metres
}

/** 22.2·Q^⅓ and 44.4·Q^⅓, at least 400 m, Q at most 250,000 kg: IATG 02.20 above 4,500 kg, and an upper bound below. */
export function reachOf(stores: readonly StorePlan[]): Reach {
  const distance = (k: number, neq: Kg) => Math.max(400, k * Math.cbrt(Math.min(neq, 250_000)))
  const counted = stores.flatMap(({ holds }) => holds).filter(([hd]) => hd !== "1.4")
  const largest = Math.max(0, ...counted.filter(([hd]) => hd === "1.1" || hd === "1.5").map(([, neq]) => neq))
  const all = counted.reduce((sum, [, neq]) => sum + neq, 0)
  const offset = Math.max(0, ...stores.map(({ at }) => Math.hypot(...at)))
  return { ibd: distance(22.2, largest), vbd: distance(44.4, largest), farthest: distance(44.4, all) + offset }
}
