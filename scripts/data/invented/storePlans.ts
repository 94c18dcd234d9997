import type { StoreType } from "../../../src/model/store.ts"
import type { Kg, Metres } from "../../../src/model/units.ts"

/** One division in a planned store; `hd` as the register will write it. */
export type HoldingPlan = readonly [hd: string, neq: Kg]

/** A planned store; what is left out is filled by chance. */
export interface StorePlan {
  /** From the site's point. */
  readonly at: readonly [east: Metres, north: Metres]
  readonly holds: readonly HoldingPlan[]
  readonly type?: StoreType
  /** "" = the register does not say. */
  readonly barricaded?: "yes" | "no" | ""
  /** Undefined: by chance for a magazine; null: none. */
  readonly bearing?: number | null
  readonly ownPosition?: boolean
}

const spread = [
  [0, 0],
  [420, 60],
  [-90, 440],
  [-480, -160],
] as const
/** Stores far enough from each other to stand alone, whatever they hold. */
const apart = (...stores: readonly (readonly HoldingPlan[])[]): StorePlan[] =>
  stores.map((holds, at) => ({ at: spread[at] ?? [0, 0], holds }))

/** What the rules have to cope with, one case per site; the numbers in the comments are standards' own. */
export const storePlans = {
  // Mixed divisions in one store
  "1.1 with 1.5": apart(
    [
      ["1.1", 6_000],
      ["1.5", 2_500],
    ],
    [["1.4", 800]],
  ),
  "1.1 with 1.2.1": apart(
    [
      ["1.1", 9_000],
      ["1.2.1", 4_000],
    ],
    [["1.2.2", 1_500]],
  ),
  "1.1 with 1.2.2": apart(
    [
      ["1.1", 700],
      ["1.2.2", 6_000],
    ],
    [["1.1", 4_200]],
  ),
  "1.1 with 1.3": apart(
    [
      ["1.1", 3_000],
      ["1.3.1", 8_000],
    ],
    [["1.3.2", 14_000]],
    [["1.4", 950]],
  ),
  "1.1 with 1.2 and 1.3": apart(
    [
      ["1.1", 12_000],
      ["1.2.1", 5_000],
      ["1.3.2", 7_000],
    ],
    [["1.1", 2_600]],
  ),
  "1.2 with 1.3": apart(
    [
      ["1.2.1", 900],
      ["1.3.1", 30_000],
    ],
    [["1.4", 3_100]],
  ),
  "1.2.1 with 1.2.2": apart(
    [
      ["1.2.1", 300],
      ["1.2.2", 9_000],
    ],
    [["1.2.1", 18_000]],
  ),
  "1.3.1 with 1.3.2": apart(
    [
      ["1.3.1", 4_000],
      ["1.3.2", 9_000],
    ],
    [["1.3.1", 65_000]],
  ),
  "1.1 with 1.4": apart(
    [
      ["1.1", 2_000],
      ["1.4", 5_000],
    ],
    [["1.4", 12_000]],
    [["1.1", 5_500]],
  ),
  "bare 1.2": apart(
    [["1.2", 3_500]],
    [
      ["1.1", 1_500],
      ["1.2", 600],
    ],
    [["1.4", 240]],
  ),
  "bare 1.3": apart(
    [["1.3", 20_000]],
    [
      ["1.3", 750],
      ["1.4", 1_200],
    ],
  ),
  // Divisions alone
  "1.2.3": apart([["1.2.3", 1_200]], [["1.4", 400]]),
  "1.5": apart([["1.5", 15_000]], [["1.5", 48_000]]),
  "1.6": apart([["1.6", 8_000]], [["1.1", 3_800]]),
  "1.4 only": apart([["1.4", 3_000]], [["1.4", 12_000]]),
  // Outside a rule's range: 50, 10 and 500 kg below, 250,000 kg above
  "below range": apart([["1.1", 30]], [["1.2.2", 6]], [["1.3.1", 300]]),
  "above range": apart([["1.1", 300_000]], [["1.1", 24_000]]),
  // Neighbours: required 2.4·Q^⅓ = 65.1 m for 20,000 kg, 4.8·Q^⅓ = 99.8 m for 9,000 kg, 2.4·Q^⅓ = 48.0 m for 8,000 kg
  "joined, barricaded": [
    { at: [0, 0], holds: [["1.1", 20_000]], type: "medium building", barricaded: "yes", ownPosition: true },
    { at: [40, 0], holds: [["1.1", 18_000]], type: "medium building", barricaded: "yes", ownPosition: true },
    { at: [-60, 520], holds: [["1.1", 8_000]], type: "light building", barricaded: "no", ownPosition: true },
  ],
  "joined, a chain": [
    { at: [0, 0], holds: [["1.1", 9_000]], type: "open stack", barricaded: "no", ownPosition: true },
    {
      at: [25, 0],
      holds: [
        ["1.1", 5_000],
        ["1.3.1", 2_000],
      ],
      type: "open stack",
      barricaded: "",
      ownPosition: true,
    },
    { at: [25, 60], holds: [["1.1", 2_000]], type: "light building", barricaded: "no", ownPosition: true },
    { at: [-20, 30], holds: [["1.2.2", 7_000]], type: "light building", barricaded: "no", ownPosition: true },
  ],
  "just apart": [
    { at: [0, 0], holds: [["1.1", 8_000]], type: "light building", barricaded: "yes", ownPosition: true },
    { at: [0, 52], holds: [["1.1", 8_000]], type: "light building", barricaded: "yes", ownPosition: true },
  ],
  "joined above range": [
    { at: [0, 0], holds: [["1.1", 100_000]], type: "open stack", barricaded: "", ownPosition: true },
    { at: [50, 0], holds: [["1.1", 100_000]], type: "open stack", barricaded: "no", ownPosition: true },
    { at: [0, 55], holds: [["1.1", 90_000]], type: "open stack", barricaded: "", ownPosition: true },
  ],
  // Store types
  // Neighbours by their sides: 0.5·22,000^⅓ = 14.0 m between the second and the third, 12.3 m for 15,000 kg before it
  "magazines side by side": [
    { at: [0, 0], holds: [["1.1", 15_000]], type: "earth-covered magazine", bearing: 180, ownPosition: true },
    { at: [35, 0], holds: [["1.1", 15_000]], type: "earth-covered magazine", bearing: 180, ownPosition: true },
    { at: [48, 0], holds: [["1.1", 22_000]], type: "earth-covered magazine", bearing: 175, ownPosition: true },
    { at: [105, 0], holds: [["1.2.1", 9_000]], type: "earth-covered magazine", bearing: 180, ownPosition: true },
  ],
  "magazines without bearing": [
    { at: [0, 0], holds: [["1.1", 12_000]], type: "earth-covered magazine", bearing: null },
    { at: [0, 300], holds: [["1.3.1", 16_000]], type: "earth-covered magazine", bearing: null },
  ],
  "large magazine": [
    { at: [0, 0], holds: [["1.1", 100_000]], type: "earth-covered magazine", bearing: 90, ownPosition: true },
    { at: [-500, 40], holds: [["1.2.2", 11_000]], type: "earth-covered magazine", bearing: 90, ownPosition: true },
  ],
  underground: [
    { at: [0, 0], holds: [["1.1", 150_000]], type: "underground" },
    { at: [300, 120], holds: [["1.3.1", 9_000]], type: "underground" },
    { at: [-250, 60], holds: [["1.4", 500]], type: "underground" },
  ],
  "heavy buildings": [
    { at: [0, 0], holds: [["1.1", 45_000]], type: "heavy building", barricaded: "yes" },
    { at: [400, 0], holds: [["1.2.1", 26_000]], type: "heavy building", barricaded: "no" },
    { at: [400, 300], holds: [["1.3.2", 5_200]], type: "heavy building" },
  ],
  "no positions of their own": [
    { at: [0, 0], holds: [["1.1", 10_000]], ownPosition: false },
    { at: [0, 0], holds: [["1.1", 14_000]], ownPosition: false },
    {
      at: [0, 0],
      holds: [
        ["1.1", 6_400],
        ["1.4", 300],
      ],
      ownPosition: false,
    },
    { at: [0, 0], holds: [["1.3.1", 3_300]], ownPosition: false },
  ],
  empty: [],
} as const satisfies Record<string, readonly StorePlan[]>

/** A case above, or stores by chance of some size. */
export type StorePlanName = keyof typeof storePlans | "small" | "medium" | "large" | "very large"
