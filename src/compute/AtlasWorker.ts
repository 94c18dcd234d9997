import type { FeatureCollection } from "geojson"
import type { Overview } from "../load/loadOverview.ts"
import type { RegisterProblem } from "../load/RegisterProblem.ts"
import type { ProjectReading } from "../load/parseProject.ts"
import type { RegisterAnswers, RegisterReading } from "../load/RegisterReading.ts"
import type { ExposedSite } from "../model/exposedSite.ts"
import type { PeopleCurve } from "../model/curve.ts"
import type { Exposure, SiteExposure } from "../model/exposure.ts"
import type { Box } from "../model/geo.ts"
import type { CellsInBox } from "../model/gridCellsIn.ts"
import type { Place } from "../model/place.ts"
import type { PlanAnswer, PlanProgress } from "../model/plan/Plan.ts"
import type { PlanQuestion } from "../model/plan/PlanQuestion.ts"
import type { Register } from "../model/register.ts"
import type { RegisterProgress } from "../model/registerProgress.ts"
import type { RuleSet } from "../model/rule.ts"
import type { Site } from "../model/site.ts"
import type { SiteChange, StoreChange } from "../model/stockProgress.ts"
import type { Store } from "../model/store.ts"
import type { ZoneOptions, ZonedSite } from "../model/zone.ts"
import type { ScenarioQuestion } from "../model/scenarioTrial.ts"
import type { CountedPeople, GridsAsked, PopulationWork } from "./PopulationWork.ts"
import type { TakePart } from "./sendInParts.ts"

/** What zones are worked out from. */
export interface ZoneQuestion {
  readonly register: Register
  /** Shipped or the user's own. */
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
}

/** What has come of trying it out. */
export interface TriedScenario {
  /** Names it as a count of its own. */
  readonly id: number
  /** Only the sites that are not as they were. */
  readonly zoned: readonly ZonedSite[]
  readonly exposures: readonly SiteExposure[]
  readonly totals: Exposure["totals"]
  readonly background: Exposure["background"]
}

/** Whose stock is turned up and down: that of one store, or without one that of all stores of the site in proportion. */
export interface StockChoice {
  readonly siteId: string
  readonly storeId?: string
}

/** A register to be compared with the one that was counted: the earlier of the two, or the later. */
export interface OtherRegister {
  readonly register: Register
  readonly isEarlier: boolean
}

/** Told now and then: what is behind and what it is of [bytes of a file, then rows]; `all` is undefined where it is not known. */
export type ReadingProgress = (done: number, all: number | undefined) => void

/** What the page asks of the worker. Every call answers from the same model code as the command line. */
export interface AtlasWorker extends PopulationWork {
  /** The register that ships with the program. */
  readonly loadDepots: (dataUrl: string) => Promise<Register>
  /** The light set for the first paint. */
  readonly loadOverview: (dataUrl: string) => Promise<Overview>
  /** The exact land, borders, waters and places; files that fail are named, the others come all the same. */
  readonly loadMapGround: (dataUrl: string) => Promise<{
    readonly ground: {
      readonly land: FeatureCollection
      readonly borders: FeatureCollection
      readonly lakes?: FeatureCollection
      readonly rivers?: FeatureCollection
      readonly places: readonly Place[]
    }
    readonly errors: readonly unknown[]
  }>
  /**
   * Reads a register from files of any kind, with the answers given so far. A newer reading, or `stopReading`, ends an older one
   * with an AbortError.
   */
  readonly readRegister: (
    files: readonly File[],
    answers?: RegisterAnswers,
    onProgress?: ReadingProgress,
  ) => Promise<RegisterReading>
  readonly stopReading: () => Promise<void>
  /** Reads and checks a project; nothing of it is given out unless all of it is right. */
  readonly readProject: (file: File) => Promise<ProjectReading>
  /** Zones of every site; `id` names the result for `countPeople`. */
  readonly zoneRegister: (question: ZoneQuestion) => Promise<{
    readonly id: number
    readonly sites: readonly ZonedSite[]
  }>
  /** Counts people in the zones of that id by these grids; a newer id or count ends an older one with an AbortError. */
  readonly countPeople: (
    id: number,
    grids: GridsAsked,
    onProgress: (done: number, all: number) => void,
  ) => Promise<CountedPeople>
  /**
   * What some of the counted sites of that id add up to, by themselves; ends with an AbortError when a newer question or id
   * takes its place, or nobody has been counted for that id.
   */
  readonly countTotals: (id: number, siteIds: readonly string[]) => Promise<Exposure["totals"]>
  /**
   * Zones and people of the counted sites of that id as they would be after the edits; ends with an AbortError when a newer
   * scenario or id takes its place, or nobody has been counted for that id.
   */
  readonly tryScenario: (id: number, question: ScenarioQuestion) => Promise<TriedScenario>
  /** The same beside the scenario that is shown, to be compared with it; its id names nothing. */
  readonly compareScenario: (id: number, question: ScenarioQuestion) => Promise<TriedScenario>
  /**
   * People against what is kept of a stock of the counted register of that id as it would be after the edits; undefined where there
   * is no stock. Ends with an AbortError when a newer curve or id takes its place, or nobody has been counted for that id.
   */
  readonly curveOf: (id: number, of: ScenarioQuestion, stock: StockChoice) => Promise<PeopleCurve | undefined>
  /**
   * What to remove first from the counted register of that id as it would be after the edits, with so many seconds for the solver;
   * a newer plan or `stopPlan` ends it with an AbortError.
   */
  readonly makePlan: (
    id: number,
    of: ScenarioQuestion,
    question: PlanQuestion,
    seconds: number,
    onProgress: (progress: PlanProgress) => void,
  ) => Promise<PlanAnswer>
  /** Ends the plan's solver, so that it takes the most people per tonne first, or the whole plan. */
  readonly stopPlan: (what: "solver" | "plan") => Promise<void>
  /**
   * What became of stock and people between the counted register of that id and another, by the rules and grids of that count; a
   * newer comparison, count or id, or `stopComparing`, ends it with an AbortError.
   */
  readonly compareRegisters: (
    id: number,
    other: OtherRegister,
    onProgress: (done: number, all: number) => void,
  ) => Promise<RegisterProgress>
  readonly stopComparing: () => Promise<void>
  /** Cells of the population grids in a box, to be drawn; none where they are more than `most`. */
  readonly cellsIn: (box: Box, most: number) => Promise<CellsInBox>
}

