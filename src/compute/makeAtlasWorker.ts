import { proxy, type Remote, wrap } from "comlink"
import "./errorTransfer.ts"
import type { ExposedSite } from "../model/exposedSite.ts"
import type { SiteExposure } from "../model/exposure.ts"
import type { RegisterProblem } from "../load/RegisterProblem.ts"
import type { Register } from "../model/register.ts"
import type { Site } from "../model/site.ts"
import type { SiteChange, StoreChange } from "../model/stockProgress.ts"
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
  const kept = keptRegisters()
  return {
    ...registerCalls(remote, orGone, kept),
    ...comparingCalls(remote, orGone, kept),
    ...peopleCalls(remote, orGone),
  }
}

type OrGone = <Answer>(answer: Promise<Answer>) => Promise<Answer>
type KeptRegisters = ReturnType<typeof keptRegisters>
type ComparingCall = "compareRegisters" | "stopComparing"
type RegisterCall = "loadDepots" | "readRegister" | "stopReading" | "readProject" | "zoneRegister"

/** Registers, which the worker keeps as well. */
function registerCalls(
  remote: Remote<AtlasRemote>,
  orGone: OrGone,
  kept: KeptRegisters,
): Pick<AtlasWorker, RegisterCall> {
  return {
    loadDepots: async (dataUrl) => {
      const { id, register } = await orGone(remote.loadDepots(dataUrl))
      kept.keep(register, id)
      return register
    },
    readRegister: async (files, answers, onProgress) => {
      const { take, withLists } = registerLists()
      const problems: RegisterProblem[] = []
      const takeAll = proxy({ ...take, problems: into(problems) })
      const progress = onProgress && proxy(onProgress)
      const sent = await orGone(remote.readRegister(files, answers, progress, takeAll))
      const { id, register: named, ...reading } = sent
      const register = withLists(named)
      kept.keep(register, id)
      return { ...reading, register, problems }
    },
    stopReading: () => orGone(remote.stopReading()),
    readProject: async (file) => {
      const { take, withLists } = registerLists()
      const { id, project, ...reading } = await orGone(remote.readProject(file, proxy(take)))
      if (id === undefined || !project.register) return { ...reading, project }
      const register = withLists(project.register)
      kept.keep(register, id)
      return { ...reading, project: { ...project, register } }
    },
    zoneRegister: async (question) => {
      const sites: ZonedSite[] = []
      const ask = (register: Register | number) =>
        orGone(remote.zoneRegister({ ...question, register }, takeInto(sites)))
      const id = await kept.asked(question.register, ask)
      return { id: id as number, sites }
    },
  }
}

/** Two registers, one of which may be kept by the worker. */
function comparingCalls(
  remote: Remote<AtlasRemote>,
  orGone: OrGone,
  kept: KeptRegisters,
): Pick<AtlasWorker, ComparingCall> {
  return {
    compareRegisters: async (id, { register, isEarlier }, onProgress) => {
      const ask = async (asked: Register | number) => {
        const [stores, sites]: [StoreChange[], SiteChange[]] = [[], []]
        const take = proxy({ stores: into(stores), sites: into(sites) })
        const other = { register: asked, isEarlier }
        const sent = await orGone(remote.compareRegisters(id, other, proxy(onProgress), take))
        return sent && { ...sent, stock: { ...sent.stock, stores, sites } }
      }
      const found = await kept.asked(register, ask)
      if (!found) throw new Error("the worker has not taken the register")
      return found
    },
    stopComparing: () => orGone(remote.stopComparing()),
  }
}

/** Numbers by sites and stores: optional tables that are put beside these change neither the number nor any zone. */
function keptRegisters() {
  const kept = new WeakMap<readonly Store[], { readonly sites: readonly Site[]; readonly id: number }>()
  return {
    keep: ({ sites, stores }: Register, id: number) => void kept.set(stores, { sites, id }),
    /** What comes of asking about a register by its number, or with all of it where the worker has none of that number. */
    asked: async <Answer>(register: Register, ask: (register: Register | number) => Promise<Answer | undefined>) => {
      const found = kept.get(register.stores)
      const byNumber = found?.sites === register.sites ? await ask(found.id) : undefined
      return byNumber ?? (await ask(register))
    },
  }
}

/** The long lists of a register, put together as they come. */
function registerLists() {
  const [sites, stores, exposedSites]: [Site[], Store[], ExposedSite[]] = [[], [], []]
  return {
    take: { sites: into(sites), stores: into(stores), exposedSites: into(exposedSites) },
    withLists: (named: Omit<Register, "sites" | "stores" | "exposedSites">): Register => ({
      ...named,
      sites,
      stores,
      ...(exposedSites.length > 0 && { exposedSites }),
    }),
  }
}

/** The ground, and the people on it. */
function peopleCalls(remote: Remote<AtlasRemote>, orGone: OrGone): Omit<AtlasWorker, RegisterCall | ComparingCall> {
  return {
    loadOverview: (dataUrl) => orGone(remote.loadOverview(dataUrl)),
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
