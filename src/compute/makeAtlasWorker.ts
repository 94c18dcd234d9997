import { proxy, type Remote, wrap } from "comlink"
import "./errorTransfer.ts"
import type { SiteExposure } from "../model/exposure.ts"
import type { ZonedSite } from "../model/zone.ts"
import type { AtlasRemote, AtlasWorker } from "./AtlasWorker.ts"

/** The worker's file has not come, or the browser has ended the worker: it answers no more. */
class NoWorker extends Error {
  readonly failure = "no worker"
  readonly detail: string
  constructor(detail = "") {
    super(`the worker does not run${detail && ` (${detail})`}`)
    this.name = "NoWorker"
    this.detail = detail
  }
}

/** Starts the worker. Once it is gone every question to it, also those asked before, fails with NoWorker. */
export function makeAtlasWorker(): AtlasWorker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "atlas" })
  const remote: Remote<AtlasRemote> = wrap<AtlasRemote>(worker)
  const gone = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }: Partial<ErrorEvent>) => reject(new NoWorker(message)))
  })
  gone.catch(() => {}) // whoever asks is told; nobody may be asking yet
  const orGone = <Answer>(answer: Promise<Answer>): Promise<Answer> => Promise.race([answer, gone])
  return {
    loadDepots: (dataUrl) => orGone(remote.loadDepots(dataUrl)),
    loadMapGround: (dataUrl) => orGone(remote.loadMapGround(dataUrl)),
    readRegister: (files, answers) => orGone(remote.readRegister(files, answers)),
    zoneRegister: async (question) => {
      const sites: ZonedSite[] = []
      const id = await orGone(remote.zoneRegister(question, takeInto(sites)))
      return { id, sites }
    },
    countPeople: async (id, onProgress) => {
      const sites: SiteExposure[] = []
      const exposure = await orGone(remote.countPeople(id, proxy(onProgress), takeInto(sites)))
      return { ...exposure, sites }
    },
    countTotals: (id, siteIds) => orGone(remote.countTotals(id, siteIds)),
  }
}

/** Puts the parts of a list together as they come. */
function takeInto<Item>(list: Item[]) {
  return proxy((part: readonly Item[]) => {
    list.push(...part)
  })
}
