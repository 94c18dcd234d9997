import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { SOURCES } from "../../scripts/data/sources.ts"
import { makeFormat } from "../../src/i18n/format.ts"
import { sourceCredit, sourceLicence, sourceTitle, sourceVintage } from "../../src/i18n/sourceText.ts"
import { makeTranslate } from "../i18n/makeTranslate.ts"

const t = makeTranslate("en")

const sections = readFileSync("data/SOURCES.md", "utf8").split(/^## /m).slice(1)

test("the sources page for people and the table of the program name the same sources", () => {
  expect(sections.map((section) => section.split("\n")[0])).toEqual(
    SOURCES.map((source) => `${sourceTitle(source, t)}: ${source.name}`),
  )
})

test.each(SOURCES.map((source, index) => [source.id, source, sections[index] ?? ""] as const))(
  "%s: version, hash, licence, date, credit and files are the same in both",
  (_, source, section) => {
    const licence = [sourceLicence(source, t), source.licenceUrl && `(${source.licenceUrl})`].filter(Boolean).join(" ")
    const files = source.files.map((file) => `\`${file}\``).join(", ") || "–"
    for (const line of [
      `- Version: ${source.version}`,
      `- SHA-256: ${source.sha256}`,
      `- Licence: ${licence}`,
      `- Date: ${sourceVintage(source, t, makeFormat("en"))}`,
      `- Credit: ${sourceCredit(source, t)}`,
      `- Makes: ${files}`,
    ])
      expect(section.split("\n")).toContain(line)
    expect(section).toMatch(/^- Who: \S/m)
  },
)

test("whoever must be credited is, in every language: GeoNames and OpenStreetMap with their licences", () => {
  const credits = { en: /© OpenStreetMap contributors, ODbL/, mk: /© учесниците на OpenStreetMap, ODbL/ }
  for (const language of ["en", "mk"] as const) {
    const said = SOURCES.map((source) => sourceCredit(source, makeTranslate(language))).join("; ")
    expect(said).toMatch(/GeoNames \(geonames.org\), CC BY 4.0/)
    expect(said).toMatch(credits[language])
  }
})

test("a reader is told of no path in the repository, and every source has its words in the dictionary", () => {
  for (const source of SOURCES)
    for (const language of ["en", "mk"] as const) {
      const t = makeTranslate(language)
      const said = [sourceTitle(source, t), sourceCredit(source, t), sourceVintage(source, t, makeFormat(language))]
      expect(said.join(" ")).not.toMatch(/data\/|\.csv|–$/)
      expect(sourceTitle(source, t)).not.toBe(source.name)
    }
})

test("a source that no dictionary knows is named in the words of its data", () => {
  const own = { id: "own", name: "Kataster 2024", holder: "Agency", licence: "CC0", vintage: "2024" }
  expect(sourceTitle(own, t)).toBe("Kataster 2024")
  expect(sourceCredit(own, t)).toBe("Kataster 2024: Agency, CC0")
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
