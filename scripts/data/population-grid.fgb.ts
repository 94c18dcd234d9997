import { createHash } from "node:crypto"
import { createReadStream, openAsBlob } from "node:fs"
import { basename } from "node:path"
import { parseArgs } from "node:util"
import { LoadError } from "../../src/load/LoadError.ts"
import { loadGroundLayers } from "../../src/load/loadGroundLayers.ts"
import { countryLookup } from "../../src/load/population/CoverageTally.ts"
import { loadPopulationFile } from "../../src/load/population/loadPopulationFile.ts"
import { populationProblemText } from "../../src/load/population/populationProblemText.ts"
import { makeGround } from "../../src/model/ground.ts"
import { readFile } from "node:fs/promises"
import { populationGridLayer } from "./populationGridLayer.ts"
import { writeFlatGeobuf } from "./writeFlatGeobuf.ts"
import { writeHostedSource } from "./writeSources.ts"

// Not among the outputs of `npm run data`: no grid comes with the program. Whoever hosts a copy runs this with a grid of their own.
const usage =
  "usage: npx tsx scripts/data/population-grid.fgb.ts <downloaded grid> [column with the people] " +
  "[--holder NAME] [--licence NAME] [--vintage DATE]"
const text = { type: "string", default: "–" } as const
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { holder: text, licence: text, vintage: text },
})
const [path, column, ...others] = positionals
if (!path || others.length > 0) throw new Error(usage)

const { counted } = await loadGroundLayers(async (file) => new Uint8Array(await readFile(`public/data/${file}`)))
if ("error" in counted) throw counted.error
const countries = countryLookup(makeGround(counted.places, counted.countries, counted.lakes))
const blob = await openAsBlob(path).catch(() => {
  throw new LoadError("missing", path)
})
const wanted = column === undefined ? {} : { peopleColumn: column }
const reading = await loadPopulationFile({ name: basename(path), blob }, { countries, ...wanted })
for (const problem of reading.problems) console.warn(populationProblemText(problem))
for (const question of reading.questions)
  if (question.kind === "people column")
    throw new Error(`name the column with the people: ${question.columns.map(({ name }) => name).join(", ")}`)
console.log(`${basename(path)}  ${reading.cells?.people.length} cells  ${Math.round(reading.people)} people`)
await writeFlatGeobuf("public/data/population-grid.fgb", populationGridLayer(reading))
const hash = createHash("sha256")
for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array)
await writeHostedSource({ name: basename(path), version: "–", sha256: hash.digest("hex"), ...values })
