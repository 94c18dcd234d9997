import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import type { LonLat, Metres } from "../../src/model/units.ts"
import { joinedLines } from "./joinedLines.ts"
import { simplifiedLine } from "./simplifiedLine.ts"

/**
 * Makes the committed `data/water.geojson`: Lake Skadar, which `@geo-maps/earth-lakes-100m` lacks, and the larger rivers.
 * Run once, by hand, where Debian's packages `gmt` and `gmt-gshhg-full` are installed; not part of `npm run data`.
 */
const source = {
  title: "GSHHG 2.3.7, full resolution: lakes (level 2) and rivers (levels 1 to 4)",
  version: "2.3.7 (Debian gmt-gshhg-full 2.3.7-6)",
  authors: "Paul Wessel and Walter H. F. Smith; World Data Bank II",
  licence: "LGPL-3.0-or-later",
  changes: "cut to 12–31° E, 36–49.5° N, joined across tiles, simplified, rounded to 4 decimals",
  accuracy: "rivers may lie 1 km beside their bed",
}
const tolerance: Metres = 150
const riverLevels = [1, 2, 3, 4]
const shortestRiver = 4 // points before simplifying; shorter pieces are crumbs of the tiles

function gshhg(region: string, ...feature: string[]): LonLat[][] {
  const text = execFileSync("gmt", ["coast", `-R${region}`, "-Df", ...feature, "-M"], {
    cwd: tmpdir(), // gmt leaves a gmt.history where it runs
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  })
  const lines = text.split(/^>.*$/m).map((part) =>
    part.split("\n").flatMap((row) => {
      const [lon, lat] = row.trim().split(/\s+/).map(Number)
      return lon === undefined || lat === undefined ? [] : [[rounded(lon), rounded(lat)] as const]
    }),
  )
  return lines.filter((line) => line.length > 1)
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4
}

const shores = joinedLines(gshhg("18.8/19.7/41.8/42.6", "-W2", "-A100/2/2"))
const skadar = shores.filter((line) => String(line[0]) === String(line.at(-1)))
if (skadar.length !== 1)
  throw new Error(`Lake Skadar should be one closed shore, not ${skadar.length} of ${shores.length}`)
const lakes = skadar.map((shore) => ({
  type: "Feature",
  properties: { kind: "lake", name: "Lake Skadar" },
  geometry: { type: "Polygon", coordinates: [simplifiedLine(shore, tolerance)] },
}))
const rivers = riverLevels.map((level) => ({
  type: "Feature",
  properties: { kind: "river", level },
  geometry: {
    type: "MultiLineString",
    coordinates: joinedLines(gshhg("12/31/36/49.5", `-I${level}`))
      .filter((line) => line.length >= shortestRiver)
      .map((line) => simplifiedLine(line, tolerance)),
  },
}))
const features = [...lakes, ...rivers].map((feature) => JSON.stringify(feature)).join(",\n")
const path = "data/water.geojson"
writeFileSync(
  path,
  `{"type":"FeatureCollection","properties":${JSON.stringify(source)},"features":[\n${features}\n]}\n`,
)
for (const { properties, geometry } of rivers)
  console.log(properties, geometry.coordinates.length, geometry.coordinates.flat().length)
