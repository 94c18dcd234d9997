import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { loadGroundLayers } from "../../src/load/loadGroundLayers.ts"
import { type Ground, makeGround } from "../../src/model/ground.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const files = ["population.fgb", "countries.fgb", "lakes.fgb", "borders.fgb", "rivers.fgb"]

/** The ground the page counts on, from `public/data`; makes those files first where they are missing. */
export async function readPublicData(): Promise<Ground> {
  if (files.some((file) => !existsSync(`${root}public/data/${file}`))) makePublicData()
  const { counted } = await loadGroundLayers(
    async (file) => new Uint8Array(await readFile(`${root}public/data/${file}`)),
  )
  if ("error" in counted) throw counted.error
  return makeGround(counted.places, counted.countries, counted.lakes)
}

function makePublicData(): void {
  process.stderr.write("public/data is missing; making it from data/ …\n")
  const tsx = fileURLToPath(import.meta.resolve("tsx/cli"))
  const made = spawnSync(process.execPath, [tsx, "scripts/data/all.ts"], { cwd: root, stdio: ["ignore", 2, 2] })
  if (made.status !== 0) throw new Error("scripts/data/all.ts failed; its message is above")
}
