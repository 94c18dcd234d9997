import { expose, transfer } from "comlink"
import { plainError } from "./errorTransfer.ts"
import { loadFile } from "../load/loadFile.ts"
import { loadOverview } from "../load/loadOverview.ts"
import { loadGroundLayers } from "../load/loadGroundLayers.ts"
import { parseDepots } from "../load/parseDepots.ts"
import { type Count, type CountProgress, makeCount } from "../model/countPeople.ts"
import { gridCellsIn } from "../model/gridCellsIn.ts"
import { type Ground, makeGround } from "../model/ground.ts"
import { peopleBand } from "../model/peopleBand.ts"
import type { Register } from "../model/register.ts"
import { type ScenarioQuestion, type ScenarioTrial, scenarioTrial, scenarioZones } from "../model/scenarioTrial.ts"
import type { LonLat } from "../model/units.ts"
import type { ZonedSite } from "../model/zone.ts"
import { zonedAtNeqEnds } from "../model/zonedAtNeqEnds.ts"
import { zonedSites } from "../model/zonedSites.ts"
import type { AtlasRemote, ZoneQuestion } from "./AtlasWorker.ts"
import type { GridKeeper } from "./makeGridKeeper.ts"
import type { GridsAsked } from "./PopulationWork.ts"
import { sendInParts } from "./sendInParts.ts"
import { pause, slicedSteps, superseded } from "./slicedSteps.ts"

/** Sites with their zones, and the question that they answer. */
interface Zoned extends ZoneQuestion {
  readonly id: number
  readonly sites: readonly ZonedSite[]
  /** Those whose register gives a range of quantities once more at each end of it. */
  readonly atNeqEnds: readonly (readonly ZonedSite[])[]
}

/** Sites whose people are counted. */
interface Counted extends Pick<ZoneQuestion, "ruleSet" | "options"> {
  readonly id: number
  readonly sites: readonly ZonedSite[]
  readonly count: Count
}

/** The same with what it was counted by. */
type CountedBy = Zoned & Counted & { readonly grids: GridsAsked }

let ground: Promise<Ground> | undefined
let newest: Zoned | undefined
/** The last count that came to its end. */
let counted: CountedBy | undefined
/** What was tried on it last. */
let tried: (ScenarioTrial & Counted) | undefined
let lastId = 0
let newestTrial = 0
let newestCurve = 0
let counting = new AbortController()
let population = new AbortController()
let keeper: Promise<GridKeeper> | undefined
/** How often totals have been asked for, by count. */
const asked = new Map<number, number>()
/** The last registers that the page was given: the shipped one, its own, and what it is looking at. */
const registers = new Map<number, Register>()
const keptRegisters = 4
let reading = new AbortController()
/** Of the newest plan. */
let solving = new AbortController()
let planning = new AbortController()
let comparing = new AbortController()

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

  loadOverview,

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
    const sites = zonedSites(register, ruleSet, options)
    const atNeqEnds = zonedAtNeqEnds(sites, ruleSet, options)
    newest = { id: ++lastId, register, ruleSet, options, sites, atNeqEnds }
    const { id } = newest
    await sendInParts(sites, takeSites)
    return id
  },

  readPopulation: async (request, onProgress) => {
    population.abort(superseded())
    population = new AbortController()
    const { signal } = population
    const [base, keeper] = await Promise.all([groundLoaded(), gridKeeper()])
    return keeper.read(request, { base, sites: newest ? reaching(newest) : [], signal, onProgress })
  },

  stopPopulation: async () => {
    population.abort(superseded())
    if (keeper) (await keeper).forgetDrafts()
  },

  countPeople: async (id, grids, onProgress, takeSites) => {
    for (const ended of [counting, comparing]) ended.abort(superseded())
    counting = new AbortController()
    const { signal } = counting
    const { base, previous } = { base: await groundLoaded(), previous: counted?.count }
    // No totals of what was counted by other grids.
    if (counted) counted = { ...counted, id: 0 }
    tried = undefined
    const zoned = newest
    if (zoned?.id !== id) throw superseded()
    const gridded = await griddedGround(grids, { base, sites: reaching(zoned), signal })
    signal.throwIfAborted()
    const count = makeCount(zoned.sites, gridded.ground, previous)
    const isWanted = () => newest?.id === id && !signal.aborted
    const { sites: exposures, ...exposure } = await slicedSteps(count.steps(), isWanted, onProgress)
    counted = { ...zoned, count, grids }
    await sendInParts(exposures, takeSites)
    return { ...exposure, grids: gridded.grids }
  },

  bandOf: async (id, siteId) => {
    const found = countOf(id)
    const zoned = found?.sites.filter(({ site }) => site.siteId === siteId)
    if (!found || !zoned) return undefined
    const others = zonedAtNeqEnds(zoned, found.ruleSet, found.options)
    return peopleBand({ zoned, others }, found.count.known.ground).sites.get(siteId)
  },

  countTotals: async (id, siteIds) => {
    const question = (asked.get(id) ?? 0) + 1
    asked.set(id, question)
    const found = countOf(id)
    if (!found) throw superseded()
    const isWanted = () => countOf(id) !== undefined && asked.get(id) === question
    return slicedSteps(found.count.totalSteps(new Set(siteIds)), isWanted)
  },

  tryScenario: async (id, question) => {
    const own = ++lastId
    newestTrial = own
    const base = countedNow(id)
    const trial = await trialOf(base, question)
    const result = await triedScenario(own, id, trial, () => newestTrial === own)
    const { ruleSet, options } = question.rules ?? base
    tried = { id: own, ...trial, ruleSet, options }
    return result
  },

  compareScenario: async (id, question) => triedScenario(0, id, await trialOf(countedNow(id), question), () => true),

  curveOf: async (id, of, stock) => {
    const own = ++newestCurve
    const base = countedNow(id)
    // Most visitors ask for no curve.
    const { curveSteps, placesOf } = await import("./curveSteps.ts")
    const ground = await groundReaching(base, [], placesOf(base, of, stock.siteId))
    return slicedSteps(curveSteps(base, of, stock, ground), () => newest?.id === id && newestCurve === own)
  },

  makePlan: async (id, of, question, seconds, onProgress) => {
    planning.abort(superseded())
    ;[solving, planning] = [new AbortController(), new AbortController()]
    const base = countedNow(id)
    const groundOf = (sites: readonly ZonedSite[], around: readonly LonLat[]) => groundReaching(base, sites, around)
    const run = { seconds, groundOf, onProgress, pause, solving: solving.signal, planning: planning.signal }
    // Most visitors ask for no plan.
    const { planRegister } = await import("./planRegister.ts")
    return planRegister(base, of, question, run)
  },

  stopPlan: async (what) => (what === "plan" ? planning : solving).abort(superseded()),

  compareRegisters: async (id, { register: asked, isEarlier }, onProgress, take) => {
    comparing.abort(superseded())
    comparing = new AbortController()
    const [base, { signal }] = [countedNow(id), comparing]
    const register = typeof asked === "number" ? registers.get(asked) : asked
    const groundOf = (sites: readonly ZonedSite[]) => groundReaching(base, sites)
    const run = <R>(steps: Generator<CountProgress, R>) =>
      slicedSteps(steps, () => newest?.id === id && !signal.aborted, onProgress)
    // Most visitors compare no registers.
    const { compareRegisters } = await import("./compareRegisters.ts")
    return register && compareRegisters(base, { register, isEarlier }, { groundOf, run, take })
  },

  stopComparing: async () => comparing.abort(superseded()),

  cellsIn: async (box, most) => {
    const cells = gridCellsIn(counted?.count.known.ground.grids ?? [], box, most)
    return transfer(cells, [cells.corners.buffer, cells.starts.buffer, cells.people.buffer])
  },
}

