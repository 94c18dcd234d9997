import { expose } from "comlink"
import { plainError } from "./errorTransfer.ts"
import { loadFile } from "../load/loadFile.ts"
import { loadGroundLayers } from "../load/loadGroundLayers.ts"
import { parseDepots } from "../load/parseDepots.ts"
import { parseRegister } from "../load/parseRegister.ts"
import { type Count, type CountProgress, makeCount } from "../model/countPeople.ts"
import { type Ground, makeGround } from "../model/ground.ts"
import type { ZonedSite } from "../model/zone.ts"
import { zonedSites } from "../model/zonedSites.ts"
import type { AtlasRemote } from "./AtlasWorker.ts"
import { sendInParts } from "./sendInParts.ts"

/** Work without a look at the message queue [ms]: short enough that a newer question is noticed at once. */
const slice = 40

let ground: Promise<Ground> | undefined
let newest: { readonly id: number; readonly sites: readonly ZonedSite[] } = { id: 0, sites: [] }
/** The last count that came to its end. */
let counted: { readonly id: number; readonly count: Count } | undefined
/** How often totals have been asked for. */
let asked = 0

const atlas: AtlasRemote = {
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

  zoneRegister: async ({ register, ruleSet, options }, takeSites) => {
    const id = newest.id + 1
    newest = { id, sites: zonedSites(register, ruleSet, options) }
    await sendInParts(newest.sites, takeSites)
    return id
  },

  countPeople: async (id, onProgress, takeSites) => {
    while (!ground) await pause()
    const count = makeCount(newest.id === id ? newest.sites : [], await ground)
    const { sites, ...exposure } = await slicedSteps(count.steps(), () => newest.id === id, onProgress)
    counted = { id, count }
    await sendInParts(sites, takeSites)
    return exposure
  },

  countTotals: async (id, siteIds) => {
    const question = ++asked
    if (counted?.id !== id) throw superseded()
    return slicedSteps(counted.count.totalSteps(new Set(siteIds)), () => newest.id === id && asked === question)
  },
}

/** Runs to the end with a look at the message queue now and then, or until it is no longer wanted. */
async function slicedSteps<Result>(
  steps: Generator<CountProgress, Result>,
  isWanted: () => boolean,
  onProgress?: (done: number, all: number) => void,
): Promise<Result> {
  for (let until = performance.now() + slice; ; ) {
    if (!isWanted()) throw superseded()
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    onProgress?.(step.value.done, step.value.all)
    await pause()
    until = performance.now() + slice
  }
}

function superseded(): DOMException {
  return new DOMException("a newer register, option or filter took its place", "AbortError")
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

expose(atlas)
