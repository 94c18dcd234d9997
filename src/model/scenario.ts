import { offsetBetween, pointAt } from "./geo.ts"
import type { HazardDivision } from "./hazardDivision.ts"
import type { Register } from "./register.ts"
import type { Site } from "./site.ts"
import type { Holding, Store, StoreType } from "./store.ts"
import type { Degrees, Kg, LonLat } from "./units.ts"
import type { ZoneOptions } from "./zone.ts"

/** One change that the user tries out. The register itself stays as it was read. */
export type Edit =
  /** All divisions of the store in proportion; 0 empties it. */
  | { readonly edit: "neq"; readonly storeId: string; readonly neq: Kg }
  /** The site with all its stores, which keep their places in it. */
  | { readonly edit: "site position"; readonly siteId: string; readonly position: LonLat }
  | { readonly edit: "store position"; readonly storeId: string; readonly position: LonLat }
  /** What the store holds of one division is taken as another. */
  | { readonly edit: "hd"; readonly storeId: string; readonly from: HazardDivision; readonly to: HazardDivision }
  /** Without a type it is unknown, and without a bearing so are the magazine's directions. */
  | {
      readonly edit: "store type"
      readonly storeId: string
      readonly storeType?: StoreType
      readonly bearing?: Degrees
    }
  /** Without a value it is unknown. */
  | { readonly edit: "barricade"; readonly storeId: string; readonly barricaded?: boolean }
  /** Everything by another rule set, or with other options. */
  | { readonly edit: "rules"; readonly ruleSetId: string; readonly options: ZoneOptions }

/** Edits under a name, in the order in which they were first made. */
export interface Scenario {
  readonly name: string
  readonly edits: readonly Edit[]
}

/** All scenarios, and which of them is in use. */
export interface Scenarios {
  readonly list: readonly Scenario[]
  /** Undefined while the register is shown as it is. */
  readonly chosen?: number
}

export const noScenarios: Scenarios = { list: [] }

type StoreEdit = Extract<Edit, { readonly storeId: string }>

/**
 * The register as it would be after the edits. Sites and stores that no edit changes stay the very same objects, and without an
 * edit of any of them so does the register, so that only what has changed is worked out again (`zonedSites`, `makeCount`).
 *
 * Edits of sites and stores that the register does not have change nothing (`isEditOf` tells).
 */
export function scenarioRegister(register: Register, edits: readonly Edit[]): Register {
  const moved = new Map<string, LonLat>()
  const byStore = new Map<string, StoreEdit[]>()
  for (const edit of edits) {
    if (edit.edit === "site position") moved.set(edit.siteId, edit.position)
    else if (edit.edit !== "rules") byStore.set(edit.storeId, [...(byStore.get(edit.storeId) ?? []), edit])
  }
  if (moved.size === 0 && byStore.size === 0) return register
  const before = new Map(register.sites.map(({ siteId, position }) => [siteId, position]))
  const sites = register.sites.map((site) => {
    const position = moved.get(site.siteId)
    return position ? movedTo(site, position) : site
  })
  const stores = register.stores.map((store) => {
    const [from, to] = [before.get(store.siteId), moved.get(store.siteId)]
    const along = from && to && store.position ? movedTo(store, carried(store.position, from, to)) : store
    return (byStore.get(store.storeId) ?? []).reduce(editedStore, along)
  })
  return { ...register, sites, stores }
}

/** Whether the register has what the edit changes. */
export function isEditOf(register: Register, edit: Edit): boolean {
  if (edit.edit === "rules") return true
  if (edit.edit === "site position") return register.sites.some(({ siteId }) => siteId === edit.siteId)
  const store = register.stores.find(({ storeId }) => storeId === edit.storeId)
  return store !== undefined && (edit.edit !== "hd" || store.holdings.some(({ hd }) => hd === edit.from))
}

/**
 * The edits with one more: it takes the place of one with the same target, and one that leaves things as the register has
 * them is no edit any more.
 */
