import type { FeatureCollection } from "geojson"
import type { RegisterAnswers, RegisterFile, RegisterReading } from "../load/RegisterReading.ts"
import type { Exposure, SiteExposure } from "../model/exposure.ts"
import type { Place } from "../model/place.ts"
import type { Register } from "../model/register.ts"
import type { RuleSet } from "../model/rule.ts"
import type { ZoneOptions, ZonedSite } from "../model/zone.ts"
import type { TakePart } from "./sendInParts.ts"

/** What zones are worked out from. */
export interface ZoneQuestion {
  readonly register: Register
  /** Shipped or the user's own. */
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
}

/** What the page asks of the worker. Every call answers from the same model code as the command line. */
export interface AtlasWorker {
  /** The register that ships with the program. */
  readonly loadDepots: (dataUrl: string) => Promise<Register>
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
  readonly readRegister: (files: readonly RegisterFile[], answers?: RegisterAnswers) => Promise<RegisterReading>
  /** Zones of every site; `id` names the result for `countPeople`. */
  readonly zoneRegister: (question: ZoneQuestion) => Promise<{
    readonly id: number
    readonly sites: readonly ZonedSite[]
  }>
  /** Counts people in the zones of that id; a newer id ends an older count with an AbortError. */
  readonly countPeople: (id: number, onProgress: (done: number, all: number) => void) => Promise<Exposure>
  /**
   * What some of the counted sites of that id add up to, by themselves; ends with an AbortError when a newer question or id
   * takes its place, or nobody has been counted for that id.
   */
  readonly countTotals: (id: number, siteIds: readonly string[]) => Promise<Exposure["totals"]>
}

/** The same as the worker offers it: lists as long as a register come in parts. */
export interface AtlasRemote extends Omit<AtlasWorker, "zoneRegister" | "countPeople"> {
  readonly zoneRegister: (question: ZoneQuestion, takeSites: TakePart<ZonedSite>) => Promise<number>
  readonly countPeople: (
    id: number,
    onProgress: (done: number, all: number) => void,
    takeSites: TakePart<SiteExposure>,
  ) => Promise<Omit<Exposure, "sites">>
}
