import type { ZoneKind } from "./rule.ts"

/**
 * Ring colours, inner to outer, tested for colour blindness on light ground; hue, dash and label always go together.
 * Source: the product's own palette (five steps; PTRD, IBD and VBD take the first, third and fifth).
 */
export const ringPalette = ["#2D0A3D", "#8A1253", "#CC3A2A", "#BF6E00", "#3E6E8E"] as const

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
  land: "#FBFAF6",
  neighbour: "#F0EFEA",
  border: "#8E8A83",
  water: "#C9DBE4",
  river: "#B3CCD9",
  footprint: "#6F6A5E",
  label: "#3A3833",
  site: "#1F1D1A",
  selected: "#0B5C8A",
} as const
