import { createRoot, createSignal } from "solid-js"
import { expect, test } from "vitest"
import type { AtlasWorker } from "../../src/compute/AtlasWorker.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { Register } from "../../src/model/register.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { createExposures, type Exposures } from "../../src/state/createExposures.ts"
import { createRules, type RulesState } from "../../src/state/createRules.ts"
import { zonedSite } from "../model/zonedSite.ts"

const register: Register = { name: "one site", invented: true, sites: [], stores: [] }
const ofRadius = (radius: number) => [zonedSite("S", [20, 44], [{ at: [20, 44], radius }])]
const sites = ofRadius(500)
const settled = () => new Promise((done) => setTimeout(done, 5))

function inRoot(
  worker: Partial<AtlasWorker>,
  run: (exposures: Exposures, open: (register: Register) => void, rules: RulesState) => Promise<void>,
) {
  return createRoot(async (dispose) => {
    const [current, setCurrent] = createSignal<Register>()
    const answering = { zoneRegister: async () => ({ id: 1, sites }), ...worker } as AtlasWorker
    const rules = createRules()
    await run(createExposures(answering, current, rules), setCurrent, rules)
    dispose()
  })
}

test("nobody is counted before there is a register, and then zones come before people", () => {
  let finish = () => {}
  const exposure = { ...countPeople(sites, makeGround([], [], [])), grids: [] }
  return inRoot(
    {
      countPeople: (_, _grids, onProgress) =>
        new Promise((done) => {
          onProgress(0, 1)
          finish = () => done(exposure)
        }),
    },
    async (exposures, open) => {
      expect(exposures.counting()).toEqual({ state: "waiting" })
      open(register)
      await settled()
      expect(exposures.zoned()?.get("S")?.stores[0]?.distances.IBD.governing?.distance).toBe(500)
      expect(exposures.counting()).toEqual({ state: "counting", done: 0, all: 1 })
      expect(exposures.siteExposure("S")).toBeUndefined()
      finish()
      await settled()
      expect(exposures.counting()).toEqual({ state: "ready", exposure })
      expect(exposures.siteExposure("S")).toBe(exposure.sites[0])
    },
  )
})

test("a count that fails leaves the zones and names its file", () =>
  inRoot(
    { countPeople: () => Promise.reject(new LoadError("truncated", "population.fgb")) },
    async (exposures, open) => {
      open(register)
      await settled()
      expect(exposures.counting()).toMatchObject({ state: "failed", error: { file: "population.fgb" } })
      expect(exposures.exposure()).toBeUndefined()
      expect(exposures.zoned()?.size).toBe(1)
    },
  ))

test("another option is another question: zones and people are worked out again", () => {
  const asked: boolean[] = []
  return inRoot(
    {
      zoneRegister: async ({ options }) => {
        asked.push(options.conservative)
        return { id: asked.length, sites }
      },
      countPeople: async () => ({ ...countPeople(sites, makeGround([], [], [])), grids: [] }),
    },
    async (exposures, open, rules) => {
      open(register)
      await settled()
      rules.setOptions({ ...defaultZoneOptions, conservative: true })
      await settled()
      expect(asked).toEqual([false, true])
      expect(exposures.counting().state).toBe("ready")
    },
  )
})

test("another rule set is asked of the worker, and no distance of the old one is shown under its name", () =>
  createRoot(async (dispose) => {
    const [current, setCurrent] = createSignal<Register>()
    const asked: string[] = []
    let answer = () => {}
    const worker: Partial<AtlasWorker> = {
      zoneRegister: async ({ ruleSet }) => {
        asked.push(ruleSet.id)
        if (asked.length > 1) await new Promise<void>((done) => (answer = done))
        return { id: asked.length, sites: ofRadius(asked.length === 1 ? 500 : 700) }
      },
      countPeople: async () => ({ ...countPeople(ofRadius(500), makeGround([], [], [])), grids: [] }),
    }
    const rules = createRules()
    const exposures = createExposures(worker as AtlasWorker, current, rules)
    const radius = () => exposures.zoned()?.get("S")?.stores[0]?.distances.IBD.governing?.distance
    setCurrent(register)
    await settled()
    expect([exposures.ruleSet().id, radius()]).toEqual(["iatg-02.20", 500])
    rules.setRuleSet("fi-1101")
    await settled()
    expect(exposures.counting().state).toBe("counting")
    expect(exposures.siteExposure("S")).toBeUndefined()
    expect([exposures.ruleSet().id, radius()]).not.toEqual(["fi-1101", 500])
    answer()
    await settled()
    expect(asked).toEqual(["iatg-02.20", "fi-1101"])
    expect([exposures.ruleSet().id, radius()]).toEqual(["fi-1101", 700])
    dispose()
  }))

test("zones of the register before are not shown under the name of the one that was opened", () => {
  let answer = () => {}
  let asked = 0
  return inRoot(
    {
      zoneRegister: async () => {
        if (++asked > 1) await new Promise<void>((done) => (answer = done))
        return { id: asked, sites }
      },
      countPeople: async () => ({ ...countPeople(sites, makeGround([], [], [])), grids: [] }),
    },
    async (exposures, open) => {
      open(register)
      await settled()
      expect(exposures.zoned()?.size).toBe(1)
      open({ ...register, name: "another" })
      await settled()
      expect(exposures.zoned()).toBeUndefined()
      answer()
      await settled()
      expect(exposures.zoned()?.size).toBe(1)
    },
  )
})
