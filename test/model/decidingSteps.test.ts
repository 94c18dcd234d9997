import { expect, test } from "vitest"
import { decidingSteps } from "../../src/model/decidingSteps.ts"
import { requiredDistance } from "../../src/model/requiredDistance.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"

const iatg = ruleSetById("iatg-02.20")
const magazine = { storeType: "earth-covered magazine", direction: "side" } as const

function steps(neq: number, direction?: typeof magazine) {
  const result = requiredDistance(iatg, { zone: "VBD", hd: "1.1", neq, ...direction })
  if (result.distance === undefined) throw new Error("no distance")
  return decidingSteps(result).map(({ zone, distance, row }) => `${zone} ${distance.toFixed(1)} (${row.source})`)
}

test("a distance of its own row alone is one step: 44.4 × 10,000^⅓ = 956.6 m", () => {
  expect(steps(10_000)).toEqual(["VBD 956.6 (Table E.1, 2 × column D12; Table 8, purple line)"])
})

test("the side of a magazine of 500 kg passes three rows: floor 800 m, normal 352.4 m, inhabited buildings 400 m", () => {
  expect(steps(500, magazine)).toEqual([
    "VBD 800.0 (Table E.1, 2 × column D15)",
    "VBD 352.4 (Table E.1, 2 × column D12; Table 8, purple line)",
    "IBD 400.0 (Table E.1, column D13; Table 8, yellow line)",
  ])
})
