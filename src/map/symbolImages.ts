import type { MapTheme } from "../model/palette.ts"

/** Pixels of a small picture, row by row from the top, red, green, blue and opacity. */
export interface SymbolImage {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray<ArrayBuffer>
}

/** Edge of the diamond's picture [px]; it is drawn at a third of it or less. */
export const diamondSize = 64

/** A site without a figure: a diamond with slanted hatching and a strong edge, clear in the middle for its "?". */
export function diamondImage(theme: MapTheme): SymbolImage {
  const centre = diamondSize / 2
  return paint(diamondSize, (x, y) => {
    const inside = centre - 2 - (Math.abs(x - centre) + Math.abs(y - centre))
    if (inside < 0) return undefined
    if (inside < 6) return theme.site
    const isHatched = (x + y) % 10 < 3.5 && Math.hypot(x - centre, y - centre) > 15
    return isHatched ? theme.hatch : theme.casing
  })
}

/** The dot of a place, drawn at half its size on ordinary screens. */
export function dotImage(theme: MapTheme): SymbolImage {
  return paint(10, (x, y) => {
    const distance = Math.hypot(x - 5, y - 5)
    if (distance < 3.2) return theme.label
    return distance < 4.8 ? theme.casing : undefined
  })
}

/** One invisible pixel. */
export function emptyImage(): SymbolImage {
  return { width: 1, height: 1, data: new Uint8ClampedArray(4) }
}

/** Draws a square picture from a function of position, four samples each way to a pixel for smooth edges. */
function paint(size: number, colourAt: (x: number, y: number) => string | undefined): SymbolImage {
  const data = new Uint8ClampedArray(size * size * 4)
  const samples = 4
  for (let pixel = 0; pixel < size * size; pixel++) {
    const sum = [0, 0, 0]
    let covered = 0
    for (let sample = 0; sample < samples * samples; sample++) {
      const x = (pixel % size) + ((sample % samples) + 0.5) / samples
      const y = Math.floor(pixel / size) + (Math.floor(sample / samples) + 0.5) / samples
      const colour = colourAt(x, y)
      if (!colour) continue
      const value = Number.parseInt(colour.slice(1), 16)
      covered++
      for (const [channel, shift] of [16, 8, 0].entries()) sum[channel] = (sum[channel] ?? 0) + ((value >> shift) & 255)
    }
    if (covered === 0) continue
    data.set([...sum.map((total) => total / covered), (covered / samples ** 2) * 255], pixel * 4)
  }
  return { width: size, height: size, data }
}
