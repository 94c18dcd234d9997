import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { geodesicDistance } from "../../../src/model/geo.ts"
import { failureOf, readText } from "./populationFiles.ts"

// Three neighbouring cells of resolution 8 in Montenegro, and one of resolution 7 whose centre the README of h3-js 4 prints.
const [one, two, three] = ["881ef6adebfffff", "881ef6ade7fffff", "881ef6ade3fffff"]
const printed = { cell: "87283472bffffff", lat: 37.35171820183272, lon: -122.05032565263946 }

const peopleIn = async (text: string, options = {}) => [...((await readText(text, options)).cells?.people ?? [])]
const problemsIn = async (text: string, options = {}) =>
  (await readText(text, options)).problems.map(({ row, column, value, code, expected }) => [
    row,
    column,
    value,
    code,
    expected,
  ])

describe("a table of H3 cells is read as it comes", () => {
  test.each([
    ["without header, as Kontur's Montenegro", `${one},6.0\n${two},1.0\n`],
    ["with a header", `h3,population\n${one},6\n${two},1\n`],
    ["with the columns the other way round", `population,h3\n6,${one}\n1,${two}\n`],
    ["with semicolons and decimal commas", `h3;population\n${one};6,0\n${two};1,0\n`],
    ["with tabs, quotes and Windows line ends", `"h3"\t"population"\r\n"${one}"\t"6"\r\n"${two}"\t"1"`],
    ["with more columns", `id,h3,name,population,year\n1,${one},x,6,2023\n2,${two},"y, z",1,2023\n`],
    ["with a byte order mark and a blank line", `\uFEFFh3,population\n${one},6\n\n${two},1\n`],
    ["in capital letters, with a leading zero", `h3,population\n0${one.toUpperCase()},6\n${two.toUpperCase()},1\n`],
    ["with ids as decimal numbers", `h3,population\n${BigInt(`0x${one}`)},6\n${BigInt(`0x${two}`)},1\n`],
  ])("%s", async (_, text) => {
    expect(await readText(text)).toMatchObject({ problems: [], questions: [], people: 7, source: "h3" })
    expect(await peopleIn(text)).toEqual([6, 1])
  })

  test("in UTF-16, as a spreadsheet saves it", async () => {
    const text = `\uFEFFh3\tpopulation\n${one}\t6\n`
    const bytes = Uint8Array.from(
      text.split("").flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    )
    expect((await readText(bytes)).people).toBe(6)
  })

  test("a cell lies where the makers of H3 say, and has six corners within its radius", async () => {
    const { cells } = await readText(`${printed.cell},3\n`)
    expect(cells?.centres[0]).toBeCloseTo(printed.lon, 12)
    expect(cells?.centres[1]).toBeCloseTo(printed.lat, 12)
    const corners = cells?.cornersOf(0) ?? []
    expect(corners).toHaveLength(12)
    for (let k = 0; k < 12; k += 2) {
      const distance = geodesicDistance([printed.lon, printed.lat], [corners[k] ?? 0, corners[k + 1] ?? 0])
      expect(distance).toBeLessThan(cells?.radius as number)
    }
  })

  test("a pentagon has five corners, and cells of several resolutions each their own radius", async () => {
    // 8009fffffffffff is the first of the twelve pentagons of resolution 0 (H3 documentation, table of cell statistics).
    const { cells } = await readText(`8009fffffffffff,3\n${one},4\n`)
    expect(cells?.cornersOf(0)).toHaveLength(10)
    const [large = 0, small = 0] = (cells?.radius ?? []) as Float32Array
    expect(large).toBeGreaterThan(1_000_000)
    expect(small).toBeLessThan(700)
  })
})

