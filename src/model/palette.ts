import type { ZoneKind } from "./rule.ts"
import type { People } from "./units.ts"

/**
 * Ring colours, inner to outer, tested for colour blindness on light ground; hue, dash and label always go together.
 * Source: the product's own palette (five steps; PTRD, IBD and VBD take the first, third and fifth).
 */
const ringPalette = ["#2D0A3D", "#8A1253", "#CC3A2A", "#BF6E00", "#3E6E8E"] as const

/** Colour and dash [in line widths: drawn, gap] of each zone. */
export const zoneStyle: Readonly<
  Record<ZoneKind, { readonly colour: string; readonly dash: readonly [number, number] }>
> = {
  PTRD: { colour: ringPalette[0], dash: [1, 1.6] },
  IBD: { colour: ringPalette[2], dash: [1, 0] },
  VBD: { colour: ringPalette[4], dash: [5, 2.5] },
}

/** Ground colours of the map, light theme. */
export const ground = {
  sea: "#E4ECF0",
  coast: "#C6D6DF",
  land: "#FBFAF6",
  neighbour: "#F0EFEA",
  border: "#8E8A83",
  water: "#C9DBE4",
  river: "#B3CCD9",
  graticule: "#8FA0A8",
  footprint: "#6F6A5E",
  label: "#3A3833",
  country: "#857F73",
  site: "#1F1D1A",
  selected: "#0B5C8A",
  point: "#FFD200",
  casing: "#FFFFFF",
  hatch: "#8C8676",
  quietLabel: "#A5A096",
} as const

/** Radius [px] of the symbol of the site with most people, and the smallest at which a symbol can still be seen and hit. */
export const symbolRadii = { largest: 20, smallest: 3 } as const

/**
 * Radius of a site's symbol, its **area** proportional to people: `r = 20·√(people ÷ most people)`, never under 3 px.
 *
 * @param most people of the site with most, from which the scale is taken
 * @returns radius [px]
 *
 * Source: proportional symbols by area, as is usual in statistical atlases; the limits are our choice.
 * @example symbolRadius(2_500, 10_000) // 10
 */
export function symbolRadius(people: People, most: People): number {
  if (!(most > 0)) return symbolRadii.smallest
  return Math.max(symbolRadii.smallest, symbolRadii.largest * Math.sqrt(people / most))
}

/** Round numbers of people for the legend of the symbols, largest first: the 1-2-5 step below `most`, a fifth and a fortieth or so. */
export function symbolSteps(most: People): People[] {
  const steps = [most, most / 5, most / 40].map(roundDown).filter((people) => people >= 1)
  return [...new Set(steps)]
}

/** The largest of 1, 2 and 5 times a power of ten that is not above a number. */
function roundDown(value: number): number {
  if (!(value >= 1)) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  const first = [5, 2, 1].find((step) => step * power <= value) ?? 1
  return first * power
}
