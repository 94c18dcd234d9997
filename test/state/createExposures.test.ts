import { createRoot, createSignal } from "solid-js"
import { expect, test } from "vitest"
import type { AtlasWorker } from "../../src/compute/AtlasWorker.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { Register } from "../../src/model/register.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { createExposures } from "../../src/state/createExposures.ts"
import { zonedSite } from "../model/zonedSite.ts"

const register: Register = { name: "one site", invented: true, sites: [], stores: [] }
const sites = [zonedSite("S", [20, 44], [{ at: [20, 44], radius: 500 }])]
const settled = () => new Promise((done) => setTimeout(done, 5))

function inRoot(
  worker: Partial<AtlasWorker>,
  run: (exposures: ReturnType<typeof createExposures>, open: (register: Register) => void) => Promise<void>,
) {
  return createRoot(async (dispose) => {
    const [current, setCurrent] = createSignal<Register>()
    const answering = { zoneRegister: async () => ({ id: 1, sites }), ...worker } as AtlasWorker
    await run(createExposures(answering, current), setCurrent)
    dispose()
  })
}

test("nobody is counted before there is a register, and then zones come before people", () => {
  let finish = () => {}
  const exposure = countPeople(sites, makeGround([], [], []))
  return inRoot(
    {
      countPeople: (_, onProgress) =>
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
      countPeople: async () => countPeople(sites, makeGround([], [], [])),
    },
    async (exposures, open) => {
      open(register)
      await settled()
      exposures.setOptions({ ...defaultZoneOptions, conservative: true })
      await settled()
      expect(asked).toEqual([false, true])
      expect(exposures.counting().state).toBe("ready")
    },
  )
})
