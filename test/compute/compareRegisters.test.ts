import { expect, test } from "vitest"
import { compareRegisters } from "../../src/compute/compareRegisters.ts"
import { makeGround } from "../../src/model/ground.ts"
import { registerProgress } from "../../src/model/registerProgress.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import type { SiteChange, StoreChange } from "../../src/model/stockProgress.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { makeRegister } from "../model/makeRegister.ts"

const ground = makeGround([], [], [])
const own = makeRegister({ A: { at: [20, 44], stores: { A1: { "1.1": 1000 } } } })
const other = makeRegister({
  A: { at: [20, 44], stores: { A1: { "1.1": 3000 } } },
  B: { at: [22, 44], stores: { B1: { "1.1": 500 } } },
})
const rules = { ruleSet: iatg0220, options: defaultZoneOptions }

async function compared(isEarlier: boolean) {
  const asked: string[] = []
  const [stores, sites]: [StoreChange[], SiteChange[]] = [[], []]
  const sent = await compareRegisters(
    { register: own, ...rules },
    { register: other, isEarlier },
    {
      groundOf: async (zoned) => {
        asked.push(...zoned.map(({ site }) => site.siteId))
        return ground
      },
      run: async (steps) => {
        let step = steps.next()
        while (!step.done) step = steps.next()
        return step.value
      },
      take: { stores: (part) => void stores.push(...part), sites: (part) => void sites.push(...part) },
    },
  )
  return { asked, found: { ...sent, stock: { ...sent.stock, stores, sites } } }
}

test("the ground is asked for where the other register's sites are, also those that are gone by now", async () => {
  expect((await compared(true)).asked).toEqual(["A", "B"])
})

test("the other register is the earlier one or the later one, and its changes come in parts", async () => {
  const removed = (await compared(true)).found
  expect(removed).toEqual(registerProgress({ before: other, after: own, ...rules, ground }))
  expect(removed.stock.stores.map(({ storeId, kind }) => [storeId, kind])).toEqual([
    ["A1", "less"],
    ["B1", "gone"],
  ])
  expect(removed.stock.total.removed).toBe(2500)
  expect((await compared(false)).found.stock.total.added).toBe(2500)
})
