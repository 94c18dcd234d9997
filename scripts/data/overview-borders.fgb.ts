import { borderLayer } from "./borderLayer.ts"
import { borderLines } from "./borderLines.ts"
import { overview } from "./overview.ts"
import { writeFlatGeobuf } from "./writeFlatGeobuf.ts"

const { table, runs } = overview()
const borders = borderLines(runs, new Set(table.keys())).map((border) => ({
  ...border,
  lines: border.lines.filter((line) => line.length > (String(line[0]) === String(line.at(-1)) ? 3 : 1)),
}))
await writeFlatGeobuf(
  "public/data/overview-borders.fgb",
  borderLayer(
    "overview-borders",
    borders.filter(({ lines }) => lines.length > 0),
  ),
)
