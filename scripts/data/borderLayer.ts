import type { BorderLine } from "./borderLines.ts"
import type { LayerIn } from "./writeFlatGeobuf.ts"

/** Borders as a FlatGeobuf layer: one feature per pair of lands, two where only a part of the border is disputed. */
export function borderLayer(name: string, borders: readonly BorderLine[]): LayerIn {
  return {
    name,
    geometryType: "MultiLineString",
    columns: [
      { name: "a", type: "String" },
      { name: "b", type: "String" },
      { name: "disputed", type: "Bool" },
    ],
    features: borders.map(({ a, b, disputed, lines }) => ({
      geometry: { type: "MultiLineString", coordinates: lines.map((line) => line.map(([lon, lat]) => [lon, lat])) },
      properties: { a, b, disputed },
    })),
  }
}
