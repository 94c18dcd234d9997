import type { Box } from "../../model/geo.ts"
import type { RasterSystem } from "./rasterSystem.ts"

/** Columns and rows of pixels: from the first two, up to but not including the last two. */
export type PixelWindow = readonly [left: number, top: number, right: number, bottom: number]

/** A raster's place in its own system. */
export interface RasterFrame {
  readonly system: RasterSystem
  readonly width: number
  readonly height: number
  /** The upper left corner of the first pixel. */
  readonly origin: readonly [x: number, y: number]
  /** Of a pixel; the second is negative because rows run south. */
  readonly step: readonly [x: number, y: number]
}

/** A box's sides are bent in another system; so many points of each are followed. */
const pointsOfSide = 8

/** The pixels that a box touches, one more all round; undefined when the box lies outside the raster. */
export function pixelWindow(frame: RasterFrame, [west, south, east, north]: Box): PixelWindow | undefined {
  const columns: number[] = []
  const rows: number[] = []
  for (let i = 0; i <= pointsOfSide; i++) {
    const [lon, lat] = [west + ((east - west) * i) / pointsOfSide, south + ((north - south) * i) / pointsOfSide]
    const onSides = [[lon, south], [lon, north], [west, lat], [east, lat]] as const // biome-ignore format: four sides
    for (const [sideLon, sideLat] of onSides) {
      const [x, y] = frame.system.fromLonLat(sideLon, sideLat)
      columns.push((x - frame.origin[0]) / frame.step[0])
      rows.push((y - frame.origin[1]) / frame.step[1])
    }
  }
  const left = Math.max(0, Math.floor(Math.min(...columns)) - 1)
  const top = Math.max(0, Math.floor(Math.min(...rows)) - 1)
  const right = Math.min(frame.width, Math.ceil(Math.max(...columns)) + 1)
  const bottom = Math.min(frame.height, Math.ceil(Math.max(...rows)) + 1)
  return left < right && top < bottom ? [left, top, right, bottom] : undefined
}

/** Part of a block as the raster stores it (a tile, or strips of rows), and the windows that touch it. */
export interface RasterBlock {
  /** Around what the windows have of it: what nobody asked for is unpacked with it, but not copied. */
  readonly window: PixelWindow
  readonly wanted: readonly PixelWindow[]
}

/** Thin strips are read together until they have so many rows, because each reading waits for the file. */
const rowsTogether = 64

/** How a raster is stored, thin strips several at a time. */
function blockSize(
  width: number,
  [blockWidth, blockHeight]: readonly [width: number, height: number],
): readonly [width: number, height: number] {
  const together = blockWidth >= width ? Math.max(1, Math.floor(rowsTogether / blockHeight)) : 1
  return [blockWidth, blockHeight * together]
}

/**
 * The blocks that windows touch, each once, from top to bottom: where windows overlap, no block is unpacked twice and no pixel
 * is counted twice.
 */
export function blocksOf(
  { width, height }: RasterFrame,
  stored: readonly [width: number, height: number],
  windows: readonly PixelWindow[],
): RasterBlock[] {
  const block = blockSize(width, stored)
  const across = Math.ceil(width / block[0])
  const found = new Map<number, PixelWindow[]>()
  for (const window of windows) {
    for (let y = Math.floor(window[1] / block[1]); y * block[1] < window[3]; y++) {
      for (let x = Math.floor(window[0] / block[0]); x * block[0] < window[2]; x++) {
        const list = found.get(y * across + x)
        if (list) list.push(window)
        else found.set(y * across + x, [window])
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([at, wanted]) => {
      const [left, top] = [(at % across) * block[0], Math.floor(at / across) * block[1]]
      const whole = [left, top, Math.min(width, left + block[0]), Math.min(height, top + block[1])] as const
      return { window: within(whole, wanted), wanted }
    })
}

/** The part of a block around what windows have of it. */
function within([left, top, right, bottom]: PixelWindow, windows: readonly PixelWindow[]): PixelWindow {
  return [
    Math.max(left, Math.min(...windows.map((window) => window[0]))),
    Math.max(top, Math.min(...windows.map((window) => window[1]))),
    Math.min(right, Math.max(...windows.map((window) => window[2]))),
    Math.min(bottom, Math.max(...windows.map((window) => window[3]))),
  ]
}
