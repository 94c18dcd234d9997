import { readdir } from "node:fs/promises"

/** Every output of `scripts/data/`, each after those it reads. */
const outputs = [
  "population.fgb",
  "overview-places.fgb",
  "lakes.fgb",
  "countries.fgb",
  "borders.fgb",
  "rivers.fgb",
  "overview-land.fgb",
  "overview-borders.fgb",
  "depots.fgb",
  "incidents.json",
  "sources.json",
  "register-template.xlsx",
]

/** Made from a file that whoever hosts a copy has downloaded, named on the command line. */
const onRequest = "population-grid.fgb.ts"

const scripts = (await readdir("scripts/data")).filter(
  (file) => /\.(fgb|json|xlsx)\.ts$/.test(file) && file !== onRequest,
)
const forgotten = scripts.filter((file) => !outputs.includes(file.replace(/\.ts$/, "")))
if (forgotten.length > 0) throw new Error(`scripts/data/all.ts does not list ${forgotten.join(", ")}`)
for (const output of outputs) await import(`./${output}.ts`)
