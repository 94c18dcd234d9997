import { mkdirSync, writeFileSync } from "node:fs"
import Papa from "papaparse"
import { siteColumns, storeColumns } from "../../src/load/registerColumns.ts"
import { inventedRegister } from "./invented/inventedRegister.ts"
import { readTerrain } from "./invented/terrain.ts"
import { sha256 } from "./sha256.ts"

/**
 * Writes the invented register, data/register/sites.csv and stores.csv, which are committed. Run by hand, after
 * population.fgb, countries.fgb and lakes.fgb are made; the result is looked at before it is committed.
 */
function writeTable(file: string, columns: readonly string[], rows: readonly object[]): void {
  const text = `${Papa.unparse([...rows], { columns: [...columns], newline: "\n" })}\n`
  mkdirSync("data/register", { recursive: true })
  writeFileSync(`data/register/${file}`, text)
  console.log(
    `data/register/${file}  ${rows.length} rows  ${Buffer.byteLength(text)} bytes  ${sha256(Buffer.from(text))}`,
  )
}

const { sites, stores } = inventedRegister(readTerrain())
writeTable("sites.csv", siteColumns, sites)
writeTable("stores.csv", [...storeColumns, "source"], stores)
