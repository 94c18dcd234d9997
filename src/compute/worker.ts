import { expose, transfer } from "comlink"
import { plainError } from "./errorTransfer.ts"
import { loadFile } from "../load/loadFile.ts"
import { loadGroundLayers } from "../load/loadGroundLayers.ts"
import { parseDepots } from "../load/parseDepots.ts"
import { type Count, type CountProgress, makeCount } from "../model/countPeople.ts"
import { gridCellsIn } from "../model/gridCellsIn.ts"
import { type Ground, makeGround } from "../model/ground.ts"
import { peopleBand } from "../model/peopleBand.ts"
import type { Register } from "../model/register.ts"
import type { ZonedSite } from "../model/zone.ts"
import { zonedAtNeqEnds } from "../model/zonedAtNeqEnds.ts"
import { zonedSites } from "../model/zonedSites.ts"
import type { AtlasRemote } from "./AtlasWorker.ts"
import type { GridKeeper } from "./makeGridKeeper.ts"
import type { GridsAsked } from "./PopulationWork.ts"
import { sendInParts } from "./sendInParts.ts"

/** Work without a look at the message queue [ms]: short enough that a newer question is noticed at once. */
const slice = 40

let ground: Promise<Ground> | undefined
/** Sites with their zones, and those whose register gives a range of quantities once more at each end of it. */
interface Zoned {
  readonly id: number
  readonly sites: readonly ZonedSite[]
  readonly atNeqEnds: readonly (readonly ZonedSite[])[]
}

let newest: Zoned = { id: 0, sites: [], atNeqEnds: [] }
/** The last count that came to its end. */
let counted: (Zoned & { readonly count: Count }) | undefined
let counting = new AbortController()
let population = new AbortController()
let keeper: Promise<GridKeeper> | undefined
/** How often totals have been asked for. */
let asked = 0
/** The last registers that the page was given: the shipped one, its own, and what it is looking at. */
const registers = new Map<number, Register>()
const keptRegisters = 4
let reading = new AbortController()

function keep(register: Register): number {
  const id = Math.max(0, ...registers.keys()) + 1
  registers.set(id, register)
  for (const old of registers.keys()) if (registers.size > keptRegisters) registers.delete(old)
  return id
}

const atlas: AtlasRemote = {
  loadDepots: async (dataUrl) => {
    const register = parseDepots(await loadFile(`${dataUrl}depots.fgb`), "depots.fgb")
    return { id: keep(register), register }
  },

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

  readRegister: async (files, answers, onProgress, take) => {
    reading.abort(superseded())
    reading = new AbortController()
    const { signal } = reading
    // Workbooks, coordinate systems and names of columns are heavy, and most visitors open no file.
    const { readFiles } = await import("../load/readFiles.ts")
    signal.throwIfAborted()
    const { register, problems, ...rest } = await readFiles(files, answers, {
      signal,
      onProgress,
    })
    await sendInParts(register.sites, take.sites)
    await sendInParts(register.stores, take.stores)
    await sendInParts(problems, take.problems)
    await sendInParts(register.exposedSites ?? [], take.exposedSites)
    const { sites: _sites, stores: _stores, exposedSites: _exposedSites, ...named } = register
    return { ...rest, id: keep(register), register: named }
  },

  stopReading: async () => reading.abort(superseded()),

  readProject: async (file, take) => {
    const { loadProject } = await import("../load/loadProject.ts")
    const { project, ...rest } = await loadProject(file)
    const { register } = project
    if (!register) return { ...rest, project }
    await sendInParts(register.sites, take.sites)
    await sendInParts(register.stores, take.stores)
    await sendInParts(register.exposedSites ?? [], take.exposedSites)
    const { exposedSites: _exposedSites, ...named } = register
    return { ...rest, project: { ...project, register: { ...named, sites: [], stores: [] } }, id: keep(register) }
  },

  zoneRegister: async ({ register: asked, ruleSet, options }, takeSites) => {
    const register = typeof asked === "number" ? registers.get(asked) : asked
    if (!register) return undefined
    const id = newest.id + 1
    const sites = zonedSites(register, ruleSet, options)
    newest = { id, sites, atNeqEnds: zonedAtNeqEnds(sites, ruleSet, options) }
    await sendInParts(newest.sites, takeSites)
    return id
  },

  readPopulation: async (request, onProgress) => {
    population.abort(superseded())
    population = new AbortController()
    const { signal } = population
    const [base, keeper] = await Promise.all([groundLoaded(), gridKeeper()])
    return keeper.read(request, { base, sites: reaching(newest), signal, onProgress })
  },

  stopPopulation: async () => {
    population.abort(superseded())
    if (keeper) (await keeper).forgetDrafts()
  },

  countPeople: async (id, grids, onProgress, takeSites) => {
    counting.abort(superseded())
    counting = new AbortController()
    const { signal } = counting
    const { base, previous } = { base: await groundLoaded(), previous: counted?.count }
    // No totals of what was counted by other grids.
    if (counted) counted = { ...counted, id: 0 }
    const { sites, atNeqEnds } = newest.id === id ? newest : { sites: [], atNeqEnds: [] }
    const gridded = await griddedGround(base, grids, reaching({ sites, atNeqEnds }), signal)
    signal.throwIfAborted()
    const count = makeCount(sites, gridded.ground, previous)
    const isWanted = () => newest.id === id && !signal.aborted
    const { sites: exposures, ...exposure } = await slicedSteps(count.steps(), isWanted, onProgress)
    counted = { id, count, sites, atNeqEnds }
    await sendInParts(exposures, takeSites)
    return { ...exposure, grids: gridded.grids }
  },

  bandOf: async (id, siteId) => {
    if (counted?.id !== id) return undefined
    const zoned = counted.sites.filter(({ site }) => site.siteId === siteId)
    return peopleBand({ zoned, others: counted.atNeqEnds }, counted.count.known.ground).sites.get(siteId)
  },

  countTotals: async (id, siteIds) => {
    const question = ++asked
    if (counted?.id !== id) throw superseded()
    return slicedSteps(counted.count.totalSteps(new Set(siteIds)), () => newest.id === id && asked === question)
  },

  cellsIn: async (box, most) => {
    const cells = gridCellsIn(counted?.count.known.ground.grids ?? [], box, most)
    return transfer(cells, [cells.corners.buffer, cells.starts.buffer, cells.people.buffer])
  },
}

/** Every zone that people may be counted in: as stated, and at the ends of the quantities. */
function reaching({ sites, atNeqEnds }: Pick<Zoned, "sites" | "atNeqEnds">): readonly ZonedSite[] {
  return atNeqEnds.length === 0 ? sites : [...sites, ...atNeqEnds.flat()]
}

async function groundLoaded(): Promise<Ground> {
  while (!ground) await pause()
  return ground
}

/** The readers of population files come with the first of them. */
function gridKeeper(): Promise<GridKeeper> {
  keeper ??= import("./makeGridKeeper.ts").then(({ makeGridKeeper }) => makeGridKeeper())
  return keeper
}

async function griddedGround(base: Ground, asked: GridsAsked, sites: readonly ZonedSite[], signal: AbortSignal) {
  const isAsked = asked.own.length > 0 || asked.hosted !== undefined
  if (!isAsked && !keeper) return { ground: base, grids: [] }
  return (await gridKeeper()).ground(asked, { base, sites, signal })
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
