import { describe, expect, test } from "vitest"
import { isCoordinateChoice } from "../../src/load/coordinateChoice.ts"
import { gridChoices, namedGrids } from "../../src/load/gridChoices.ts"
import { parseRegister } from "../../src/load/parseRegister.ts"
import { parseRegisterMapping } from "../../src/load/RegisterMapping.ts"
import type { RegisterAnswers } from "../../src/load/RegisterReading.ts"
import { registerProblemText } from "../../src/load/registerProblemText.ts"
import { nationalGridIds } from "../../src/model/coordinates/nationalGrids.ts"
import { csv, found, two } from "./registerFiles.ts"
import { loadProjections } from "../../src/model/coordinates/positionOnGrid.ts"

await loadProjections()

const stores = "store_id,site_id,hd,neq_kg\n"
const sites = (text: string, answers?: RegisterAnswers) => two(text, stores, answers)
const positions = (reading: ReturnType<typeof parseRegister>) =>
  reading.register.sites.map(({ position: [lon, lat] }) => `${lon.toFixed(5)} ${lat.toFixed(5)}`)
const ofCells = (problems: ReturnType<typeof parseRegister>["problems"]) =>
  found(problems.filter(({ file, row }) => file === "sites.csv" && row > 0))

describe("positions of a register", () => {
  test("may be degrees, minutes and seconds, and are kept as written", () => {
    const { register, problems } = sites("site_id;lon;lat\nA;17°30'15\"E;44°12'30\"N\nB;17,50416667;44,20833333\n")
    expect(ofCells(problems)).toEqual([])
    expect(positions({ register } as ReturnType<typeof parseRegister>)).toEqual([
      "17.50417 44.20833",
      "17.50417 44.20833",
    ])
    expect(register.sites[0]?.written).toMatchObject({ text: "17°30'15\"E; 44°12'30\"N", form: "DMS" })
  })

  // GeographicLib: 34T EM 35730 49473 is 21.43141° E, 41.99646° N.
  test("may stand in one column, found by its name, of several forms", () => {
    const text = "site_id;Coordinates\nA;34T EM 35730 49473\nB;41,99646 21,43141\nC;34T 535730 4649473\nD;nowhere\n"
    const reading = sites(text)
    expect(positions(reading)).toEqual(["21.43141 41.99646", "21.43141 41.99646", "21.43141 41.99646"])
    expect(reading.register.sites.map(({ written }) => written?.form)).toEqual(["MGRS", "DD", "UTM"])
    expect(ofCells(reading.problems)).toEqual(["5 Coordinates: not coordinates (error)"])
    expect(reading.problems.map(registerProblemText)).toContain(
      'sites.csv, row 5, column Coordinates: "nowhere" is no position; expected degrees, MGRS or UTM with its zone; the row was left out.',
    )
  })

  test("in a flat file go to the site where its rows agree, from one column and with a zone as well", () => {
    const rows = ["A,34T EM 35730 49473,S1,1.1,10", "A,34T EM 35730 49473,S2,1.1,10"]
    const one = parseRegister([csv(`site_id,coordinates,store_id,hd,neq_kg\n${rows.join("\n")}`)])
    expect(positions(one)).toEqual(["21.43141 41.99646"])
    expect(one.register.stores.map(({ position }) => position)).toEqual([undefined, undefined])
    const zoned = "site_id,utm_zone,Easting,Northing,store_id,hd,neq_kg\nA,34T,535730,4649473,S1,1.1,10"
    const { register } = parseRegister([csv(zoned)])
    expect(register.sites[0]?.written).toMatchObject({ text: "34T; 535730; 4649473", form: "UTM" })
    expect(register.sites[0]?.columns).toEqual({})
  })

  test("a column of whole positions beside longitude and latitude is only kept", () => {
    const { register } = sites("site_id,lon,lat,coordinates\nA,20.5,44.5,34T EM 1 2\n")
    expect(register.sites[0]).toMatchObject({ position: [20.5, 44.5], columns: { coordinates: "34T EM 1 2" } })
  })
})

