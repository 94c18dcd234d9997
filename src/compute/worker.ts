import { expose } from "comlink"
import { plainError } from "./errorTransfer.ts"
import { loadFile } from "../load/loadFile.ts"
import { loadGroundLayers } from "../load/loadGroundLayers.ts"
import { parseDepots } from "../load/parseDepots.ts"
import { parseRegister } from "../load/parseRegister.ts"
import { countingSteps } from "../model/countPeople.ts"
import { type Ground, makeGround } from "../model/ground.ts"
import { ruleSetById } from "../model/rules/ruleSets.ts"
import type { ZonedSite } from "../model/zone.ts"
import { zonedSites } from "../model/zonedSites.ts"
import type { AtlasWorker } from "./AtlasWorker.ts"

/** Work without a look at the message queue [ms]: short enough that a newer question is noticed at once. */
const slice = 40

let ground: Promise<Ground> | undefined
let newest: { readonly id: number; readonly sites: readonly ZonedSite[] } = { id: 0, sites: [] }

const atlas: AtlasWorker = {
  loadDepots: async (dataUrl) => parseDepots(await loadFile(`${dataUrl}depots.fgb`), "depots.fgb"),

  loadMapGround: async (dataUrl) => {
    const layers = loadGroundLayers((file) => loadFile(`${dataUrl}${file}`))
    ground = layers.then(({ counted }) => {
      if ("error" in counted) throw counted.error
      return makeGround(counted.places, counted.countries, counted.lakes)
    })
    ground.catch(() => {}) // whoever counts people is told; nobody may be counting yet
    const { drawn, errors } = await layers
    return { ground: drawn, errors: errors.map(plainError) }
  },

  readRegister: async (files, answers) => parseRegister(files, answers),

  zoneRegister: async ({ register, ruleSetId, options }) => {
    newest = { id: newest.id + 1, sites: zonedSites(register, ruleSetById(ruleSetId), options) }
    return newest
  },

  countPeople: async (id, onProgress) => {
    while (!ground) await pause()
    const steps = countingSteps(newest.id === id ? newest.sites : [], await ground)
    for (let until = performance.now() + slice; ; ) {
      if (newest.id !== id) throw new DOMException("a newer register or option took its place", "AbortError")
      const step = steps.next()
      if (step.done) return step.value
      if (performance.now() < until) continue
      onProgress(step.value.done, step.value.all)
      await pause()
      until = performance.now() + slice
    }
  },
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

expose(atlas)
