import { chordsOfReaches, type FlatReach, reachOn } from "../reachOnPlane.ts"
import type { Metres } from "../units.ts"
import type { GroundElement } from "./groundElement.ts"
import type { PeopleFaces } from "./PeopleFaces.ts"
import type { UnitCover } from "./planFaces.ts"
import type { PlanUnit } from "./PlanUnit.ts"

/** Strips of an element: no higher than this [m], and no fewer and no more than these. */
const [highest, fewest, most] = [6, 96, 384]

/** One option whose edge may cut the element, on its plane. */
interface CutOption {
  /** In the list of covers. */
  readonly at: number
  readonly bit: number
  readonly reaches: readonly FlatReach[]
}

/**
 * Adds an element's people by horizontal strips: on the middle line of each the chords of all options that may cut it are laid
 * over each other, and every stretch between two ends belongs to the options that have it inside. All stretches together hold
 * everyone in the element, so that strips only share them out.
 */
export function addByStrips(
  faces: PeopleFaces,
  units: readonly PlanUnit[],
  covers: readonly UnitCover[],
  element: GroundElement,
): void {
  const { plane, south, north, chords } = element.strips()
  const options = covers.flatMap(({ unit, cut }, at) =>
    (units[unit] as PlanUnit).options.flatMap(({ reaches }, o): CutOption[] => {
      const bit = 1 << o
      if (!(cut & bit)) return []
      return [{ at, bit, reaches: reaches.flatMap((reach) => (reach ? reachOn(plane, reach) : [])) }]
    }),
  )
  const count = Math.min(most, Math.max(fewest, Math.ceil((north - south) / highest)))
  const height = (north - south) / count
  const found = new Map<string, { masks: readonly number[]; length: Metres }>()
  const masks = covers.map(({ inside }) => inside)
  for (let i = 0; i < count; i++) {
    const y = south + (i + 0.5) * height
    const own = chords(y)
    if (own.length > 0) addLine(own, turnsOn(options, y), masks, found)
  }
  let all = 0
  for (const { length } of found.values()) all += length
  const people = element.people()
  for (const line of found.values()) {
    const cover = covers.flatMap(({ unit }, at) => (line.masks[at] === 0 ? [] : [unit, line.masks[at] as number]))
    faces.add(element.country, cover, all > 0 ? (line.length / all) * people : 0)
  }
}

/** Where an option begins or ends on a line: its place, and whose bit turns. */
interface Turn {
  readonly x: Metres
  readonly at: number
  readonly bit: number
}

function turnsOn(options: readonly CutOption[], y: Metres): Turn[] {
  const turns: Turn[] = []
  for (const { at, bit, reaches } of options) for (const x of chordsOfReaches(reaches, y)) turns.push({ x, at, bit })
  return turns.sort((a, b) => a.x - b.x)
}

function addLine(
  own: readonly number[],
  turns: readonly Turn[],
  inside: readonly number[],
  found: Map<string, { masks: readonly number[]; length: Metres }>,
): void {
  const masks = [...inside]
  let next = 0
  for (let k = 0; k < own.length; k += 2) {
    let from = own[k] as number
    const to = own[k + 1] as number
    for (; next < turns.length && (turns[next] as Turn).x < to; next++) {
      const { x, at, bit } = turns[next] as Turn
      if (x > from) {
        addStretch(found, masks, x - from)
        from = x
      }
      masks[at] = (masks[at] as number) ^ bit
    }
    addStretch(found, masks, to - from)
  }
}

function addStretch(
  found: Map<string, { masks: readonly number[]; length: Metres }>,
  masks: readonly number[],
  length: Metres,
): void {
  const key = masks.join()
  const line = found.get(key)
  if (line) line.length += length
  else found.set(key, { masks: [...masks], length })
}
