/**
 * The size budget: what the browser must fetch, compressed, before the map can be used. Reads `dist/`; prints each
 * file; exit code 1 over the budget.
 */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { neededFiles } from "./setup/neededFiles.mjs"
import { root } from "./setup/root.mjs"

const dist = join(root, "dist")

/** Loaded only when the user asks for it, so not counted: source files of `import()`, each with its reason. */
const onDemand = /** @type {string[]} */ ([
  "node_modules/@luma.gl/gpgpu/dist/operations/webgpu/index.js", // never: the map draws with WebGL
  "node_modules/@luma.gl/gpgpu/dist/operations/webgl/index.js", // never fetched: no layer computes on the graphics card
  "src/load/loadOverview.ts", // the worker reads it, where it runs
  "src/ui/panel/ContourChoice.tsx", // which pressures are drawn, once their layer is on
  "src/ui/panel/CellsNote.tsx", // about the cells of population grids, once there is one
  "src/ui/panel/FilterFields.tsx", // what can be filtered by, once the filter is opened
  "src/ui/dialog/KeyboardDialog.tsx", // help, on a click
  "src/ui/dialog/AboutDialog.tsx",
  "src/ui/dialog/SourcesDialog.tsx",
  "src/ui/dialog/MethodDialog.tsx",
  "src/ui/dialog/NationalDialog.tsx",
  "src/ui/dialog/HealthDialog.tsx", // what the register lacks, on a click
  "src/ui/dialog/LessonsDialog.tsx", // earlier explosions, on a click
  "src/ui/dialog/LookBackTables.tsx",
  "src/ui/dialog/BordersDialog.tsx", // who lives across which border, on a click
  "src/ui/dialog/OpenRegister.tsx", // once files are chosen
  "src/ui/reason/ReasonBody.tsx", // the reason of a number, on a click
  "src/ui/whatIf/WhatIfPanel.tsx", // once something is tried out
  "src/ui/plan/PlanPanel.tsx", // once a plan is wanted
  "src/ui/top/ScenarioBanner.tsx", // once something is tried out
  "src/ui/table/makeCsv.ts", // when a file is saved
  "src/state/createPlan.ts",
  "src/export/csvSites.ts", // the table as a file, on a click
  "src/export/csvStores.ts",
  "src/model/searchIndex.ts", // the search, once its field has the focus
  "src/ui/panel/SiteInspector.tsx", // a site, once one is chosen
  "src/ui/panel/PointCard.tsx", // a point, once one is asked about
  "src/ui/dialog/ProjectDialog.tsx", // saving and opening a project, on a click
  "src/load/loadProject.ts",
  "src/state/createProject.ts", // with the first register of the user's
  "src/load/isProjectFile.ts", // once files are opened
  "src/ui/dialog/PictureDialog.tsx", // the picture of the map, on a click
  "src/load/loadStreetTiles.ts", // the street map, once its layer is on or a file is picked
  "src/map/streetsLayer.ts",
  "src/map/contourFeatures.ts", // contours of pressure, once their layer is on
  "src/ui/panel/StreetsMessage.tsx",
  "src/i18n/enLater.ts", // the words of what opens on a click, once the page is there
  "src/i18n/mk.ts", // the words of a language, for its readers
  "src/ui/dialog/PopulationDialog.tsx", // once population files are chosen
  "src/load/population/isPopulationFile.ts", // once files are chosen: which reader they are for
  "src/state/makePopulationReader.ts",
  "src/ui/panel/PopulationGrids.tsx", // once there is a grid
  "src/model/measure.ts", // distance and bearing, once somebody measures
])

/** What the page draws first; the exact layers follow in the worker. */
const firstData = ["overview-land.fgb", "overview-borders.fgb", "overview-places.fgb", "depots.fgb", "sources.json"]

const manifest = JSON.parse(readFileSync(join(dist, ".vite", "manifest.json"), "utf8"))

/**
 * @param {string} file a script below dist
 * @returns {string[]} the scripts it begins with; what it imports later is not among them
 */
function importsOf(file) {
  const text = readFileSync(join(dist, file), "utf8")
  const imports = text.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+\.js)["']/g)
  return [...imports].map(([, name]) => `assets/${name}`)
}

/**
 * Prints the files with their compressed sizes and says whether their sum keeps the limit.
 *
 * @param {string} name
 * @param {string[]} files paths below dist
 * @param {number} limit [kB], 1 kB = 1000 bytes
 */
function keepsBudget(name, files, limit) {
  const missing = files.filter((file) => !existsSync(join(dist, file)))
  const sizes = files
    .filter((file) => !missing.includes(file))
    .map((file) => ({ file, size: gzipSync(readFileSync(join(dist, file))).length / 1000 }))
    .sort((a, b) => b.size - a.size)
  const sum = sizes.reduce((total, { size }) => total + size, 0)
  for (const { file, size } of sizes) console.log(`${size.toFixed(1).padStart(9)} kB  ${file}`)
  for (const file of missing) console.error(`  missing  dist/${file}`)
  console.log(`${sum.toFixed(1).padStart(9)} kB  ${name} before first use, of ${limit} kB (gzip)\n`)
  if (sum > limit) console.error(`The ${name} is ${(sum - limit).toFixed(1)} kB over its budget.`)
  return sum <= limit && missing.length === 0
}

const code = keepsBudget("code", neededFiles(manifest, importsOf, onDemand), 900)
const data = keepsBudget(
  "data",
  firstData.map((name) => `data/${name}`),
  250,
)
process.exitCode = code && data ? 0 : 1
