import { mkdir, readFile, writeFile } from "node:fs/promises"
import { sha256 } from "./sha256.ts"
import { type Source, SOURCES } from "./sources.ts"

const path = "public/data/sources.json"
/** What is to be said of the grid that a copy hosts; written beside it. */
const hostedPath = "public/data/population-grid.source.json"

/** Writes the table of sources; the page asks for a population grid of this copy only where the table names one. */
export async function writeSources(): Promise<void> {
  const hosted = await readFile(hostedPath, "utf8").catch(() => undefined)
  const sources = [...SOURCES, ...(hosted === undefined ? [] : [JSON.parse(hosted) as Source])]
  const shown = JSON.stringify(sources, (key, value) => (key === "npm" ? undefined : value), 2)
  const bytes = Buffer.from(`${shown}\n`)
  await mkdir("public/data", { recursive: true })
  await writeFile(path, bytes)
  console.log(`${path}  ${sources.length} sources  ${bytes.length} bytes  sha256 ${sha256(bytes)}`)
}

/** The same with a grid that this copy hosts. */
export async function writeHostedSource(source: Omit<Source, "id" | "files">): Promise<void> {
  const line: Source = { id: "population-grid", ...source, files: ["public/data/population-grid.fgb"] }
  await writeFile(hostedPath, `${JSON.stringify(line, null, 2)}\n`)
  await writeSources()
}
