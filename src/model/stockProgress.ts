import { geodesicDistance } from "./geo.ts"
import { storeMass } from "./plan/removableMass.ts"
import type { Register } from "./register.ts"
import { storeNeq } from "./scenario.ts"
import type { Site } from "./site.ts"
import type { Store } from "./store.ts"
import type { Kg, LonLat, Metres, Tonnes } from "./units.ts"

export const storeChangeKinds = ["new", "gone", "emptied", "less", "more", "changed"] as const
/**
 * "new" and "gone": in one of the registers only; "emptied": it holds nothing any more; "less" and "more": so the quantity
 * became; "changed": the same quantity, but its place, site, type, barricade, bearing or divisions differ.
 */
export type StoreChangeKind = (typeof storeChangeKinds)[number]

/** A store that the two registers do not describe alike. */
export interface StoreChange {
  readonly storeId: string
  readonly kind: StoreChangeKind
  /** Undefined where that register does not have the store. */
  readonly before?: StoreState
  readonly after?: StoreState
  /** Whether something besides the quantity differs; false for new and gone ones. */
  readonly isOtherwiseChanged: boolean
}

export interface StoreState {
  readonly siteId: string
  readonly country: string
  readonly neq: Kg
  /** Of all its divisions; undefined where the register leaves one out. An empty store weighs nothing. */
  readonly gross?: Tonnes
}

/** A site that is in one register only, or has another name or place in the other. */
export interface SiteChange {
  readonly siteId: string
  readonly kind: "new" | "gone" | "kept"
  /** As the later register has it, or the earlier where it is gone. */
  readonly name: string
  readonly country: string
  /** What it was called, where that was something else. */
  readonly nameBefore?: string
  /** How far it is from where it was; undefined where it stayed. */
  readonly moved?: Metres
  /** For a new site: one that is gone and stood in the same place. It may be the same under another id. */
  readonly inPlaceOf?: string
}

/** What became of the stock of a country, or of all. */
export interface StockTotals {
  readonly neqBefore: Kg
  readonly neqAfter: Kg
  /** Sum of what stores lost, and of what they gained: stock that went from one store to another is in both. */
  readonly removed: Kg
  readonly added: Kg
  /** The same as gross weight, of stores of which both registers state it. */
  readonly grossRemoved: Tonnes
  readonly grossAdded: Tonnes
  /** Stores whose quantity changed, but whose gross weight is not stated in both: the two figures above miss them. */
  readonly withoutGross: number
  readonly stores: Readonly<Record<StoreChangeKind, number>>
}

export interface StockProgress {
  readonly total: StockTotals
  /**
   * By country of site. A store that went over a border is removed in one country and added in the other, which the total
   * does not count as either.
   */
  readonly byCountry: ReadonlyMap<string, StockTotals>
  readonly stores: readonly StoreChange[]
  readonly sites: readonly SiteChange[]
}

/** Smaller differences of position come from the way in which coordinates are written. */
const sameSpot: Metres = 1
/** A new site nearer than this to one that is gone may be that one. */
const samePlace: Metres = 100

type CountryOf = (site: Site | undefined) => string

/**
 * Compares the stock of two registers. Sites are matched by `site_id`, stores by `store_id`; quantities by store, not by
 * division: what was given another division is neither removed nor added.
 *
 * Checked by: test/model/stockProgress.test.ts (by hand)
 */
export function stockProgress(before: Register, after: Register, countryOf: CountryOf): StockProgress {
  const [statesBefore, statesAfter] = [storeStates(before, countryOf), storeStates(after, countryOf)]
  const total = new StockTally()
  const tallies = new Map<string, StockTally>()
  const tallyOf = (country: string) => {
    const tally = tallies.get(country) ?? new StockTally()
    tallies.set(country, tally)
    return tally
  }
  const changes: StoreChange[] = []
  for (const storeId of new Set([...statesBefore.keys(), ...statesAfter.keys()])) {
    const [was, is] = [statesBefore.get(storeId), statesAfter.get(storeId)]
    const change = storeChange(storeId, was, is)
    if (change) changes.push(change)
    total.add(was?.state, is?.state, change?.kind)
    const [from, to] = [was?.state.country, is?.state.country]
    if (from === undefined || to === undefined || from === to) {
      tallyOf((to ?? from) as string).add(was?.state, is?.state, change?.kind)
    } else {
      tallyOf(from).add(was?.state, undefined, undefined)
      tallyOf(to).add(undefined, is?.state, change?.kind)
    }
  }
  return {
    total: total.totals(),
    byCountry: new Map([...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([of, tally]) => [of, tally.totals()])),
    stores: changes.sort((a, b) => (a.storeId < b.storeId ? -1 : 1)),
    sites: siteChanges(before, after, countryOf),
  }
}

interface KnownStore {
  readonly store: Store
  readonly place: LonLat | undefined
  readonly state: StoreState
}

