/** Pixels along each side of a GHS-POP tile of 3 seconds, and the degrees that they span. */
const side = 12_000
const degrees = 10
/** The upper left corner. */
const corner = [18, 49] as const
/** Blocks that differ; the others are these over and over, or the bench would pack for minutes. */
const kinds = 24

type Field = readonly [tag: number, type: 3 | 4 | 12, values: ArrayLike<number>]

/**
 * A GeoTIFF of 12,000² pixels like a tile of GHS-POP: 32-bit numbers packed by LZW, two of five pixels with people.
 *
 * @param block pixels of a tile, or the whole width and one row for strips
 */
export function generatedTiff(block: readonly [width: number, height: number]): Blob {
  const packed = Array.from({ length: kinds }, (_, kind) => packedLzw(people(block[0] * block[1], kind)))
  const isStrips = block[0] === side
  const count = Math.ceil(side / block[0]) * Math.ceil(side / block[1])
  // Blocks of one kind share their bytes.
  const starts = packed.map((_, kind) => packed.slice(0, kind).reduce((sum, { length }) => sum + length, 0))
  const fields = (from: number): Field[] => {
    const offsets = Array.from({ length: count }, (_, at) => from + (starts[at % kinds] ?? 0))
    const lengths = Array.from({ length: count }, (_, at) => packed[at % kinds]?.length ?? 0)
    const stored: Field[] = isStrips
      ? [[273, 4, offsets], [278, 4, [block[1]]], [279, 4, lengths]] // biome-ignore format: one tag each
      : [[322, 4, [block[0]]], [323, 4, [block[1]]], [324, 4, offsets], [325, 4, lengths]] // biome-ignore format: one tag each
    return [...plainFields, ...stored].sort(([a], [b]) => a - b)
  }
  const head = encoded(fields(encoded(fields(0)).length))
  return new Blob([head, ...packed])
}

/** TIFF 6.0: 256–339; GeoTIFF 1.1: 33550, 33922, 34735 (longitude and latitude on WGS 84, pixels are areas). */
const plainFields: readonly Field[] = [
  [256, 4, [side]],
  [257, 4, [side]],
  [258, 3, [32]],
  [259, 3, [5]],
  [262, 3, [1]],
  [277, 3, [1]],
  [339, 3, [3]],
  [33550, 12, [degrees / side, degrees / side, 0]],
  [33922, 12, [0, 0, 0, ...corner, 0]],
  [34735, 3, [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326]],
]

/** Header and directory, with the values that do not fit into it behind it. */
function encoded(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const size = { 3: 2, 4: 4, 12: 8 } as const
  const tableEnd = 8 + 2 + fields.length * 12 + 4
  const long = fields.map(([, type, { length }]) => (length * size[type] > 4 ? length * size[type] : 0))
  const view = new DataView(new ArrayBuffer(long.reduce((sum, bytes) => sum + bytes, tableEnd)))
  view.setUint32(0, 0x49492a00)
  view.setUint32(4, 8, true)
  view.setUint16(8, fields.length, true)
  let end = tableEnd
  for (const [index, [tag, type, values]] of fields.entries()) {
    const at = 10 + index * 12
    view.setUint16(at, tag, true)
    view.setUint16(at + 2, type, true)
    view.setUint32(at + 4, values.length, true)
    if (long[index]) view.setUint32(at + 8, end, true)
    Array.from(values).forEach((value, i) => {
      const place = (long[index] ? end : at + 8) + i * size[type]
      if (type === 3) view.setUint16(place, value, true)
      else if (type === 4) view.setUint32(place, value, true)
      else view.setFloat64(place, value, true)
    })
    end += long[index] ?? 0
  }
  return new Uint8Array(view.buffer)
}

/** People of so many pixels, always the same for a kind. */
function people(pixels: number, kind: number): Uint8Array {
  const values = new Float32Array(pixels)
  let state = kind + 1
  for (let i = 0; i < pixels; i++) {
    // Numerical Recipes' generator; its upper bits are random enough for a bench.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    if (state < 0x66666666) values[i] = (state >>> 8) / 2 ** 20
  }
  return new Uint8Array(values.buffer)
}

/** LZW as TIFF has it (TIFF 6.0, section 13): codes of 9 to 12 bits, widened one early. */
function packedLzw(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length * 2 + 16)
  let [at, bits, bitCount] = [0, 0, 0]
  const put = (code: number, width: number) => {
    bits = (bits << width) | code
    bitCount += width
    for (; bitCount >= 8; bitCount -= 8) out[at++] = (bits >>> (bitCount - 8)) & 0xff
    bits &= (1 << bitCount) - 1
  }
  const table = new Map<number, number>()
  let [free, width] = [258, 9]
  put(256, width)
  let prefix = bytes[0] ?? 0
  for (let i = 1; i < bytes.length; i++) {
    const key = prefix * 256 + (bytes[i] as number)
    const known = table.get(key)
    if (known !== undefined) {
      prefix = known
      continue
    }
    put(prefix, width)
    table.set(key, free++)
    prefix = bytes[i] as number
    if (free === 4094) {
      put(256, width)
      table.clear()
      ;[free, width] = [258, 9]
    } else if (free >= 1 << width) width++
  }
  put(prefix, width)
  put(257, free + 1 >= 1 << width && width < 12 ? width + 1 : width)
  put(0, 7)
  return out.slice(0, at)
}
