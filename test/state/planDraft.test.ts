import { describe, expect, test } from "vitest"
import {
  defaultPlanDraft,
  emptyPlant,
  type PlanDraft,
  plantOf,
  readPlanDraft,
  typedNumber,
  usualNumbers,
} from "../../src/state/planDraft.ts"
import { makeStore } from "../model/makeStore.ts"

const usual = { tonnesPerYear: 500, seconds: 8 }
const read = (change: Partial<PlanDraft> = {}) => readPlanDraft({ ...defaultPlanDraft, ...change }, usual)

test("without a word typed the draft is a question: the usual tonnes in each of three years, nobody worse off", () => {
  expect(read()).toEqual({
    faults: [],
    seconds: 8,
    question: {
      zone: "IBD",
      tonnes: 1500,
      years: 3,
      mass: { of: "neq" },
      noCountryWorse: true,
      countryTonnesPerYear: {},
      minimumStock: {},
      excluded: [],
      facilities: [],
    },
  })
})

test("tonnes and money are typed by the year and asked over all years, distance in kilometres", () => {
  const { question } = read({
    tonnesPerYear: "20",
    years: "5",
    budget: "1000",
    costLow: "800",
    costHigh: "1200",
    transportLimit: "150",
  })
  expect(question).toMatchObject({
    tonnes: 100,
    budget: 5000,
    costPerTonne: { low: 800, high: 1200 },
    transportLimit: 150_000,
  })
})

describe("what is wrong is named, and then there is no question", () => {
  const wrong: [string, Partial<PlanDraft>, string][] = [
    ["tonnes that are no number", { tonnesPerYear: "many" }, "tonnes"],
    ["no tonnes at all", { tonnesPerYear: "0" }, "tonnes"],
    ["half a year", { years: "1.5" }, "years"],
    ["a factor that is not given", { mass: "estimated" }, "perNeq"],
    ["nothing that limits", { tonnesPerYear: "" }, "limit"],
    ["money without a price", { budget: "1000" }, "cost"],
    ["a low price above the high one", { costLow: "9", costHigh: "8" }, "cost"],
    ["a negative stock to keep", { minimumStock: { MK: "-1" } }, "country"],
    ["a plant without a country", { plants: [{ ...emptyPlant, tonnesPerYear: "5" }] }, "plant"],
    [
      "a plant for a division that there is not",
      { plants: [{ ...emptyPlant, country: "MK", tonnesPerYear: "5", accepts: "1.9" }] },
      "plant",
    ],
    ["a plant nowhere", { plants: [{ ...emptyPlant, country: "MK", tonnesPerYear: "5", position: "there" }] }, "plant"],
    ["no distance", { transportLimit: "0" }, "transport"],
    ["no time", { seconds: "0" }, "seconds"],
  ]
  test.each(wrong)("%s", (_what, change, fault) => {
    expect(read(change)).toMatchObject({ question: undefined, faults: [fault] })
  })
})

test("money alone, or a plant alone, limits a plan enough", () => {
  expect(read({ tonnesPerYear: "", budget: "1000", costHigh: "10" }).question).toMatchObject({
    budget: 3000,
    costPerTonne: { low: 10, high: 10 },
  })
  expect(
    read({ tonnesPerYear: "", plants: [{ ...emptyPlant, country: "MK", tonnesPerYear: "5" }] }).question,
  ).not.toHaveProperty("tonnes")
})

test("a plant accepts all of a division that is named without its parts, and takes foreign stock only where told", () => {
  const plant = {
    ...emptyPlant,
    name: " Works ",
    country: "AL",
    tonnesPerYear: "40",
    accepts: "1.1, 1.2",
    position: "41.1 N, 20.2 E",
  }
  expect(read({ plants: [plant] }).question?.facilities).toEqual([
    {
      facilityId: "1",
      name: "Works",
      country: "AL",
      tonnesPerYear: 40,
      position: [expect.closeTo(20.2, 6), expect.closeTo(41.1, 6)],
      hazardDivisions: ["1.1", "1.2.1", "1.2.2", "1.2.3"],
      acceptsForeign: false,
    },
  ])
})

test("a comma is a decimal mark, except where it could part thousands", () => {
  expect(["1,5", " 12,25 ", "", "2,000", "-3", "x"].map(typedNumber)).toEqual([
    1.5,
    12.25,
    undefined,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ])
})

test("the usual tonnes are a tenth of the stock to one digit; large registers are searched for longer", () => {
  const of = (neq: number, stores = 1) =>
    usualNumbers(Array.from({ length: stores }, () => makeStore("A", { "1.1": neq })))
  expect(of(4_830_000)).toEqual({ tonnesPerYear: 500, seconds: 8 })
  expect(of(3000).tonnesPerYear).toBe(0.3)
  expect(of(1, 400).seconds).toBe(20)
  expect(of(1, 5000).seconds).toBe(40)
  expect(usualNumbers([]).tonnesPerYear).toBe(1)
})

test("a plant of the register is asked about as one that was typed: what is not known of it stays open", () => {
  const origin = { file: "facilities.csv", row: 2 }
  const stated = {
    facilityId: "P1",
    name: "Plant",
    country: "BG",
    methods: [],
    columns: {},
    origin,
    tonnesPerYear: 1200.5,
  }
  const known = plantOf({ ...stated, hazardDivisions: ["1.1", "1.4"], acceptsForeign: "yes", position: [23.5, 42.25] })
  const unknown = plantOf({ ...stated, hazardDivisions: [], acceptsForeign: "unknown" })
  expect(read({ mass: "gross", plants: [known, unknown] }).question?.facilities).toEqual([
    {
      facilityId: "1",
      name: "Plant",
      country: "BG",
      tonnesPerYear: 1200.5,
      hazardDivisions: ["1.1", "1.4"],
      acceptsForeign: true,
      position: [23.5, 42.25],
    },
    {
      facilityId: "2",
      name: "Plant",
      country: "BG",
      tonnesPerYear: 1200.5,
      hazardDivisions: [],
      acceptsForeign: false,
    },
  ])
})
