import { proxy, type Remote, wrap } from "comlink"
import "./errorTransfer.ts"
import type { SiteExposure } from "../model/exposure.ts"
import type { ZonedSite } from "../model/zone.ts"
import type { AtlasRemote, AtlasWorker } from "./AtlasWorker.ts"

/** Starts the worker. */
export function makeAtlasWorker(): AtlasWorker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "atlas" })
  const remote: Remote<AtlasRemote> = wrap<AtlasRemote>(worker)
  return {
    loadDepots: (dataUrl) => remote.loadDepots(dataUrl),
    loadMapGround: (dataUrl) => remote.loadMapGround(dataUrl),
    readRegister: (files, answers) => remote.readRegister(files, answers),
    zoneRegister: async (question) => {
      const sites: ZonedSite[] = []
      const id = await remote.zoneRegister(question, takeInto(sites))
      return { id, sites }
    },
    countPeople: async (id, onProgress) => {
      const sites: SiteExposure[] = []
      const exposure = await remote.countPeople(id, proxy(onProgress), takeInto(sites))
      return { ...exposure, sites }
    },
    countTotals: (id, siteIds) => remote.countTotals(id, siteIds),
  }
}

/** Puts the parts of a list together as they come. */
function takeInto<Item>(list: Item[]) {
  return proxy((part: readonly Item[]) => {
    list.push(...part)
  })
}
