import { expect, test } from "vitest"
import { encodeFlatGeobuf } from "../../scripts/data/writeFlatGeobuf.ts"
import { featureTable } from "../../src/load/featureTable.ts"
import { flatGeobufSteps } from "../../src/load/readFlatGeobuf.ts"
import { makeRegisterNotes } from "../../src/load/RegisterNotes.ts"

const features = Array.from({ length: 1000 }, (_, at) => ({
  geometry: { type: "Point" as const, coordinates: [20, 44] },
  properties: { site_id: `S-${at}` },
}))

function run<Result>(steps: Generator<number, Result>): { readonly stops: number[]; readonly result: Result } {
  const stops: number[] = []
  for (;;) {
    const step = steps.next()
    if (step.done) return { stops, result: step.value }
    stops.push(step.value)
  }
}

test("the features of a map file are gone through with stops, at which the reading can end", () => {
  const { stops, result } = run(featureTable("sites.geojson", features, makeRegisterNotes()))
  expect(stops).toEqual([0, 256, 512, 768])
  expect(result?.rows.map(({ row }) => row)).toEqual(features.map((_, at) => at + 2))
})

test("a FlatGeobuf file is decoded with stops, each farther in the file than the one before", () => {
  const columns = [{ name: "site_id", type: "String" as const }]
  const bytes = encodeFlatGeobuf({ name: "sites", geometryType: "Point", columns, features })
  const { stops, result } = run(flatGeobufSteps(bytes, "sites.fgb"))
  expect(stops).toHaveLength(3)
  expect(stops).toEqual(stops.toSorted((a, b) => a - b))
  expect(stops.at(-1)).toBeLessThan(bytes.length)
  expect(result.features).toHaveLength(1000)
})
