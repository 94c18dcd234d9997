import { addDecoder, type BaseDecoder, GeoTIFF, type GeoTIFFImage } from "geotiff"
import { type Box, geodesicDistance } from "../../model/geo.ts"
import type { GridCells } from "../../model/populationGrid.ts"
import type { LonLat, Metres } from "../../model/units.ts"
import { LoadError } from "../LoadError.ts"
import { BlobSource } from "./BlobSource.ts"
import { fingerprintOf } from "./fingerprintOf.ts"
import { growingFloats } from "./growingNumbers.ts"
import { LzwDecoder } from "./LzwDecoder.ts"
import type { PopulationFile, PopulationOptions, PopulationReading } from "./PopulationReading.ts"
import { ProblemList } from "./ProblemList.ts"
import { rasterSystem } from "./rasterSystem.ts"
import { blocksOf, type PixelWindow, pixelWindow, type RasterBlock, type RasterFrame } from "./rasterWindows.ts"

/** TIFF's number for LZW. */
const lzw = 5

/** A block has to be unpacked whole; more than this is more memory than a page has [pixels]. */
const largestBlock = 64_000_000
/** More cells than this are not kept; zones are smaller. */
const mostCells = 20_000_000

/**
 * Reads the pixels of a GeoTIFF in and around the boxes; people in nodata and NaN are 0 (standards 1.8).
 *
 * @throws LoadError "wrong type" for another coordinate system, several bands or a turned raster, "truncated" when it cannot be
 *   unpacked, "too large", "unreadable"; the signal's reason when aborted
 *
 * Checked by: test/load/population/readRaster.test.ts
 */
export async function readRaster(file: PopulationFile, options: PopulationOptions): Promise<PopulationReading> {
  const { name } = file
  const problems = new ProblemList(name)
  const fingerprint = await fingerprintOf(file)
  addDecoder(lzw, () => Promise.resolve(LzwDecoder as unknown as typeof BaseDecoder))
  const image = await readable(name, async () => {
    const source = new BlobSource(file.blob) as unknown as Parameters<typeof GeoTIFF.fromSource>[0]
    return (await GeoTIFF.fromSource(source)).getImage()
  })
  const frame = frameOf(image, name, problems)
  const { boxes = [extentOf(frame)] } = options
  const windows = boxes.map((box) => pixelWindow(frame, box)).filter((window) => window !== undefined)
  const stored = [image.getTileWidth(), image.getTileHeight()] as const
  const blocks = blocksOf(frame, stored, windows)
  if (blocks.length > 0 && Math.min(stored[0], frame.width) * Math.min(stored[1], frame.height) > largestBlock)
    throw new LoadError("too large", name, "stored as one block")
  const pixels = new RasterPixels(frame, image.getGDALNoData(), problems)
  for (const [done, block] of blocks.entries()) {
    const values = await readable(name, () => image.readRasters({ window: [...block.window], interleave: true }))
    options.signal?.throwIfAborted()
    pixels.take(block, values)
    if (pixels.people.length > mostCells) throw new LoadError("too large", name, `${mostCells} cells near the sites`)
    options.onProgress?.({ done: (file.blob.size * (done + 1)) / blocks.length, all: file.blob.size })
  }
  const cells = pixels.cells(name)
  const people = cells.people.reduce((sum, count) => sum + count, 0)
  return { file: name, source: "raster", fingerprint, cells, people, problems: problems.all(), questions: [] }
}

/** The library's errors as ours: whatever it cannot follow is a damaged file. */
async function readable<Value>(file: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    const isUnreadable = error instanceof DOMException && error.name !== "AbortError"
    const isForeign = /Unknown compression|Unsupported data format/i.test(String(error))
    throw new LoadError(isUnreadable ? "unreadable" : isForeign ? "wrong type" : "truncated", file, String(error))
  }
}

function frameOf(image: GeoTIFFImage, file: string, problems: ProblemList): RasterFrame {
  const bands = image.getSamplesPerPixel()
  if (bands !== 1) throw new LoadError("wrong type", file, `${bands} bands; one is needed`)
  const [width, height] = [image.getWidth(), image.getHeight()]
  const place = placeOf(image)
  if (!place) throw new LoadError("wrong type", file, "it does not say where it lies, or is turned")
  const { origin, step } = place
  const bounds: Box = [origin[0], origin[1] + height * step[1], origin[0] + width * step[0], origin[1]]
  return { system: rasterSystem(image, bounds, file, problems), width, height, origin, step }
}

/** Where a raster lies, from its tags (GeoTIFF 1.1, OGC 19-008r4, annex B.6); undefined when it is turned or does not say. */
function placeOf(image: GeoTIFFImage): Pick<RasterFrame, "origin" | "step"> | undefined {
  const tags = image.fileDirectory
  const [dx = 0, dy = 0] = numbersOf(tags.getValue("ModelPixelScale"))
  const [column = 0, row = 0, , x, y, ...others] = numbersOf(tags.getValue("ModelTiepoint"))
  const matrix = numbersOf(tags.getValue("ModelTransformation"))
  const isPoint = image.getGeoKeys()?.GTRasterTypeGeoKey === 2
  const shift = isPoint ? 0.5 : 0
  if (dx > 0 && dy > 0 && x !== undefined && y !== undefined && others.length === 1)
    return { origin: [x - (column + shift) * dx, y + (row + shift) * dy], step: [dx, -dy] }
  const [a = 0, turnX, , atX = 0, turnY, b = 0, , atY = 0] = matrix
  if (matrix.length !== 16 || turnX || turnY || !(a > 0 && b < 0)) return undefined
  return { origin: [atX - shift * a, atY - shift * b], step: [a, b] }
}