/** Every zone that people may be counted in: as stated, and at the ends of the quantities. */
function reaching({ sites, atNeqEnds }: Pick<Zoned, "sites" | "atNeqEnds">): readonly ZonedSite[] {
  return atNeqEnds.length === 0 ? sites : [...sites, ...atNeqEnds.flat()]
}

/** What is counted for the sites that the page looks at. */
function countedNow(id: number): CountedBy {
  if (counted?.id !== id || newest?.id !== id) throw superseded()
  return counted
}

/** The ground of a count, with its grids read wherever these zones reach as well, and all round these places. */
async function groundReaching(base: CountedBy, others: readonly ZonedSite[], around: readonly LonLat[] = []) {
  const on = { base: await groundLoaded(), sites: [...reaching(base), ...others], around, signal: counting.signal }
  return (await griddedGround(base.grids, on)).ground
}

async function trialOf(base: CountedBy, question: ScenarioQuestion): Promise<ScenarioTrial> {
  const zones = scenarioZones(base, question, tried)
  const ground = await groundReaching(
    base,
    zones.sites.filter((_, i) => zones.isOther[i]),
  )
  return scenarioTrial(base, zones, ground, tried)
}

async function triedScenario(own: number, id: number, trial: ScenarioTrial, isNewest: () => boolean) {
  const isWanted = () => newest?.id === id && counted?.id === id && isNewest()
  const { sites: exposures, ...exposure } = await slicedSteps(trial.count.steps(), isWanted)
  return {
    id: own,
    zoned: trial.sites.filter((_, i) => trial.isOther[i]),
    exposures: exposures.filter((_, i) => trial.isOther[i]),
    ...exposure,
  }
}

/** Undefined for a count that another one has taken the place of. */
function countOf(id: number): Counted | undefined {
  return [counted, tried].find((one) => one?.id === id)
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

async function griddedGround(asked: GridsAsked, on: Parameters<GridKeeper["ground"]>[1]) {
  const isAsked = asked.own.length > 0 || asked.hosted !== undefined
  if (!isAsked && !keeper) return { ground: on.base, grids: [] }
  return (await gridKeeper()).ground(asked, on)
}

expose(atlas)
