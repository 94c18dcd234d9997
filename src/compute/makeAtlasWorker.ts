import { proxy, type Remote, wrap } from "comlink"
import "./errorTransfer.ts"
import type { SiteExposure } from "../model/exposure.ts"
import type { RegisterProblem } from "../load/RegisterProblem.ts"
import type { Register } from "../model/register.ts"
import type { Site } from "../model/site.ts"
import type { Store } from "../model/store.ts"
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
  const orGone: OrGone = (answer) => Promise.race([answer, gone])
  return { ...registerCalls(remote, orGone), ...peopleCalls(remote, orGone) }
}

type OrGone = <Answer>(answer: Promise<Answer>) => Promise<Answer>
type RegisterCall = "loadDepots" | "readRegister" | "stopReading" | "readProject" | "zoneRegister"

/** Registers, which the worker keeps as well. */
function registerCalls(remote: Remote<AtlasRemote>, orGone: OrGone): Pick<AtlasWorker, RegisterCall> {
  const kept = new WeakMap<Register, number>()
  return {
    loadDepots: async (dataUrl) => {
      const { id, register } = await orGone(remote.loadDepots(dataUrl))
      kept.set(register, id)
      return register
    },
    readRegister: async (files, answers, onProgress) => {
      const [sites, stores, problems]: [Site[], Store[], RegisterProblem[]] = [[], [], []]
      const take = proxy({ sites: into(sites), stores: into(stores), problems: into(problems) })
      const {
        id,
        register: named,
        ...reading
      } = await orGone(remote.readRegister(files, answers, onProgress && proxy(onProgress), take))
      const register = { ...named, sites, stores }
      kept.set(register, id)
      return { ...reading, register, problems }
    },
    stopReading: () => orGone(remote.stopReading()),
    readProject: async (file) => {
      const [sites, stores]: [Site[], Store[]] = [[], []]
      const take = proxy({ sites: into(sites), stores: into(stores) })
      const { id, project, ...reading } = await orGone(remote.readProject(file, take))
      if (id === undefined || !project.register) return { ...reading, project }
      const register = { ...project.register, sites, stores }
      kept.set(register, id)
      return { ...reading, project: { ...project, register } }
    },
    zoneRegister: async (question) => {
      const sites: ZonedSite[] = []
      const ask = (register: Register | number) =>
        orGone(remote.zoneRegister({ ...question, register }, takeInto(sites)))
      const byNumber = kept.get(question.register)
      const id = (byNumber === undefined ? undefined : await ask(byNumber)) ?? (await ask(question.register))
      return { id: id as number, sites }
    },
  }
}

/** The ground, and the people on it. */
function peopleCalls(remote: Remote<AtlasRemote>, orGone: OrGone): Omit<AtlasWorker, RegisterCall> {
  return {
    loadMapGround: (dataUrl) => orGone(remote.loadMapGround(dataUrl)),
    readPopulation: (request, onProgress) => orGone(remote.readPopulation(request, proxy(onProgress))),
    stopPopulation: () => orGone(remote.stopPopulation()),
    bandOf: (id, siteId) => orGone(remote.bandOf(id, siteId)),
    countPeople: async (id, grids, onProgress) => {
      const sites: SiteExposure[] = []
      const exposure = await orGone(remote.countPeople(id, grids, proxy(onProgress), takeInto(sites)))
      return { ...exposure, sites }
    },
    tryScenario: (id, question) => orGone(remote.tryScenario(id, question)),
    compareScenario: (id, question) => orGone(remote.compareScenario(id, question)),
    curveOf: (id, of, stock) => orGone(remote.curveOf(id, of, stock)),
    makePlan: (id, of, question, seconds, onProgress) =>
      orGone(remote.makePlan(id, of, question, seconds, proxy(onProgress))),
    stopPlan: (what) => orGone(remote.stopPlan(what)),
    cellsIn: (box, most) => orGone(remote.cellsIn(box, most)),
    countTotals: (id, siteIds) => orGone(remote.countTotals(id, siteIds)),
  }
}

/** Puts the parts of a list together as they come. */
function into<Item>(list: Item[]) {
  return (part: readonly Item[]) => {
    list.push(...part)
  }
}

const takeInto = <Item>(list: Item[]) => proxy(into(list))