function numbersOf(tag: unknown): number[] {
  return tag && typeof tag === "object" ? Array.from(tag as ArrayLike<number>, Number) : []
}

/** The box round a raster; of one in Mollweide, whose sides are bent, the box round its outline. */
function extentOf(frame: RasterFrame): Box {
  const { system, origin, step, width, height } = frame
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i <= 16; i++) {
    for (const [column, row] of [
      [0, i / 16],
      [1, i / 16],
      [i / 16, 0],
      [i / 16, 1],
    ] as const) {
      const [lon, lat] = system.toLonLat(origin[0] + column * width * step[0], origin[1] + row * height * step[1])
      if (!Number.isFinite(lon) || !Number.isFinite(lat)) continue
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
    }
  }
  return [west, south, east, north]
}

/** Takes the pixels with people. */
class RasterPixels {
  readonly people = growingFloats()
  readonly #centres = growingFloats()
  /** Row × width + column of each. */
  readonly #pixels = growingFloats()
  readonly #frame: RasterFrame
  readonly #nodata: number | null
  readonly #problems: ProblemList

  constructor(frame: RasterFrame, nodata: number | null, problems: ProblemList) {
    this.#frame = frame
    this.#nodata = nodata
    this.#problems = problems
  }

  take({ window, wanted }: RasterBlock, values: ArrayLike<number>): void {
    const width = window[2] - window[0]
    for (let row = window[1]; row < window[3]; row++) {
      const inRow = wanted.filter(([, top, , bottom]) => row >= top && row < bottom)
      if (inRow.length === 0) continue
      for (const [from, to] of spans(inRow, window)) {
        const start = (row - window[1]) * width - window[0]
        for (let column = from; column < to; column++) this.#add(column, row, values[start + column] as number)
      }
    }
  }

  #add(column: number, row: number, people: number): void {
    if (!(people > 0)) {
      if (people < 0 && people !== this.#nodata && !isNodata(people, this.#nodata))
        this.#problems.error("negative population", row + 1, String(column + 1), String(people))
      return
    }
    if (people === this.#nodata || isNodata(people, this.#nodata)) return
    if (people === Infinity) return this.#problems.error("not a number", row + 1, String(column + 1), "Infinity")
    const [lon, lat] = this.#at(column + 0.5, row + 0.5)
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return
    this.people.push(people)
    this.#centres.push(lon)
    this.#centres.push(lat)
    this.#pixels.push(row * this.#frame.width + column)
  }

  #at(column: number, row: number): LonLat {
    const { system, origin, step } = this.#frame
    return system.toLonLat(origin[0] + column * step[0], origin[1] + row * step[1])
  }

  cells(name: string): GridCells {
    const pixels = this.#pixels.taken()
    const centres = this.#centres.taken()
    const cornersOf = (cell: number) => {
      const pixel = pixels[cell] as number
      const [column, row] = [pixel % this.#frame.width, Math.floor(pixel / this.#frame.width)]
      return [
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
      ].flatMap(([x = 0, y = 0]) => this.#at(column + x, row + y))
    }
    const radius = radiusOf(centres, cornersOf)
    return { name, centres, people: this.people.taken(), cornersOf, radius, covers: { extent: extentOf(this.#frame) } }
  }
}

/** A nodata value is written as a decimal text, so a 32-bit value differs from it by its rounding. */
function isNodata(value: number, nodata: number | null): boolean {
  return nodata !== null && Math.fround(nodata) === Math.fround(value)
}

/** Where windows lie in one row of a block, without overlap. */
function spans(windows: readonly PixelWindow[], block: PixelWindow): [from: number, to: number][] {
  const sorted = windows
    .map(([left, , right]): [number, number] => [Math.max(left, block[0]), Math.min(right, block[2])])
    .sort((a, b) => a[0] - b[0])
  const apart: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = apart.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else apart.push([from, to])
  }
  return apart
}

/** Pixels change their shape slowly over the globe: the largest of some of them, and a twentieth more. */
function radiusOf(centres: Float64Array, cornersOf: (cell: number) => readonly number[]): Metres {
  const count = centres.length / 2
  const step = Math.max(1, Math.floor(count / 500))
  let longest = 0
  for (let cell = 0; cell < count; cell += step) {
    const corners = cornersOf(cell)
    const centre: LonLat = [centres[2 * cell] as number, centres[2 * cell + 1] as number]
    for (let k = 0; k < corners.length; k += 2)
      longest = Math.max(longest, geodesicDistance(centre, [corners[k] as number, corners[k + 1] as number]))
  }
  return longest * 1.05
}
