import type { Place } from "../model/place.ts"
import type { Script } from "./languages.ts"

/** Latin names need no looking for: `place.name` is one. */
const cyrillic = /^[\p{Script=Cyrillic}\P{Letter}]+$/u

/** A place's name in the script of the page where the data have it, otherwise in Latin letters: never in a third script. */
export function placeName(place: Pick<Place, "name" | "nameLocal">, script: Script): string {
  const local = place.nameLocal
  return script === "Cyrl" && local !== undefined && cyrillic.test(local) ? local : place.name
}
