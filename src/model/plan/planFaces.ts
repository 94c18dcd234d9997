import { geodesicDistance } from "../geo.ts"
import type { Ground } from "../ground.ts"
import { innerRadius, type Reach } from "../reach.ts"
import type { Metres } from "../units.ts"
import { cellElement } from "./cellElement.ts"
import { addByStrips } from "./coverByStrips.ts"
import type { GroundElement } from "./groundElement.ts"
import { landElements, tilesIn } from "./landElements.ts"
import { type Face, PeopleFaces } from "./PeopleFaces.ts"
import { placeElement } from "./placeElement.ts"
import type { PlanUnit } from "./PlanUnit.ts"

/** How a unit lies to an element: options that cover all of it, and options whose edge may cut it, as bits. */
export interface UnitCover {
  readonly unit: number
  readonly inside: number
  readonly cut: number
}

/**
 * People by country of residence and by the options that have them inside.
 *
 * Ground that no edge cuts is told by distances alone. Where the edges of one unit cut, and its options lie in each other, the
 * exposure code's own closed forms give the people between one option and the next; where those of several do, horizontal strips
 * (`addByStrips`). Sources and rules are those of the exposure code (standards 1.8).
 *
 * Checked by: test/model/plan/planFaces.test.ts (against the exposure code)
 */
export function* planFaces(units: readonly PlanUnit[], ground: Ground): Generator<number, Face[]> {
  const faces = new PeopleFaces()
  let done = 0
  const all = elementsNear(units, ground)
  for (const { element, near } of all) {
    const found = element()
    for (const one of found) addElement(faces, units, near, one)
    if (++done % 64 === 0) yield done / all.length
  }
  return faces.list()
}

interface NearElement {
  /** Made when it is its turn. */
  readonly element: () => readonly GroundElement[]
  readonly near: readonly number[]
}

/** All elements that units may reach, with those units. */
function elementsNear(units: readonly PlanUnit[], ground: Ground): NearElement[] {
  const one = (found: GroundElement | undefined) => (found ? [found] : [])
  return [
    ...ground.grids.flatMap((grid, g) =>
      nearUnits(
        units,
        (box) => grid.index.search(...box),
        (cell) => one(cellElement(ground, g, cell)),
      ),
    ),
    ...nearUnits(
      units,
      (box) => ground.footprintIndex.search(...box),
      (place) => one(placeElement(ground, place)),
    ),
    ...nearTiles(units, ground),
  ]
}

function nearTiles(units: readonly PlanUnit[], ground: Ground): NearElement[] {
  const rows = 100_003 // more than there are rows of tiles
  return nearUnits(
    units,
    (box) => tilesIn(box).map(({ column, row }) => column * rows + row),
    (key) => landElements(ground, { column: Math.round(key / rows), row: key - Math.round(key / rows) * rows }),
  )
}

function nearUnits(
  units: readonly PlanUnit[],
  search: (box: PlanUnit["box"]) => readonly number[],
  make: (key: number) => readonly GroundElement[],
): NearElement[] {
  const near = new Map<number, number[]>()
  for (const [unit, { box }] of units.entries()) {
    for (const key of search(box)) {
      const list = near.get(key)
      if (list) list.push(unit)
      else near.set(key, [unit])
    }
  }
  return [...near].map(([key, list]) => ({ element: () => make(key), near: list }))
}

function addElement(
  faces: PeopleFaces,
  units: readonly PlanUnit[],
  near: readonly number[],
  element: GroundElement,
): void {
  const covers = near
    .map((unit) => unitCover(units[unit] as PlanUnit, unit, element))
    .filter(({ inside, cut }) => inside !== 0 || cut !== 0)
  const cut = covers.filter((cover) => cover.cut !== 0)
  const [first] = cut
  if (!first) faces.add(element.country, coverOf(covers), covers.length > 0 ? element.people() : 0)
  else if (cut.length === 1 && units[first.unit]?.isNested) addNested(faces, units, covers, first, element)
  else addByStrips(faces, units, covers, element)
}

function coverOf(covers: readonly UnitCover[]): number[] {
  return covers.flatMap(({ unit, inside }) => (inside === 0 ? [] : [unit, inside]))
}

function unitCover({ options, stores }: PlanUnit, unit: number, { centre, radius }: GroundElement): UnitCover {
  // All options of a store have its point in common.
  const distances: (Metres | undefined)[] = stores.map(() => undefined)
  let [inside, cut] = [0, 0]
  for (const [o, { reaches }] of options.entries()) {
    let isCut = false
    let isInside = false
    for (const [s, reach] of reaches.entries()) {
      if (!reach) continue
      const distance = (distances[s] ??= geodesicDistance(centre, reach.centre))
      if (distance + radius <= innerRadius(reach)) isInside = true
      else if (distance < reach.radius + radius) isCut = true
    }
    if (isInside) inside |= 1 << o
    else if (isCut) cut |= 1 << o
  }
  return { unit, inside, cut }
}

/** Options in each other: between one and the next live those whom the first options have inside, and no later one. */
function addNested(
  faces: PeopleFaces,
  units: readonly PlanUnit[],
  covers: readonly UnitCover[],
  { unit, inside, cut }: UnitCover,
  element: GroundElement,
): void {
  const { options } = units[unit] as PlanUnit
  const people = options.map(({ reaches }, o) => {
    if (inside & (1 << o)) return element.people()
    return cut & (1 << o) ? element.peopleIn(reaches.filter((reach): reach is Reach => reach !== undefined)) : 0
  })
  const withMask = (mask: number) =>
    coverOf(covers.map((cover) => (cover.unit === unit ? { unit, inside: mask, cut: 0 } : cover)))
  for (let o = 0; o < options.length; o++)
    faces.add(element.country, withMask((2 << o) - 1), (people[o] ?? 0) - (people[o + 1] ?? 0))
  // Whom no option of this unit has inside may be inside for others.
  const rest = withMask(0)
  if (rest.length > 0) faces.add(element.country, rest, element.people() - (people[0] ?? 0))
}
