import type { Kg } from "../model/units.ts"
import type { Format } from "./format.ts"

/** From so many kilograms on a mass is said in tonnes, with one decimal. */
const inTonnes: Kg = 10_000
/** 1 mg: what floating-point noise may add to a whole kilogram. */
const noise: Kg = 1e-6

/** What may be kept, rounded down: "5,849 kg", "87.3 t". */
export function keptMassText(neq: Kg, format: Format): string {
  return massText(neq, (value) => Math.floor(value + noise), format)
}

/** What has to be removed, rounded up: "4,151 kg", "32.7 t". */
export function removedMassText(neq: Kg, format: Format): string {
  return massText(neq, (value) => Math.ceil(value - noise), format)
}

/** A mass that is no limit, rounded to nearest. */
export function nearMassText(neq: Kg, format: Format): string {
  return massText(neq, Math.round, format)
}

function massText(neq: Kg, round: (value: number) => number, format: Format): string {
  if (neq < inTonnes) return format.neq(round(neq))
  const tenths = round(neq / 100)
  return `${format.number(tenths / 10, tenths % 10 === 0 ? 0 : 1)} t`
}
