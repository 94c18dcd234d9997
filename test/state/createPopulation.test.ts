import { createRoot } from "solid-js"
import { describe, expect, test } from "vitest"
import type { PopulationDraft, PopulationRequest } from "../../src/compute/PopulationWork.ts"
import type { GridSummary } from "../../src/model/gridSummary.ts"
import { createPopulation, type PopulationState } from "../../src/state/createPopulation.ts"
import { openQuestions, repeatKey } from "../../src/state/makePopulationReader.ts"

const settled = () => new Promise((done) => setTimeout(done, 5))
const hosted = "https://here/data/population-grid.fgb"
const fileOf = (name: string) => new File(["…"], name)

function summaryOf(name: string): GridSummary {
  return { name, source: "h3", cells: 1, people: 5, covers: { countries: new Set(["ME"]) }, isNearSites: false }
}

/** The state with a worker that finds one cell in every file, and what else a test says. */
function inRoot(
  run: (population: PopulationState, requests: PopulationRequest[]) => Promise<void>,
  found: (request: PopulationRequest) => Partial<PopulationDraft> = () => ({}),
  url?: string,
) {
  return createRoot(async (dispose) => {
    const requests: PopulationRequest[] = []
    const worker = {
      readPopulation: async (request: PopulationRequest): Promise<PopulationDraft> => {
        requests.push(request)
        const files = request.files.map(({ name }) => ({ name, summary: summaryOf(name) }))
        return { files, problems: [], questions: [], ...found(request) }
      },
      stopPopulation: async () => {},
    }
    await run(
      createPopulation(worker, () => url),
      requests,
    )
    dispose()
  })
}

test("a grid without questions and problems counts as soon as it is read, and no more once it is removed", () =>
  inRoot(async (population) => {
    expect(population.asked()).toEqual({ own: [], hosted: undefined })
    population.open([fileOf("me.csv")])
    expect(population.opening()).toMatchObject({ state: "reading", files: ["me.csv"] })
    await settled()
    expect(population.opening()).toBeUndefined()
    expect(population.asked().own).toEqual([{ name: "me.csv", without: [] }])
    population.remove("me.csv")
    expect(population.asked().own).toEqual([])
  }))

test("two files of one name are told apart", () =>
  inRoot(async (population, requests) => {
    population.open([fileOf("me.csv"), fileOf("me.csv")])
    await settled()
    population.open([fileOf("me.csv")])
    await settled()
    expect(population.asked().own.map(({ name }) => name)).toEqual(["me.csv", "me.csv (2)", "me.csv (3)"])
    expect(requests[1]?.besides).toEqual(["me.csv", "me.csv (2)"])
  }))

test("a file that cannot be used stays out and is told of; nothing on the page changes until the others are accepted", () =>
  inRoot(
    async (population) => {
      population.open([fileOf("good.csv"), fileOf("bad.csv")])
      await settled()
      expect(population.opening()?.state).toBe("read")
      expect(population.asked().own).toEqual([])
      population.accept()
      await settled()
      expect(population.asked().own.map(({ name }) => name)).toEqual(["good.csv"])
    },
    () => ({
      files: [
        { name: "good.csv", summary: summaryOf("good.csv") },
        { name: "bad.csv", error: "broken" },
      ],
    }),
  ))

test("the column that holds the people is asked for, and the files are read again with the answer", () =>
  inRoot(
    async (population, requests) => {
      population.open([fileOf("areas.geojson")])
      await settled()
      population.answer({ columns: new Map([["areas.geojson", "tot"]]), repeats: new Map() })
      await settled()
      expect(requests.map(({ columns }) => columns.get("areas.geojson"))).toEqual([undefined, "tot"])
      expect(requests[1]?.opening).toBe(requests[0]?.opening)
      expect(population.asked().own.map(({ name }) => name)).toEqual(["areas.geojson"])
    },
    ({ columns }) =>
      columns.size > 0
        ? {}
        : {
            files: [{ name: "areas.geojson" }],
            questions: [{ kind: "people column", file: "areas.geojson", columns: [] }],
          },
  ))

describe("of two grids with something in common", () => {
  const pair = { file: "b.csv", other: "a.csv" }
  const repeat = (kind: "same file" | "same cells" | "same ground", answer: "earlier" | "later" | "both") => {
    const question = kind === "same file" ? ({ kind, ...pair } as const) : { kind, ...pair, cells: 2, people: 7 }
    return inRoot(
      async (population) => {
        population.open([fileOf("a.csv")])
        await settled()
        population.open([fileOf("b.csv")])
        await settled()
        const opening = population.opening()
        if (opening?.state !== "read") throw new Error("nothing is asked")
        expect(openQuestions(opening.draft, opening.answers)).toHaveLength(1)
        population.answer({ columns: new Map(), repeats: new Map([[repeatKey(pair), answer]]) })
        population.accept()
        await settled()
        result = population.asked().own
      },
      ({ files }) => (files[0]?.name === "b.csv" ? { questions: [question] } : {}),
    )
  }
  let result: unknown

  test("the same cells count once, from the first, or are added up", async () => {
    await repeat("same cells", "earlier")
    expect(result).toEqual([
      { name: "a.csv", without: [] },
      { name: "b.csv", without: ["a.csv"] },
    ])
    await repeat("same cells", "both")
    expect(result).toEqual([
      { name: "a.csv", without: [] },
      { name: "b.csv", without: [] },
    ])
  })

  test("one of two files on the same ground counts, whichever the user says, or both", async () => {
    await repeat("same ground", "earlier")
    expect(result).toEqual([{ name: "a.csv", without: [] }])
    await repeat("same file", "later")
    expect(result).toEqual([{ name: "b.csv", without: [] }])
    await repeat("same ground", "both")
    expect(result).toHaveLength(2)
  })
})

test("what is dismissed while it is read never counts", () =>
  inRoot(async (population) => {
    population.open([fileOf("me.csv")])
    population.dismiss()
    await settled()
    expect(population.opening()).toBeUndefined()
    expect(population.asked().own).toEqual([])
  }))

test("the grid beside the page counts from the start, until it is removed, and again after clearing", () =>
  inRoot(
    async (population) => {
      expect(population.asked()).toEqual({ own: [], hosted })
      population.remove("population-grid.fgb")
      expect(population.asked().hosted).toBeUndefined()
      population.open([fileOf("me.csv")])
      await settled()
      population.clear()
      expect(population.asked()).toEqual({ own: [], hosted })
    },
    undefined,
    hosted,
  ))
