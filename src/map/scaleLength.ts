import type { Metres } from "../model/units.ts"

/** The longest bar [px]. */
const longest = 110

/** The largest of 1, 2 and 5 times a power of ten metres that fits the scale bar. */
export function scaleLength(metresPerPixel: Metres): Metres {
  const most = longest * metresPerPixel
  const power = 10 ** Math.floor(Math.log10(most))
  return ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power
}