function storeStates({ sites, stores }: Register, countryOf: CountryOf): ReadonlyMap<string, KnownStore> {
  const siteOf = new Map(sites.map((site) => [site.siteId, site]))
  return new Map(
    stores.map((store) => {
      const site = siteOf.get(store.siteId)
      const gross = storeMass(store, { of: "gross" })?.tonnes
      const state = {
        siteId: store.siteId,
        country: countryOf(site),
        neq: storeNeq(store),
        ...(gross !== undefined && { gross }),
      }
      return [store.storeId, { store, place: store.position ?? site?.position, state }] as const
    }),
  )
}

function storeChange(storeId: string, was?: KnownStore, is?: KnownStore): StoreChange | undefined {
  const isOtherwiseChanged = was !== undefined && is !== undefined && differs(was, is)
  const kind = changeKind(was?.state.neq, is?.state.neq, isOtherwiseChanged)
  if (!kind) return undefined
  return { storeId, kind, ...(was && { before: was.state }), ...(is && { after: is.state }), isOtherwiseChanged }
}

function changeKind(before: Kg | undefined, after: Kg | undefined, otherwise: boolean): StoreChangeKind | undefined {
  if (before === undefined) return "new"
  if (after === undefined) return "gone"
  if (after < before) return after === 0 ? "emptied" : "less"
  if (after > before) return "more"
  return otherwise ? "changed" : undefined
}

/** Whether what decides about a zone, quantities apart, is not the same. */
function differs(was: KnownStore, is: KnownStore): boolean {
  const [a, b] = [was.store, is.store]
  const isElsewhere = was.place && is.place && geodesicDistance(was.place, is.place) >= sameSpot
  return (
    isElsewhere === true ||
    a.siteId !== b.siteId ||
    a.storeType !== b.storeType ||
    a.barricaded !== b.barricaded ||
    a.bearing !== b.bearing ||
    divisions(a) !== divisions(b)
  )
}

/** The divisions that a store holds, with their shares: all in proportion is no other stock. */
function divisions(store: Store): string {
  const all = storeNeq(store)
  const held = store.holdings.filter(({ neq }) => neq > 0)
  return held
    .map(({ hd, neq }) => `${hd} ${(neq / all).toFixed(9)}`)
    .sort()
    .join()
}

/** Adds up what became of stores. */
class StockTally {
  #neqBefore: Kg = 0
  #neqAfter: Kg = 0
  #removed: Kg = 0
  #added: Kg = 0
  #grossRemoved: Tonnes = 0
  #grossAdded: Tonnes = 0
  #withoutGross = 0
  readonly #stores = Object.fromEntries(storeChangeKinds.map((kind) => [kind, 0])) as Record<StoreChangeKind, number>

  add(was: StoreState | undefined, is: StoreState | undefined, kind: StoreChangeKind | undefined): void {
    const [before, after] = [was?.neq ?? 0, is?.neq ?? 0]
    this.#neqBefore += before
    this.#neqAfter += after
    this.#removed += Math.max(0, before - after)
    this.#added += Math.max(0, after - before)
    if (kind) this.#stores[kind]++
    // A store that a register does not have weighs nothing in it.
    const [grossBefore, grossAfter] = [was ? was.gross : 0, is ? is.gross : 0]
    if (grossBefore === undefined || grossAfter === undefined) {
      if (before !== after) this.#withoutGross++
      return
    }
    this.#grossRemoved += Math.max(0, grossBefore - grossAfter)
    this.#grossAdded += Math.max(0, grossAfter - grossBefore)
  }

  totals(): StockTotals {
    return {
      neqBefore: this.#neqBefore,
      neqAfter: this.#neqAfter,
      removed: this.#removed,
      added: this.#added,
      grossRemoved: this.#grossRemoved,
      grossAdded: this.#grossAdded,
      withoutGross: this.#withoutGross,
      stores: { ...this.#stores },
    }
  }
}

function siteChanges(before: Register, after: Register, countryOf: CountryOf): SiteChange[] {
  const was = new Map(before.sites.map((site) => [site.siteId, site]))
  const is = new Set(after.sites.map(({ siteId }) => siteId))
  const gone = before.sites.filter(({ siteId }) => !is.has(siteId))
  const later = after.sites.flatMap((site): SiteChange[] => {
    const known = was.get(site.siteId)
    const { siteId, name } = site
    const common = { siteId, name, country: countryOf(site) }
    if (!known) {
      const inPlaceOf = gone.find(({ position }) => geodesicDistance(position, site.position) < samePlace)?.siteId
      return [{ ...common, kind: "new", ...(inPlaceOf !== undefined && { inPlaceOf }) }]
    }
    const moved = geodesicDistance(known.position, site.position)
    if (known.name === name && moved < sameSpot) return []
    return [
      {
        ...common,
        kind: "kept",
        ...(known.name !== name && { nameBefore: known.name }),
        ...(moved >= sameSpot && { moved }),
      },
    ]
  })
  const earlier = gone.map((site): SiteChange => {
    return { siteId: site.siteId, kind: "gone", name: site.name, country: countryOf(site) }
  })
  return [...later, ...earlier].sort((a, b) => (a.siteId < b.siteId ? -1 : 1))
}
