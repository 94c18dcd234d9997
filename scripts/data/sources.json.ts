import { mkdir, writeFile } from "node:fs/promises"
import { checkSource } from "./checkSource.ts"
import { sha256 } from "./sha256.ts"
import { SOURCES } from "./sources.ts"

for (const source of SOURCES) await checkSource(source)
const shown = JSON.stringify(SOURCES, (key, value) => (key === "npm" ? undefined : value), 2)
const bytes = Buffer.from(`${shown}\n`)
const path = "public/data/sources.json"
await mkdir("public/data", { recursive: true })
await writeFile(path, bytes)
console.log(`${path}  ${SOURCES.length} sources  ${bytes.length} bytes  sha256 ${sha256(bytes)}`)
