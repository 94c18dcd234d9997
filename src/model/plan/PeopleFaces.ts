import type { People } from "../units.ts"

/** People who are inside for the same options of the same units. */
export interface Face {
  /** Of residence. */
  readonly country: string
  /** Units that may cover them, ascending, each with the options in which it does as bits: [unit, mask, unit, mask, …]. */
  readonly cover: readonly number[]
  readonly people: People
}

/** Adds people up by country and cover. */
export class PeopleFaces {
  readonly #faces = new Map<string, { country: string; cover: readonly number[]; people: People }>()

  add(country: string, cover: readonly number[], people: People): void {
    if (!(people > 0) || cover.length === 0) return
    const key = `${country} ${cover.join()}`
    const face = this.#faces.get(key)
    if (face) face.people += people
    else this.#faces.set(key, { country, cover: [...cover], people })
  }

  list(): Face[] {
    return [...this.#faces.values()]
  }
}

/** The faces as some of the units see them, as if the others were not there. */
export function facesOf(faces: readonly Face[], isIn: (unit: number) => boolean): Face[] {
  const seen = new PeopleFaces()
  for (const { country, cover, people } of faces) {
    const own: number[] = []
    for (let k = 0; k < cover.length; k += 2) {
      const [unit, mask] = [cover[k] as number, cover[k + 1] as number]
      if (isIn(unit)) own.push(unit, mask)
    }
    seen.add(country, own, people)
  }
  return seen.list()
}
