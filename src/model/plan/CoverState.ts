import type { People } from "../units.ts"
import type { Face } from "./PeopleFaces.ts"

/** A face that a unit may cover. */
interface Part {
  readonly face: number
  readonly mask: number
}

/** Who is inside while units are brought from option to option. */
export class CoverState {
  readonly faces: readonly Face[]
  /** The option of each unit. */
  readonly choice: number[]
  readonly #parts: readonly (readonly Part[])[]
  /** How many units cover each face. */
  readonly #covering: Uint16Array

  constructor(faces: readonly Face[], units: number, choice?: readonly number[]) {
    this.faces = faces
    this.choice = Array.from({ length: units }, (_, unit) => choice?.[unit] ?? 0)
    this.#covering = new Uint16Array(faces.length)
    const parts: Part[][] = Array.from({ length: units }, () => [])
    for (const [face, { cover }] of faces.entries()) {
      for (let k = 0; k < cover.length; k += 2) {
        const [unit, mask] = [cover[k] as number, cover[k + 1] as number]
        parts[unit]?.push({ face, mask })
        if (mask & (1 << (this.choice[unit] as number))) this.#covering[face] = this.#coveringOf(face) + 1
      }
    }
    this.#parts = parts
  }

  /** How many people fewer are inside once the unit has the option; below 0 where there are more. */
  relief(unit: number, option: number): People {
    const now = 1 << (this.choice[unit] as number)
    let relief = 0
    for (const { face, mask } of this.#parts[unit] as readonly Part[]) {
      const covers = (mask & now) !== 0
      if (covers === ((mask & (1 << option)) !== 0)) continue
      if (covers && this.#coveringOf(face) === 1) relief += this.#people(face)
      else if (!covers && this.#coveringOf(face) === 0) relief -= this.#people(face)
    }
    return relief
  }

  set(unit: number, option: number): void {
    const now = 1 << (this.choice[unit] as number)
    for (const { face, mask } of this.#parts[unit] as readonly Part[]) {
      const change = Number((mask & (1 << option)) !== 0) - Number((mask & now) !== 0)
      this.#covering[face] = this.#coveringOf(face) + change
    }
    this.choice[unit] = option
  }

  /**
   * The unit's part of what comes of bringing every unit to its option of `target`: people whom several units have inside until the
   * last of them is gone are shared out evenly among those that still have to go.
   */
  shareOfRelief(unit: number, target: readonly number[]): People {
    let sum = 0
    for (const { face, mask } of this.#parts[unit] as readonly Part[]) {
      const leaves = mask & (1 << (this.choice[unit] as number)) && !(mask & (1 << (target[unit] as number)))
      if (!leaves) continue
      const { cover, people } = this.faces[face] as Face
      let [staying, going] = [0, 0]
      for (let k = 0; k < cover.length; k += 2) {
        const [other, of] = [cover[k] as number, cover[k + 1] as number]
        if (of & (1 << (target[other] as number))) staying++
        else if (of & (1 << (this.choice[other] as number))) going++
      }
      if (staying === 0) sum += people / going
    }
    return sum
  }

  /** Units that have a face in common with this one, itself among them. */
  neighbours(unit: number): Set<number> {
    const near = new Set([unit])
    for (const { face } of this.#parts[unit] as readonly Part[]) {
      const { cover } = this.faces[face] as Face
      for (let k = 0; k < cover.length; k += 2) near.add(cover[k] as number)
    }
    return near
  }

  people(): People {
    return this.faces.reduce((sum, { people }, face) => sum + (this.#coveringOf(face) > 0 ? people : 0), 0)
  }

  byCountry(): Map<string, People> {
    const sums = new Map<string, People>()
    for (const [face, { country, people }] of this.faces.entries())
      if (this.#coveringOf(face) > 0) sums.set(country, (sums.get(country) ?? 0) + people)
    return sums
  }

  #coveringOf(face: number): number {
    return this.#covering[face] as number
  }

  #people(face: number): People {
    return (this.faces[face] as Face).people
  }
}
