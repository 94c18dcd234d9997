import { bboxClip } from "@turf/bbox-clip"
import { polygon } from "@turf/helpers"
import { landPolygons } from "./landPolygons.ts"
import { view } from "./loadLands.ts"
import { overview, smallestIsland } from "./overview.ts"
import { writeFlatGeobuf } from "./writeFlatGeobuf.ts"

const { lands, table, runs } = overview()

/** The parts of polygons inside the view. */
function clipped(polygons: GeoJSON.Position[][][]): GeoJSON.Position[][][] {
  return polygons.flatMap((rings) => {
    const { geometry } = bboxClip(polygon(rings), [...view])
    const parts = geometry.type === "MultiPolygon" ? geometry.coordinates : []
    const whole = geometry.type === "Polygon" ? [geometry.coordinates] : parts
    return whole.filter(([outer]) => (outer?.length ?? 0) >= 4)
  })
}

await writeFlatGeobuf("public/data/overview-land.fgb", {
  name: "overview-land",
  geometryType: "MultiPolygon",
  columns: [
    { name: "iso2", type: "String" },
    { name: "name", type: "String" },
    { name: "in_region", type: "Bool" },
  ],
  features: lands.flatMap(({ iso2, name }) => {
    const row = table.get(iso2)
    const smallest = row === undefined ? smallestIsland.other : smallestIsland.listed
    const coordinates = clipped(landPolygons(runs.get(iso2) ?? [], smallest))
    const properties = { iso2, name: row?.name ?? name ?? iso2, in_region: row?.inRegion ?? false }
    return coordinates.length === 0 ? [] : [{ geometry: { type: "MultiPolygon", coordinates }, properties }]
  }),
})
