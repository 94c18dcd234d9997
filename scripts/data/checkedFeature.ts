import { isDeepStrictEqual } from "node:util"
import type { IProperties } from "flatgeobuf/lib/mjs/generic/feature.js"
import { type Box, boxAround } from "../../src/model/geo.ts"
import type { ColumnType, FeatureIn, LayerIn } from "./writeFlatGeobuf.ts"

type Shape = Extract<GeoJSON.Geometry, { type: LayerIn["geometryType"] }>

/** A feature that may be written: its shape is the layer's, its properties are declared. */
export interface CheckedFeature {
  readonly shape: Shape
  readonly box: Box
  /** Every column, null where there is no value. */
  readonly properties: IProperties
}

/** @param where names the feature in the error; @throws Error when the feature may not be written in this layer */
export function checkedFeature(layer: LayerIn, feature: FeatureIn, where: string): CheckedFeature {
  const shape = checkedShape(feature.geometry, layer.geometryType, where)
  const box = boxAround(positionsOf(shape, where))
  if (!box) throw new Error(`${where}: a geometry without positions`)
  return { shape, box, properties: checkedProperties(layer, feature, where) }
}

function checkedProperties(layer: LayerIn, feature: FeatureIn, where: string): IProperties {
  for (const name of Object.keys(feature.properties))
    if (!layer.columns.some((column) => column.name === name)) throw new Error(`${where}: column "${name}" undeclared`)
  const properties: IProperties = {}
  for (const { name, type } of layer.columns) {
    const value = feature.properties[name] ?? null
    if (value !== null && !isOfType[type](value)) throw new Error(`${where}: ${name} = ${value} is not of type ${type}`)
    properties[name] = type === "Json" && typeof value === "string" ? JSON.parse(value) : value
  }
  return properties
}

const isOfType: Record<ColumnType, (value: string | number | boolean) => boolean> = {
  String: (value) => typeof value === "string",
  Json: (value) => typeof value === "string",
  Bool: (value) => typeof value === "boolean",
  Double: (value) => Number.isFinite(value),
  Int: (value) => typeof value === "number" && (value | 0) === value,
}

function checkedShape(geometry: GeoJSON.Geometry, type: LayerIn["geometryType"], where: string): Shape {
  if (geometry.type !== type) throw new Error(`${where}: ${geometry.type} in a layer of ${type}`)
  const shape = geometry as Shape // its type is the layer's, which is one of the shapes
  if (shape.type === "Polygon") checkRings(shape.coordinates, where)
  if (shape.type === "MultiPolygon") for (const polygon of shape.coordinates) checkRings(polygon, where)
  return shape
}

function checkRings(rings: readonly GeoJSON.Position[][], where: string): void {
  for (const ring of rings)
    if (ring.length < 4 || !isDeepStrictEqual(ring[0], ring.at(-1))) throw new Error(`${where}: a ring is not closed`)
}

/** Every position as a box without extent. */
function positionsOf(shape: Shape, where: string): Box[] {
  const depth = { Point: 0, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[shape.type]
  const positions = [shape.coordinates].flat(depth) as GeoJSON.Position[]
  return positions.map((position) => {
    const [lon = Number.NaN, lat = Number.NaN] = position
    if (position.length !== 2 || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90))
      throw new Error(`${where}: [${position}] is not lon, lat`)
    return [lon, lat, lon, lat]
  })
}
