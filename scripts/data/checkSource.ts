import { readFile } from "node:fs/promises"
import { sha256 } from "./sha256.ts"
import type { Source } from "./sources.ts"

/** @throws Error when the installed package is not the version, or its file not the one, that the table names */
export async function checkSource(source: Source): Promise<void> {
  if (!source.npm) return
  const folder = `node_modules/${source.npm.package}`
  const { version } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"))
  if (version !== source.version) throw new Error(`${folder} is version ${version}, sources.ts says ${source.version}`)
  if (!source.npm.file) return
  const hash = sha256(await readFile(`${folder}/${source.npm.file}`))
  if (hash !== source.sha256) throw new Error(`${folder}/${source.npm.file} has sha256 ${hash}, not that of sources.ts`)
}
