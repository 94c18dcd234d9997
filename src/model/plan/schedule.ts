import { storeNeq } from "../scenario.ts"
import type { Kg, Tonnes } from "../units.ts"
import { CoverState } from "./CoverState.ts"
import type { Face } from "./PeopleFaces.ts"
import type { PlanLevel } from "./Plan.ts"
import type { PlanUnit } from "./PlanUnit.ts"
import { tonneRounding } from "./Resources.ts"

/** A part of what is taken from a store in one year. */
export interface ScheduledStep {
  readonly year: number
  readonly unit: number
  /** In the unit. */
  readonly store: number
  readonly neqBefore: Kg
  readonly neqAfter: Kg
  readonly tonnes: Tonnes
  readonly level: PlanLevel
  readonly plant?: number
}

/** What a year has room for. */
export interface YearlyRoom {
  readonly years: number
  /** Of each purse: one for all, or one for each country. */
  readonly tonnes: (purse: string) => Tonnes
  readonly purseOf: (country: string) => string
  readonly plants: readonly Tonnes[]
  readonly plantsOf: (unit: number, store: number) => readonly number[]
}

/** What is still to be taken from a store. */
interface Removal {
  readonly unit: number
  readonly store: number
  readonly level: PlanLevel
  neq: Kg
}

/**
 * Brings each unit to its option in the order of people relieved per tonne, year by year, within the room of each year.
 *
 * What does not fit the rest of a year is split, and its first part leaves a quantity that has a figure; where that cannot be, it
 * waits, and what fits comes before it. What cannot be finished within the horizon is not
 * begun, since half of it may relieve nobody. What is taken stays taken.
 */
export function schedule(
  units: readonly PlanUnit[],
  faces: readonly Face[],
  choice: readonly number[],
  room: YearlyRoom,
): ScheduledStep[] {
  const queue = orderedUnits(units, faces, choice).flatMap((unit) => removalsOf(units, unit, choice[unit] as number))
  const steps: ScheduledStep[] = []
  for (let year = 1; year <= room.years && queue.length > 0; year++) {
    const left = { purses: new Map<string, Tonnes>(), plants: [...room.plants] }
    for (let i = 0; i < queue.length; ) {
      const removal = queue[i] as Removal
      const added = takenThisYear(units, removal, room, left)
      steps.push(...added.map((step) => ({ ...step, year })))
      if (removal.neq <= removal.level.neq) queue.splice(i, 1)
      else i++
    }
  }
  const isUnfinished = ({ unit, store }: ScheduledStep) =>
    queue.some((removal) => removal.unit === unit && removal.store === store)
  return steps.filter((step) => !isUnfinished(step))
}

/** Most people per tonne first; what several units have in common counts for each of them in part (`shareOfRelief`). */
function orderedUnits(units: readonly PlanUnit[], faces: readonly Face[], choice: readonly number[]): number[] {
  const state = new CoverState(faces, units.length)
  const perTonne = (unit: number) =>
    state.shareOfRelief(unit, choice) / (units[unit]?.options[choice[unit] as number]?.removed || 1)
  const open = new Map([...units.keys()].filter((unit) => choice[unit] !== 0).map((unit) => [unit, perTonne(unit)]))
  const order: number[] = []
  while (open.size > 0) {
    let [first, most] = [-1, Number.NEGATIVE_INFINITY]
    for (const [unit, ratio] of open) if (ratio > most) [first, most] = [unit, ratio]
    order.push(first)
    open.delete(first)
    state.set(first, choice[first] as number)
    for (const unit of state.neighbours(first)) if (open.has(unit)) open.set(unit, perTonne(unit))
  }
  return order
}

function removalsOf(units: readonly PlanUnit[], unit: number, option: number): Removal[] {
  const { stores, options } = units[unit] as PlanUnit
  return stores.flatMap((of, store): Removal[] => {
    const level = options[option]?.levels[store]
    const neq = storeNeq(of)
    return level && level.neq < neq ? [{ unit, store, level, neq }] : []
  })
}

interface RoomLeft {
  readonly purses: Map<string, Tonnes>
  readonly plants: Tonnes[]
}

/** Takes what fits, plant by plant. */
function takenThisYear(
  units: readonly PlanUnit[],
  removal: Removal,
  room: YearlyRoom,
  { purses, plants }: RoomLeft,
): Omit<ScheduledStep, "year">[] {
  const { country } = units[removal.unit] as PlanUnit
  const purse = room.purseOf(country)
  const steps: Omit<ScheduledStep, "year">[] = []
  const ways = room.plants.length > 0 ? room.plantsOf(removal.unit, removal.store) : [undefined]
  for (const plant of ways) {
    const tonnesLeft = purses.get(purse) ?? room.tonnes(purse)
    const fits = Math.min(tonnesLeft, plant === undefined ? Infinity : (plants[plant] ?? 0))
    const step = fittingPart(units, removal, fits)
    if (!step) continue
    purses.set(purse, tonnesLeft - step.tonnes)
    if (plant !== undefined) plants[plant] = (plants[plant] ?? 0) - step.tonnes
    steps.push({ ...step, ...(plant !== undefined && { plant }) })
    removal.neq = step.neqAfter
    if (removal.neq <= removal.level.neq) break
  }
  return steps
}

/** All that is to go, or as much of it as fits and leaves a quantity with a figure. */
function fittingPart(
  units: readonly PlanUnit[],
  { unit, store, level, neq }: Removal,
  fits: Tonnes,
): Omit<ScheduledStep, "year"> | undefined {
  const of = units[unit] as PlanUnit
  const perKilogram = (of.tonnes[store] ?? 0) / storeNeq(of.stores[store] as PlanUnit["stores"][number])
  const whole = (neq - level.neq) * perKilogram
  const step = { unit, store, level, neqBefore: neq }
  if (whole <= fits + tonneRounding) return { ...step, neqAfter: level.neq, tonnes: whole }
  const neqAfter = Math.max(neq - Math.max(0, fits) / perKilogram, Math.ceil(of.smallest[store] ?? neq), level.neq)
  // Less than a kilogram is not worth a step.
  return neq - neqAfter < 1 ? undefined : { ...step, neqAfter, tonnes: (neq - neqAfter) * perKilogram }
}
