/** A feature of a vector tile; positions in a tile of 4096 units, the origin at its north-western corner. */
interface TileFeature {
  readonly layer: string
  readonly properties: Readonly<Record<string, string>>
  readonly shape: "line" | "polygon"
  readonly points: readonly (readonly [number, number])[]
}

/** A Mapbox Vector Tile, version 2.1, written after its specification: one feature per layer entry. */
export function makeVectorTile(features: readonly TileFeature[]): Uint8Array {
  const names = [...new Set(features.map(({ layer }) => layer))]
  return concat(
    names.map((name) =>
      bytes(
        3,
        tileLayer(
          name,
          features.filter(({ layer }) => layer === name),
        ),
      ),
    ),
  )
}

function tileLayer(name: string, features: readonly TileFeature[]): Uint8Array {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
  const values = [...new Set(features.flatMap(({ properties }) => Object.values(properties)))]
  const written = features.map(({ properties, shape, points }) => {
    const tags = Object.entries(properties).flatMap(([key, value]) => [keys.indexOf(key), values.indexOf(value)])
    const type = shape === "line" ? 2 : 3
    return bytes(2, concat([packed(2, tags), number(3, type), packed(4, commands(points, shape === "polygon"))]))
  })
  return concat([
    number(15, 2),
    bytes(1, text(name)),
    ...written,
    ...keys.map((key) => bytes(3, text(key))),
    ...values.map((value) => bytes(4, bytes(1, text(value)))),
    number(5, 4096),
  ])
}

/** MoveTo, LineTo and ClosePath (§4.3.3 of the specification), each position relative to the one before. */
function commands(points: readonly (readonly [number, number])[], isClosed: boolean): number[] {
  let [x, y] = [0, 0]
  const steps = points.map(([toX, toY]) => {
    const step = [zigzag(toX - x), zigzag(toY - y)]
    ;[x, y] = [toX, toY]
    return step
  })
  const [first = [], ...others] = steps
  return [1 | (1 << 3), ...first, 2 | (others.length << 3), ...others.flat(), ...(isClosed ? [7 | (1 << 3)] : [])]
}

const zigzag = (value: number) => (value << 1) ^ (value >> 31)
const text = (value: string) => new TextEncoder().encode(value)
const number = (field: number, value: number) => concat([varint(field << 3), varint(value)])
const bytes = (field: number, value: Uint8Array) => concat([varint((field << 3) | 2), varint(value.length), value])
const packed = (field: number, values: readonly number[]) => bytes(field, concat(values.map(varint)))

/** An unsigned number in sevens of bits, the lowest first. */
export function varint(value: number): Uint8Array {
  const sevens: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) sevens.push((rest % 128) | 128)
  return Uint8Array.of(...sevens, rest)
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
