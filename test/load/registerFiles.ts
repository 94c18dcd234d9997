import { readFileSync } from "node:fs"
import { parseRegister } from "../../src/load/parseRegister.ts"
import type { RegisterAnswers, RegisterFile } from "../../src/load/RegisterReading.ts"

export const fixture = (name: string): RegisterFile => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../fixtures/registers/${name}`, import.meta.url))),
})
export const csv = (text: string, name = "register.csv"): RegisterFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})
export const two = (sites: string, stores: string, answers?: RegisterAnswers) =>
  parseRegister([csv(sites, "sites.csv"), csv(stores, "stores.csv")], answers)
export const oneSite = "site_id,lon,lat\nXX-01,20.5,44.5\n"

/** Problems in one line each: row, column, what is wrong and how grave it is. */
export const found = (problems: readonly { row: number; column: string; code: string; severity: string }[]) =>
  problems.map(({ row, column, code, severity }) => `${row} ${column || "-"}: ${code} (${severity})`)
