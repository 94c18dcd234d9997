import { proxy, type Remote, wrap } from "comlink"
import "./errorTransfer.ts"
import type { AtlasWorker } from "./AtlasWorker.ts"

/** Starts the worker. */
export function makeAtlasWorker(): AtlasWorker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "atlas" })
  const remote: Remote<AtlasWorker> = wrap<AtlasWorker>(worker)
  return {
    loadDepots: (dataUrl) => remote.loadDepots(dataUrl),
    loadMapGround: (dataUrl) => remote.loadMapGround(dataUrl),
    readRegister: (files, answers) => remote.readRegister(files, answers),
    zoneRegister: (question) => remote.zoneRegister(question),
    countPeople: (id, onProgress) => remote.countPeople(id, proxy(onProgress)),
    countTotals: (id, siteIds) => remote.countTotals(id, siteIds),
  }
}