export function withEdit(register: Register, edits: readonly Edit[], edit: Edit): readonly Edit[] {
  const at = edits.findIndex((one) => editTarget(one) === editTarget(edit))
  const others = edits.filter((_, i) => i !== at)
  if (edit.edit !== "rules" && isSameState(register, scenarioRegister(register, [edit]), edit)) return others
  return at < 0 ? [...edits, edit] : edits.map((one, i) => (i === at ? edit : one))
}

/** What an edit changes: two edits of one target cannot both hold. */
export function editTarget(edit: Edit): string {
  if (edit.edit === "rules") return "rules"
  const id = edit.edit === "site position" ? edit.siteId : edit.storeId
  return JSON.stringify([edit.edit, id, ...(edit.edit === "hd" ? [edit.from] : [])])
}

/** Everything a store holds [kg]. */
export function storeNeq({ holdings }: Pick<Store, "holdings">): Kg {
  return holdings.reduce<Kg>((sum, { neq }) => sum + neq, 0)
}

/** The store with so much in it, all divisions in proportion; a quantity that is none, or negative, throws a RangeError. */
export function withNeq(store: Store, neq: Kg): Store {
  if (!(neq >= 0) || neq === Infinity) throw new RangeError(`NEQ must not be negative, got ${neq} kg`)
  const before = storeNeq(store)
  if (neq === before) return store
  const factor = before > 0 ? neq / before : 0
  return { ...store, holdings: store.holdings.map((held) => scaledHolding(held, factor)) }
}

/** Gross and all-up weight, and a range of the quantity, go with the NEQ: the same rounds are taken away. One maximum credible event stays what it was, as far as it is there. */
function scaledHolding(held: Holding, factor: number): Holding {
  const neq = held.neq * factor
  return {
    ...held,
    neq,
    ...(held.mce !== undefined && { mce: Math.min(held.mce, neq) }),
    ...(held.neqLow !== undefined && { neqLow: held.neqLow * factor }),
    ...(held.neqHigh !== undefined && { neqHigh: held.neqHigh * factor }),
    ...(held.auw !== undefined && { auw: held.auw * factor }),
    ...(held.gross !== undefined && { gross: held.gross * factor }),
  }
}

function editedStore(store: Store, edit: StoreEdit): Store {
  switch (edit.edit) {
    case "neq":
      return withNeq(store, edit.neq)
    case "store position":
      return movedTo(store, edit.position)
    case "hd":
      return { ...store, holdings: store.holdings.map((held) => retaken(held, edit.from, edit.to)) }
    case "store type": {
      const { storeType: _type, bearing: _bearing, ...rest } = store
      const { storeType, bearing } = edit
      return { ...rest, ...(storeType !== undefined && { storeType }), ...(bearing !== undefined && { bearing }) }
    }
    case "barricade": {
      const { barricaded: _barricaded, ...rest } = store
      return edit.barricaded === undefined ? rest : { ...rest, barricaded: edit.barricaded }
    }
  }
}

function retaken(held: Holding, from: HazardDivision, to: HazardDivision): Holding {
  return held.hd === from ? { ...held, hd: to, hdAssumed: false } : held
}

/** How the register wrote the old position does not hold for the new one. */
function movedTo<Placed extends Site | Store>(placed: Placed, position: LonLat): Placed {
  const { written: _written, ...rest } = placed
  return { ...rest, position } as Placed
}

/** As far from the new place, and in the same direction, as it was from the old one. */
function carried(point: LonLat, from: LonLat, to: LonLat): LonLat {
  const { east, north } = offsetBetween(from, point)
  return pointAt(to, east, north)
}

function isSameState(before: Register, after: Register, edit: Exclude<Edit, { readonly edit: "rules" }>): boolean {
  if (edit.edit === "site position") {
    const of = (register: Register) => register.sites.find(({ siteId }) => siteId === edit.siteId)?.position
    return String(of(before)) === String(of(after))
  }
  const stateOf = ({ stores }: Register) => {
    const store = stores.find(({ storeId }) => storeId === edit.storeId)
    return store && [store.position, store.storeType, store.bearing, store.barricaded, ...held(store)].join("|")
  }
  return stateOf(before) === stateOf(after)
}

function held({ holdings }: Store): readonly string[] {
  return holdings.map(({ hd, neq }) => `${hd} ${neq}`)
}
