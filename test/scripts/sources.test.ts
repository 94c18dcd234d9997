import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { SOURCES } from "../../scripts/data/sources.ts"

const sections = readFileSync("data/SOURCES.md", "utf8").split(/^## /m).slice(1)

test("the sources page for people and the table of the program name the same sources", () => {
  expect(sections.map((section) => section.split("\n")[0])).toEqual(SOURCES.map(({ name }) => name))
})

test.each(SOURCES.map((source, index) => [source.id, source, sections[index] ?? ""] as const))(
  "%s: version, hash, licence, date, credit and files are the same in both",
  (_, source, section) => {
    const licence = source.licenceUrl ? `${source.licence} (${source.licenceUrl})` : source.licence
    const files = source.files.map((file) => `\`${file}\``).join(", ") || "–"
    for (const line of [
      `- Version: ${source.version}`,
      `- SHA-256: ${source.sha256}`,
      `- Licence: ${licence}`,
      `- Date: ${source.vintage}`,
      `- Credit: ${source.attribution}`,
      `- Makes: ${files}`,
    ])
      expect(section.split("\n")).toContain(line)
    expect(section).toMatch(/^- Who: \S/m)
  },
)

test("whoever must be credited is: GeoNames and OpenStreetMap", () => {
  const credits = SOURCES.map(({ attribution }) => attribution).join("; ")
  expect(credits).toContain("GeoNames")
  expect(credits).toContain("© OpenStreetMap contributors")
})

test("every published layer names its source", () => {
  const named = SOURCES.flatMap(({ files }) => files)
  const layers = existsSync("public/data") ? readdirSync("public/data").filter((file) => file.endsWith(".fgb")) : []
  for (const layer of layers) expect(named).toContain(`public/data/${layer}`)
})

describe("the page's copy", () => {
  const file = "public/data/sources.json"
  if (!existsSync(file)) return test.skip("not checked: public/data/ has not been made yet (npm run data)", () => {})
  test("is the table", () => {
    const shown = JSON.parse(readFileSync(file, "utf8"))
    expect(shown).toHaveLength(SOURCES.length)
    for (const [index, source] of SOURCES.entries()) expect(source).toMatchObject(shown[index])
  })
})