/** A register that the worker keeps, by number: with 100,000 rows it takes a second to be sent, and is sent once. */
export interface KeptRegister {
  readonly id: number
  readonly register: Register
}

/** Takes the lists of a reading in parts. */
export interface TakeReading {
  readonly sites: TakePart<Site>
  readonly stores: TakePart<Store>
  readonly exposedSites: TakePart<ExposedSite>
  readonly problems: TakePart<RegisterProblem>
}

/** Takes the lists of a comparison in parts. */
export interface TakeChanges {
  readonly stores: TakePart<StoreChange>
  readonly sites: TakePart<SiteChange>
}

/** A reading without its long lists. */
export interface SentReading extends Omit<RegisterReading, "register" | "problems"> {
  readonly id: number
  readonly register: Omit<Register, "sites" | "stores" | "exposedSites">
}

/** A project whose register, where it has one, comes with its number and without its long lists. */
export interface SentProject extends ProjectReading {
  readonly id?: number
}

/** What the page is given in another way than the worker gives it. */
type InParts = "loadDepots" | "readRegister" | "readProject" | "zoneRegister" | "countPeople" | "compareRegisters"

/** The same as the worker offers it: lists as long as a register come in parts, and a register it has is named by its number. */
export interface AtlasRemote extends Omit<AtlasWorker, InParts> {
  readonly loadDepots: (dataUrl: string) => Promise<KeptRegister>
  readonly readRegister: (
    files: readonly File[],
    answers: RegisterAnswers | undefined,
    onProgress: ReadingProgress | undefined,
    take: TakeReading,
  ) => Promise<SentReading>
  readonly readProject: (file: File, take: Omit<TakeReading, "problems">) => Promise<SentProject>
  /** @returns undefined when the worker has no register of that number any more */
  readonly zoneRegister: (
    question: Omit<ZoneQuestion, "register"> & { readonly register: Register | number },
    takeSites: TakePart<ZonedSite>,
  ) => Promise<number | undefined>
  readonly countPeople: (
    id: number,
    grids: GridsAsked,
    onProgress: (done: number, all: number) => void,
    takeSites: TakePart<SiteExposure>,
  ) => Promise<Omit<CountedPeople, "sites">>
  /** @returns undefined when the worker has no register of that number any more; else a comparison whose lists come apart */
  readonly compareRegisters: (
    id: number,
    other: Omit<OtherRegister, "register"> & { readonly register: Register | number },
    onProgress: (done: number, all: number) => void,
    take: TakeChanges,
  ) => Promise<RegisterProgress | undefined>
}