describe("what cannot be used is named by row and value, and the rest is read", () => {
  const head = `h3,population\n${one},6\n`
  test.each([
    ["no cell", `${head}881ef6,4\n`, [3, "h3", "881ef6", "unknown cell", ""]],
    ["a cell that H3 does not have", `${head}881ef6ade3ffff0,4\n`, [3, "h3", "881ef6ade3ffff0", "unknown cell", ""]],
    ["fewer than no people", `${head}${two},-200\n`, [3, "population", "-200", "negative population", ""]],
    ["a word in place of a number", `${head}${two},many\n`, [3, "population", "many", "not a number", ""]],
    ["no number", `${head}${two},\n`, [3, "population", "", "missing value", ""]],
    ["a number to be read two ways", `${head}${two},"1,234"\n`, [3, "population", "1,234", "ambiguous number", ""]],
    ["a cell that is there already", `${head}${two},2\n${one},6\n`, [4, "", one, "repeated cell", "2"]],
  ])("%s", async (_, text, problem) => {
    expect(await problemsIn(text)).toEqual([problem])
    expect((await peopleIn(text))[0]).toBe(6)
  })

  test("thousands of bad rows are counted, not all listed", async () => {
    const problems = await problemsIn(`${head}${"nonsense,1\n".repeat(2000)}`)
    expect(problems).toHaveLength(501)
    expect(problems.at(-1)).toEqual([0, "", "1500", "more problems", ""])
  })

  test.each([
    ["text without a cell", "name,population\nPodgorica,150977\n", "wrong type"],
    ["blank lines", "\n\n", "empty"],
    ["not a single byte", "", "empty"],
    ["a workbook", "PK\u0003\u0004rest", "wrong type"],
    ["one endless line", `${one},6,${"x".repeat(1_200_000)}`, "wrong type"],
  ])("%s is refused as a whole", async (_, text, failure) => {
    expect(await failureOf(readText(text))).toMatchObject({ failure, file: "grid.csv" })
  })

  test("any text is read or refused, and people are never below 0", async () => {
    const piece = fc.constantFrom(
      one,
      two,
      three,
      ",",
      ";",
      "\n",
      "\r\n",
      '"',
      "-1",
      "1e3",
      "population",
      "h3",
      "\t",
      "é",
      "__proto__",
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const reading = await readText(`${pieces.join("")}`).catch((error: unknown) => error)
        if (reading instanceof Error) expect(reading.name).toBe("LoadError")
        else
          expect(
            [...((reading as Awaited<ReturnType<typeof readText>>).cells?.people ?? [])].every((n) => n >= 0),
          ).toBe(true)
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})

describe("the column with the people", () => {
  const text = `h3,men,women\n${one},2,4\n`
  test("is asked for where there are several, with their first values", async () => {
    const { cells, questions } = await readText(text)
    expect(cells).toBeUndefined()
    const columns = [
      { name: "men", example: "2" },
      { name: "women", example: "4" },
    ]
    expect(questions).toEqual([{ kind: "people column", file: "grid.csv", columns }])
  })
  test("is the one the user names", async () => expect(await peopleIn(text, { peopleColumn: "women" })).toEqual([4]))
  test("is missed by name where it is not there", async () => {
    expect(await problemsIn(text, { peopleColumn: "__proto__" })).toEqual([
      [0, "", "__proto__", "missing people column", "men, women"],
    ])
  })
})

describe("a large file", () => {
  test("keeps only the cells that may touch a zone, but counts and attributes all", async () => {
    const boxes = [[-122.1, 37.3, -122, 37.4] as const]
    const reading = await readText(`${one},6\n${printed.cell},3\n`, { boxes })
    expect([...(reading.cells?.people ?? [])]).toEqual([3])
    expect(reading.people).toBe(9)
  })
  test("can be given up", async () => {
    const signal = AbortSignal.abort()
    await expect(readText(`${one},6\n`, { signal })).rejects.toMatchObject({ name: "AbortError" })
    const giveUp = new AbortController()
    let pieces = 0
    const onProgress = () => (++pieces === 1 ? giveUp.abort() : undefined)
    const reading = readText(`${one},6\n`.repeat(100_000), { signal: giveUp.signal, onProgress })
    await expect(reading).rejects.toMatchObject({ name: "AbortError" })
    expect(pieces).toBe(1)
  })
  test("tells how far it is read", async () => {
    const seen: unknown[] = []
    await readText(`${one},6\n`, { onProgress: (progress) => seen.push(progress) })
    expect(seen).toEqual([{ done: 18, all: 18 }])
  })
})

describe("a file of cells speaks for countries", () => {
  const at = (lon: number) => ({
    at: ([cellLon]: readonly [number, number]) => (cellLon > lon ? "ME" : "BA"),
    people: () => 1000,
  })
  test("of its cell centres", async () => {
    const { cells } = await readText(`${one},900\n`, { countries: at(0) })
    expect(cells?.covers).toEqual({ countries: new Set(["ME"]) })
  })
  test("but not for a neighbour of which it holds only the border", async () => {
    // 40 of 1,000 people are less than 5 %, which by the rule in CoverageTally are a neighbour's.
    const { cells, problems } = await readText(`${one},900\n${printed.cell},40\n`, { countries: at(0) })
    expect(cells?.covers).toEqual({ countries: new Set(["ME"]) })
    expect(problems).toEqual([])
  })
  test("and says where it holds only a part of the people", async () => {
    expect(await problemsIn(`${one},200\n`, { countries: at(0) })).toEqual([[0, "", "20 %", "part of a country", "ME"]])
  })
})
