import { mkdir, writeFile } from "node:fs/promises"
import { readCountryTable } from "./readCountryTable.ts"
import { registerTemplate } from "./registerTemplate.ts"
import { sha256 } from "./sha256.ts"
import { workbookBytes } from "./workbookBytes.ts"

const countries = readCountryTable().filter(({ inRegion }) => inRegion)
const sheets = registerTemplate(countries.map(({ iso2 }) => iso2))
const bytes = workbookBytes(sheets)
const path = "public/data/register-template.xlsx"
await mkdir("public/data", { recursive: true })
await writeFile(path, bytes)
console.log(`${path}  ${sheets.length} sheets  ${bytes.length} bytes  sha256 ${sha256(bytes)}`)
