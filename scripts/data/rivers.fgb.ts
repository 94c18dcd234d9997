import { readWater } from "./readWater.ts"
import { writeFlatGeobuf } from "./writeFlatGeobuf.ts"

await writeFlatGeobuf("public/data/rivers.fgb", {
  name: "rivers",
  geometryType: "MultiLineString",
  columns: [{ name: "level", type: "Int" }],
  features: readWater().rivers.map(({ geometry, properties: { level } }) => ({ geometry, properties: { level } })),
})
