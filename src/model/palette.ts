import type { CellClass } from "./cellClass.ts"
import type { ZoneKind } from "./rule.ts"
import type { People } from "./units.ts"

/**
 * Everything the map gives a colour: its ground, the ink of texts and symbols, and the ring of each zone. `casing` is what lies
 * around lines, texts and symbols to set them off.
 */
export type MapColour =
  | ZoneKind
  | "sea"
  | "coast"
  | "land"
  | "neighbour"
  | "border"
  | "water"
  | "river"
  | "graticule"
  | "footprint"
  | CellClass
  | "contour"
  | "label"
  | "country"
  | "site"
  | "selected"
  | "point"
  | "pointEdge"
  | "casing"
  | "hatch"
  | "quietLabel"
  | "green"
  | "building"
  | "railway"
  | "road"
  | "mainRoad"
  | "roadLabel"

/** The colours of the map, "#RRGGBB"; hue, dash and label of a zone always go together. */
export type MapTheme = Readonly<Record<MapColour, string>>

/**
 * Ring colours, inner to outer, tested for colour blindness on light ground.
 * Source: the product's own palette (five steps; PTRD, IBD and VBD take the first, third and fifth, contours of pressure the second).
 */
const ringPalette = ["#2D0A3D", "#8A1253", "#CC3A2A", "#BF6E00", "#3E6E8E"] as const

/** On light ground, and on paper always. Checked by: test/model/palette.test.ts */
export const light: MapTheme = {
  PTRD: ringPalette[0],
  IBD: ringPalette[2],
  VBD: ringPalette[4],
  sea: "#E4ECF0",
  coast: "#C6D6DF",
  land: "#FBFAF6",
  neighbour: "#F0EFEA",
  border: "#8E8A83",
  water: "#C9DBE4",
  river: "#B3CCD9",
  graticule: "#8FA0A8",
  contour: ringPalette[1],
  footprint: "#6F6A5E",
  cells1: "#F2F6BC",
  cells2: "#CBE592",
  cells3: "#93CC80",
  cells4: "#51AB6C",
  cells5: "#227F54",
  cells6: "#024A33",
  label: "#3A3833",
  country: "#857F73",
  site: "#1F1D1A",
  selected: "#0B5C8A",
  point: "#FFD200",
  pointEdge: "#1F1D1A",
  casing: "#FFFFFF",
  hatch: "#8C8676",
  quietLabel: "#A5A096",
  green: "#D8E4CA",
  building: "#DDD8CE",
  railway: "#A9A499",
  road: "#DAD5C9",
  mainRoad: "#CBC4B4",
  roadLabel: "#6F6A5E",
}

/**
 * On dark ground, for the page in a dark theme. The product's palette has no steps for it: these are our own. Each ring keeps the
 * hue of its light step (purple, red, blue) and the innermost stays the one that stands out most: darkest there, lightest here.
 * Checked by: test/model/palette.test.ts
 */
export const dark: MapTheme = {
  PTRD: "#E3C1F5",
  IBD: "#FF7A66",
  VBD: "#3F8FD0",
  sea: "#10191F",
  coast: "#28424F",
  land: "#23282B",
  neighbour: "#1A1E20",
  border: "#827D74",
  water: "#16323F",
  river: "#2C5264",
  graticule: "#66767E",
  contour: "#F0C040",
  footprint: "#B5AE9E",
  cells1: "#26402F",
  cells2: "#2E5A3F",
  cells3: "#3B7A52",
  cells4: "#59A06B",
  cells5: "#8EC78D",
  cells6: "#D2EBBB",
  label: "#D6D2C8",
  country: "#9D978B",
  site: "#ECEAE4",
  selected: "#7CC0EA",
  point: "#FFD200",
  pointEdge: "#0E1113",
  casing: "#0E1113",
  hatch: "#7D786B",
  quietLabel: "#76716A",
  green: "#2B3D2D",
  building: "#32393D",
  railway: "#5C6468",
  road: "#3B4347",
  mainRoad: "#4B5459",
  roadLabel: "#9DA6AA",
}

/** Dash of each zone's ring [in line widths: drawn, gap]. */
export const zoneDash: Readonly<Record<ZoneKind, readonly [number, number]>> = {
  PTRD: [1, 1.6],
  IBD: [1, 0],
  VBD: [5, 2.5],
}

/** Dash of a contour of pressure [in line widths: drawn, gap]: unlike that of any zone. */
export const contourDash = [3, 3] as const

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
