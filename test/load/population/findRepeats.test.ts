import { describe, expect, test } from "vitest"
import { findRepeats, withoutRepeats } from "../../../src/load/population/findRepeats.ts"
import { loadPopulationFile } from "../../../src/load/population/loadPopulationFile.ts"
import { twoCountries } from "./populationFiles.ts"

const [one, two, three] = ["881ef6adebfffff", "881ef6ade7fffff", "881ef6ade3fffff"]
const read = (name: string, text: string) =>
  loadPopulationFile({ name, blob: new Blob([text]) }, { countries: twoCountries })

describe("what would count twice is asked about", () => {
  test("the same content under two names", async () => {
    const files = [await read("a.csv", `${one},6\n`), await read("b.csv", `${one},6\n`)]
    expect(findRepeats(files)).toEqual([{ kind: "same file", file: "b.csv", other: "a.csv" }])
  })

  test("the same cells in two files, with how many people", async () => {
    const files = [await read("a.csv", `${one},6\n${two},1\n`), await read("b.csv", `${two},3\n${three},4\n`)]
    expect(findRepeats(files)).toEqual([{ kind: "same cells", file: "b.csv", other: "a.csv", cells: 1, people: 3 }])
    const [a, b] = files as [(typeof files)[0], (typeof files)[0]]
    const kept = withoutRepeats(b, a)
    expect([...(kept.cells?.people ?? [])]).toEqual([4])
    expect(findRepeats([a, kept])).toEqual([])
  })

  test("points on the ground of cells", async () => {
    const cells = await read("a.csv", `${one},6\n`)
    const [lon, lat] = cells.cells?.centres ?? []
    const geometry = { type: "Point", coordinates: [lon, lat] }
    const feature = { type: "Feature", geometry, properties: { population: 9 } }
    const points = await read("b.json", JSON.stringify({ type: "FeatureCollection", features: [feature] }))
    expect(findRepeats([cells, points])).toEqual([
      { kind: "same ground", file: "b.json", other: "a.csv", cells: 1, people: 9 },
    ])
  })
})

test("files of neighbouring ground are not asked about", async () => {
  expect(findRepeats([await read("a.csv", `${one},6\n`), await read("b.csv", `${two},6\n`)])).toEqual([])
})
