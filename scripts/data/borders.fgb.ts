import { borderLayer } from "./borderLayer.ts"
import { borderLines } from "./borderLines.ts"
import { loadLands } from "./loadLands.ts"
import { outlineRuns } from "./outlineRuns.ts"
import { readCountryTable } from "./readCountryTable.ts"
import { writeFlatGeobuf } from "./writeFlatGeobuf.ts"

const listed = new Set(readCountryTable().map(({ iso2 }) => iso2))
await writeFlatGeobuf("public/data/borders.fgb", borderLayer("borders", borderLines(outlineRuns(loadLands()), listed)))
