import { mkdirSync, writeFileSync } from "node:fs"
import { parseIncidents } from "../../src/load/parseIncidents.ts"
import { readIncidents } from "./readIncidents.ts"
import { sha256 } from "./sha256.ts"

const path = "public/data/incidents.json"
const bytes = Buffer.from(`${JSON.stringify(readIncidents(), undefined, 1)}\n`)
const incidents = parseIncidents(bytes, "incidents.json")
mkdirSync("public/data", { recursive: true })
writeFileSync(path, bytes)
console.log(`${path}  ${incidents.length} incidents  ${bytes.length} bytes  sha256 ${sha256(bytes)}`)
