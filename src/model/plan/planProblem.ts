import type { People } from "../units.ts"
import type { Face } from "./PeopleFaces.ts"
import type { PlanUnit } from "./PlanUnit.ts"
import { Columns } from "./Columns.ts"
import type { Resources } from "./Resources.ts"
import { RowList } from "./RowList.ts"
import type { MixedProblem } from "./solver.ts"

/** The problem of a plan, and how its columns are read. */
export interface PlanProblem {
  readonly problem: MixedProblem
  /** People inside whatever is chosen; the objective leaves them out. */
  readonly constant: People
  /** The option of each unit; 0 for units that are not in the problem. */
  readonly choiceOf: (values: Float64Array) => number[]
  /** A value for each column; undefined where plants are in the problem, whose flows a choice does not tell. */
  readonly valuesOf: (choice: readonly number[]) => Float64Array | undefined
}

/**
 * Fewest people, each counted once: `min Σ p_f·y_f` with one option for each unit, `y_f ≥ Σ x_{u,o}` over the options in which
 * unit u covers face f, and rows for what may be used. Faces that one unit alone can cover cost on its options; faces that some unit
 * covers in every option are constant.
 *
 * @param isIn units of the problem; `faces` name no others
 * @param most people of each country of residence who may be left inside
 */
export function planProblem(
  units: readonly PlanUnit[],
  faces: readonly Face[],
  resources: Resources,
  isIn: (unit: number) => boolean,
  most?: ReadonlyMap<string, People>,
): PlanProblem {
  const columns = new Columns(units, isIn)
  const rows = new RowList()
  for (const unit of columns.units)
    rows.add(
      1,
      1,
      columns.options(unit).map((column) => [column, 1]),
    )
  const constant = addFaces(columns, rows, faces, most)
  addResources(columns, rows, units, resources)
  const problem = { ...columns.bounds(), ...rows.packed() }
  return {
    problem,
    constant,
    choiceOf: (values) => units.map((_, unit) => chosenOption(columns.options(unit), values)),
    valuesOf: (choice) => (resources.plants.length > 0 ? undefined : valuesOf(columns, choice)),
  }
}

function chosenOption(columns: readonly number[], values: Float64Array): number {
  let best = 0
  for (const [option, column] of columns.entries())
    if ((values[column] as number) > (values[columns[best] as number] as number)) best = option
  return best
}

/** Whom a country has inside. */
interface CountryLine {
  always: People
  readonly terms: [column: number, people: People][]
}

/** Costs, rows of covering, and rows of countries; the people who are inside in any case. */
function addFaces(columns: Columns, rows: RowList, faces: readonly Face[], most?: ReadonlyMap<string, People>): People {
  const byCountry = new Map<string, CountryLine>()
  for (const face of faces) {
    const line: CountryLine = byCountry.get(face.country) ?? { always: 0, terms: [] }
    byCountry.set(face.country, line)
    const found = addFace(columns, rows, face)
    if (found === "always") line.always += face.people
    else line.terms.push(...found.map((column): [number, People] => [column, face.people]))
  }
  for (const [country, limit] of most ?? []) {
    const line = byCountry.get(country)
    if (line) rows.add(-Infinity, limit - line.always, line.terms)
  }
  return [...byCountry.values()].reduce((sum, { always }) => sum + always, 0)
}

/** The columns that cost the face's people; "always" where some unit has them inside in every option. */
function addFace(columns: Columns, rows: RowList, face: Face): readonly number[] | "always" {
  const { cover, people } = face
  const parts: (readonly number[])[] = []
  for (let k = 0; k < cover.length; k += 2) {
    const [unit, mask] = [cover[k] as number, cover[k + 1] as number]
    if (columns.isAlways(unit, mask)) return "always"
    const covering = columns.covering(unit, mask)
    if (covering.length > 0) parts.push(covering)
  }
  const [only] = parts
  if (!only) return []
  if (parts.length === 1) {
    for (const column of only) columns.cost[column] = (columns.cost[column] as number) + people
    return only
  }
  const column = columns.add(people, 1, 0)
  columns.faces.push({ column, face })
  for (const part of parts) rows.add(0, Infinity, [[column, 1], ...part.map((of): [number, number] => [of, -1])])
  return [column]
}

function addResources(columns: Columns, rows: RowList, units: readonly PlanUnit[], resources: Resources): void {
  const removed = (unit: number): [number, number][] =>
    columns.options(unit).map((column, o) => [column, units[unit]?.options[o]?.removed ?? 0])
  if (resources.tonnes < Infinity) rows.add(-Infinity, resources.tonnes, columns.units.flatMap(removed))
  for (const [country, limit] of resources.fromCountry) {
    const own = columns.units.filter((unit) => units[unit]?.country === country)
    rows.add(-Infinity, limit, own.flatMap(removed))
  }
  if (resources.plants.length > 0) addPlants(columns, rows, units, resources)
}

/** What is taken from each store flows to its plants, up to what each of them takes. */
function addPlants(columns: Columns, rows: RowList, units: readonly PlanUnit[], resources: Resources): void {
  const into = resources.plants.map((): [number, number][] => [])
  for (const unit of columns.units) {
    for (const [s, plants] of (resources.plantsOf[unit] ?? []).entries()) {
      const out = plants.map((plant): [number, number] => {
        const column = columns.add(0, Infinity, 0)
        into[plant]?.push([column, 1])
        return [column, 1]
      })
      const taken = columns.options(unit).map((column, o): [number, number] => {
        return [column, -(units[unit]?.options[o]?.tonnes[s] ?? 0)]
      })
      rows.add(0, 0, [...out, ...taken])
    }
  }
  for (const [plant, flows] of into.entries()) rows.add(-Infinity, resources.plants[plant] ?? 0, flows)
}

function valuesOf(columns: Columns, choice: readonly number[]): Float64Array {
  const values = new Float64Array(columns.cost.length)
  for (const unit of columns.units) values[columns.options(unit)[choice[unit] ?? 0] as number] = 1
  for (const { column, face } of columns.faces) {
    for (let k = 0; k < face.cover.length; k += 2)
      if ((face.cover[k + 1] as number) & (1 << (choice[face.cover[k] as number] ?? 0))) values[column] = 1
  }
  return values
}
