import { mkdir, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { Builder } from "flatbuffers"
import type { ColumnMeta } from "flatgeobuf/lib/mjs/column-meta.js"
import { magicbytes } from "flatgeobuf/lib/mjs/constants.js"
import { Column as ColumnTable } from "flatgeobuf/lib/mjs/flat-geobuf/column.js"
import { ColumnType as ColumnCode } from "flatgeobuf/lib/mjs/flat-geobuf/column-type.js"
import { Crs } from "flatgeobuf/lib/mjs/flat-geobuf/crs.js"
import { GeometryType } from "flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js"
import { Header } from "flatgeobuf/lib/mjs/flat-geobuf/header.js"
import { buildFeature } from "flatgeobuf/lib/mjs/generic/feature.js"
import { parseGeometry } from "flatgeobuf/lib/mjs/geojson/geometry.js"
import { readFlatGeobuf } from "../../src/load/readFlatGeobuf.ts"
import { type Box, boxAround } from "../../src/model/geo.ts"
import { type CheckedFeature, checkedFeature } from "./checkedFeature.ts"
import { hilbertOrder, packedHilbertTree } from "./packedHilbertTree.ts"
import { sha256 } from "./sha256.ts"

/** "Json" values are given as JSON text and read back parsed. */
export type ColumnType = "String" | "Double" | "Int" | "Bool" | "Json"

export interface Column {
  readonly name: string
  readonly type: ColumnType
}

export interface FeatureIn {
  readonly geometry: GeoJSON.Geometry
  /** A column that is null or left out has no value in the file. */
  readonly properties: Readonly<Record<string, string | number | boolean | null>>
}

export interface LayerIn {
  readonly name: string
  readonly geometryType: "Point" | "LineString" | "MultiLineString" | "Polygon" | "MultiPolygon"
  readonly columns: readonly Column[]
  /** Positions are [lon, lat]; rings are closed. */
  readonly features: readonly FeatureIn[]
}

const nodeSize = 16
const wgs84 = 4326

/**
 * The bytes of a FlatGeobuf file with declared columns and a packed Hilbert R-tree. Same layer, same bytes.
 *
 * Why not the library's `serialize`: it takes the columns from the first feature, retypes or drops the rest in silence and
 * writes no index. The encoders below it are used.
 *
 * @throws Error naming the feature when the layer is empty, a property is undeclared or of the wrong type, a geometry is of
 *         another type than the layer's, or a position is not finite lon/lat
 */
export function encodeFlatGeobuf(layer: LayerIn): Uint8Array {
  return encoded(layer, featuresInOrder(layer))
}

/**
 * Encodes the layer, reads it back, compares, writes it and prints file, count, size and hash.
 *
 * @throws Error as `encodeFlatGeobuf`, or when what was read back is not what was given
 */
export async function writeFlatGeobuf(path: string, layer: LayerIn): Promise<void> {
  const features = featuresInOrder(layer)
  const bytes = encoded(layer, features)
  compareWithRead(features, bytes, path)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  console.log(`${path}  ${features.length} features  ${bytes.length} bytes  sha256 ${sha256(bytes)}`)
}

function featuresInOrder(layer: LayerIn): CheckedFeature[] {
  if (layer.features.length === 0) throw new Error(`${layer.name}: a layer without features is not written`)
  const checked = layer.features.map((feature, index) => checkedFeature(layer, feature, `${layer.name} #${index}`))
  return hilbertOrder(checked.map(({ box }) => box)).flatMap((index) => checked[index] ?? [])
}

function encoded(layer: LayerIn, sorted: readonly CheckedFeature[]): Uint8Array {
  const header = headerMeta(layer)
  const features = sorted.map(({ shape, properties }) => buildFeature(parsedShape(shape), properties, header))
  const offsets: number[] = []
  let end = 0
  for (const feature of features) {
    offsets.push(end)
    end += feature.length
  }
  const boxes = sorted.map(({ box }) => box)
  const envelope = boxAround(boxes) ?? [0, 0, 0, 0]
  const index = packedHilbertTree(boxes, offsets, nodeSize)
  const parts = [magicbytes, headerBytes(layer.name, header, envelope), index, ...features]
  return new Uint8Array(Buffer.concat(parts)) // a buffer of its own: the library's readers look at offsets from its start
}

/** The library leaves out where the lines end when there is only one; GDAL then cannot read it. */
function parsedShape(shape: CheckedFeature["shape"]): ReturnType<typeof parseGeometry> {
  const parsed = parseGeometry(shape)
  const [line] = shape.type === "MultiLineString" ? shape.coordinates : []
  return line && !parsed.ends ? { ...parsed, ends: [line.length] } : parsed
}

function compareWithRead(sorted: readonly CheckedFeature[], bytes: Uint8Array, path: string): void {
  const read = readFlatGeobuf(bytes, path).features
  sorted.forEach(({ shape, properties }, at) => {
    const given = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null))
    const { geometry, properties: found } = read[at] ?? {}
    const isSame = isDeepStrictEqual(geometry, { type: shape.type, coordinates: shape.coordinates })
    if (!isSame || !isDeepStrictEqual(found, given)) throw new Error(`${path} #${at} was not read back as given`)
  })
}

function headerMeta(layer: LayerIn) {
  const names = new Set(layer.columns.map(({ name }) => name))
  if (names.size !== layer.columns.length) throw new Error(`${layer.name}: two columns have the same name`)
  const columns: ColumnMeta[] = layer.columns.map(({ name, type }) => ({
    name,
    type: ColumnCode[type],
    title: null,
    description: null,
    width: -1,
    precision: -1,
    scale: -1,
    nullable: true,
    unique: false,
    primary_key: false,
  }))
  return {
    geometryType: GeometryType[layer.geometryType],
    columns,
    envelope: null,
    featuresCount: layer.features.length,
    indexNodeSize: nodeSize,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  }
}

function headerBytes(name: string, header: ReturnType<typeof headerMeta>, envelope: Box): Uint8Array {
  const builder = new Builder()
  const columns = header.columns.map((column) => {
    const columnName = builder.createString(column.name)
    ColumnTable.startColumn(builder)
    ColumnTable.addName(builder, columnName)
    ColumnTable.addType(builder, column.type)
    return ColumnTable.endColumn(builder)
  })
  const columnsOffset = Header.createColumnsVector(builder, columns)
  const nameOffset = builder.createString(name)
  const envelopeOffset = Header.createEnvelopeVector(builder, [...envelope])
  const organisation = builder.createString("EPSG")
  Crs.startCrs(builder)
  Crs.addOrg(builder, organisation)
  Crs.addCode(builder, wgs84)
  const crs = Crs.endCrs(builder)
  Header.startHeader(builder)
  Header.addName(builder, nameOffset)
  Header.addEnvelope(builder, envelopeOffset)
  Header.addGeometryType(builder, header.geometryType)
  Header.addColumns(builder, columnsOffset)
  Header.addFeaturesCount(builder, BigInt(header.featuresCount))
  Header.addIndexNodeSize(builder, header.indexNodeSize)
  Header.addCrs(builder, crs)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return builder.asUint8Array()
}