// PROJ (test/reference/national-grids.csv): BA 3908 6533639.216, 4856967.632 is 18.4134° E, 43.8564° N.
describe("positions in metres", () => {
  const bosnian = "site_id,country,Y,X\nA,BA,6533639.22,4856967.63\n"
  const headers = ["site_id", "country", "Y", "X"]
  const columns = [{ column: "site_id" }, { column: "country" }, { column: "lon" }, { column: "lat" }] as const

  test("are asked about, with the grids they can be on, those of the site's country first", () => {
    const asked = sites(bosnian, { mapping: [{ headers, columns }] })
    expect(asked.register.sites).toEqual([])
    expect(ofCells(asked.problems)).toEqual(["2 Y: grid not chosen (error)"])
    expect(asked.questions).toEqual([
      {
        kind: "coordinate grid",
        file: "sites.csv",
        rows: [2],
        column: "Y, X",
        example: "6533639.22; 4856967.63",
        choices: expect.arrayContaining([{ choice: "HR 3908", name: "MGI 1901 / Balkans zone 6" }]),
      },
    ])
    expect(asked.questions[0]?.choices?.[0]?.choice).toBe("BA 3908")
  })

  test("are read on the grid of the answer, or of the table's mapping, which counts more", () => {
    const answered = sites(bosnian, { mapping: [{ headers, columns }], coordinates: "BA 3908" })
    const mapped = sites(bosnian, { mapping: [{ headers, columns, coordinates: "BA 3908" }], coordinates: "HR 3765" })
    for (const reading of [answered, mapped]) {
      expect(positions(reading)).toEqual(["18.41340 43.85640"])
      expect(reading.questions).toEqual([])
      expect(reading.register.sites[0]?.written).toMatchObject({ form: "BA 3908", shiftAccuracy: 1 })
    }
  })

  test("whose axes are exchanged are asked about, and exchanged only when the answer is yes", () => {
    const exchanged = "site_id,lon,lat\nA,4856967.63,6533639.22\n"
    const asked = sites(exchanged, { coordinates: "BA 3908" })
    expect(asked.questions).toMatchObject([{ kind: "swapped coordinates", example: "4856967.63; 6533639.22" }])
    expect(asked.register.sites).toEqual([])
    expect(positions(sites(exchanged, { coordinates: "BA 3908", swapCoordinates: true }))).toEqual([
      "18.41340 43.85640",
    ])
    const no = sites(exchanged, { coordinates: "BA 3908", swapCoordinates: false })
    expect([no.questions, no.register.sites]).toEqual([[], []])
  })

  test("outside the grid's area cost the row, and the area is told", () => {
    const { problems, register } = sites("site_id,lon,lat\nA,6533639.22,4856967.63\n", { coordinates: "HR 3765" })
    expect(register.sites).toEqual([])
    expect(problems.map(registerProblemText)).toContain(
      'sites.csv, row 2, column lon: "6533639.22; 4856967.63" is not HR 3765: 12.93–19.93° E, 41.84–47.04° N; the row was left out.',
    )
  })

  test("UTM without a zone names the zones of the region", () => {
    const { problems } = sites("site_id,lon,lat\nA,535730,4649473\n", { coordinates: "UTM" })
    expect(ofCells(problems)).toEqual(["2 lon: zone missing (error)"])
  })

  test("that lie on no grid of the region are no position: nothing is asked that has no answer", () => {
    const { problems, questions } = sites("site_id;lon;lat\nA;17.504.166;44.208.333\n")
    expect(ofCells(problems)).toEqual(["2 lon: not coordinates (error)"])
    expect(questions).toEqual([])
  })

  test("the grids to choose from are those that the figures fit, by hand: 6.5 million is zone 6 and no other grid", () => {
    const cells = { lon: "6533639.22", lat: "4856967.63" }
    const choices = gridChoices(cells, "").map(({ choice }) => choice)
    expect(choices).toEqual(expect.arrayContaining(["BA 3908", "HR 3908"]))
    expect(choices.every((choice) => choice.endsWith(" 3908"))).toBe(true)
    for (const [lon, lat] of [
      ["1", "2"],
      ["20.5", "44.5"],
      ["44.5", "20.5"],
    ] as const)
      expect(gridChoices({ lon, lat }, "")).toEqual([])
  })
})

test("letters with several meanings are read as they fit the region, and that is said", () => {
  const { problems, register } = sites("site_id;lon;lat\nA;20,5;44,5 S\n")
  expect(register.sites[0]?.position).toEqual([20.5, 44.5])
  expect(problems.map(registerProblemText)).toContain(
    'sites.csv, row 2, column lon: letters in "20,5; 44,5 S" have several meanings; they were read as S = N.',
  )
})

test("a choice of coordinates is one of the forms, a zone or a grid; a mapping with another is no mapping", () => {
  const good = ["auto", "DD", "MGRS", "UTM", "UTM 34N", "UTM 1S", ...nationalGridIds]
  const bad = ["", "UTM 61N", "UTM 0N", "HR 3908 ", "EPSG:3908", "__proto__", 7, null, undefined]
  expect([...good, ...bad].filter(isCoordinateChoice)).toEqual(good)
  expect(namedGrids.map(({ choice }) => choice)).toEqual([...nationalGridIds, "UTM 33N", "UTM 34N", "UTM 35N"])
  const mapping = { headers: ["a"], columns: [null] }
  expect(parseRegisterMapping({ ...mapping, coordinates: "BA 3908" })).toEqual({ ...mapping, coordinates: "BA 3908" })
  expect(parseRegisterMapping({ ...mapping, coordinates: "Mars" })).toBeUndefined()
  expect(parseRegisterMapping(mapping)).toEqual(mapping)
})
