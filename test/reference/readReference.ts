import { readFileSync } from "node:fs"

/** The rows of a reference table by column name; lines with # say where it comes from, an empty cell is undefined. */
export function readReference(name: string): Record<string, string | undefined>[] {
  const text = readFileSync(new URL(name, import.meta.url), "utf8")
  const [header = "", ...rows] = text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"))
  const columns = header.split(",")
  return rows.map((row) => {
    const cells = row.split(",")
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] === "" ? undefined : cells[i]]))
  })
}
