import { describe, expect, test } from "vitest"
import type { CoordinateChoice } from "../../src/load/coordinateChoice.ts"
import { isFault, type PositionCells } from "../../src/load/PositionReading.ts"
import { parsePosition } from "../../src/load/parsePosition.ts"
import { geodesicDistance } from "../../src/model/geo.ts"
import type { LonLat } from "../../src/model/units.ts"
import { loadProjections } from "../../src/model/coordinates/positionOnGrid.ts"

await loadProjections()

// By hand: 44.208333…° = 44° 12.5′ = 44° 12′ 30″; 17.504166…° = 17° 30.25′ = 17° 30′ 15″.
const place: LonLat = [17 + 30 / 60 + 15 / 3600, 44 + 12 / 60 + 30 / 3600]

const whole = (text: string): PositionCells => ({ lon: "", lat: "", whole: text })
const two = (lon: string, lat: string, zone = ""): PositionCells => ({ lon, lat, zone })

function expectAt(cells: PositionCells, choice: CoordinateChoice, form: string, at: LonLat = place, metres = 0.1) {
  const reading = parsePosition(cells, choice)
  if (isFault(reading)) throw new Error(`${JSON.stringify(cells)}: ${reading.fault}`)
  expect(geodesicDistance(reading.position, at), JSON.stringify([cells, reading.position])).toBeLessThan(metres)
  expect(reading.written.form).toBe(form)
  return reading
}

describe("degrees in two columns", () => {
  test.each([
    ["17.504166667", "44.208333333", "DD"],
    ["17,504166667", "44,208333333", "DD"],
    ["17,504166667 Е", "44,208333333 N", "DD"], // a Cyrillic Е
    ["17.504166667° E", "44.208333333 N", "DD"],
    ["E 17.504166667", "N44.208333333", "DD"],
    ["17 deg 30.25 min", "44° 12,5'", "DDM"],
    ["17d30.25m", "44d12.5m", "DDM"],
    ["17° 30′ 15″", "44° 12′ 30″", "DMS"],
    ["17°30'15\"E", "44°12'30\"N", "DMS"],
    ["17º30’15” E", "44º12’30” N", "DMS"],
    ["17˚30´15´´", "44˚12`30``", "DMS"],
    ["17° 30' 15'' и.д.", "44° 12' 30'' с.ш.", "DMS"],
    ["17 30 15", "44 12 30", "DMS"],
    ["17:30:15,0", "44:12:30,0", "DMS"],
    ["17d30m15s", "44d 12m 30s", "DMS"],
    ["17d30m15sE", "44d12m30s N", "DMS"],
    ["17 st 30 min 15 sec", "44 st 12 min 30 sec", "DMS"],
    ["17°30'15\" И", "44°12'30\" С", "DMS"],
    ["17°30'15\" I", "44°12'30\" S", "DMS"],
    ["17°30'15\" V", "44°12'30\" S", "DMS"],
    ["17°30'15\" istok", "44°12'30\" sjever", "DMS"],
    ["L 17°30'15\"", "V 44°12'30\"", "DMS"],
    ["0173015E", "441230N", "DMS"],
    ["173015E", "441230N", "DMS"],
    ["01730.25E", "4412.5N", "DDM"],
  ])("%s and %s are read as %s", (lon, lat, form) => {
    expectAt(two(lon, lat), "auto", form)
  })

  test("letters count, not columns, where a column holds the other axis", () => {
    expectAt(two("44°12'30\"N", "17°30'15\"E"), "auto", "DMS")
  })

  test("packed figures without letters are read only when the user says what they are", () => {
    expectAt(two("0173015", "441230"), "DMS", "DMS")
    expectAt(two("01730.25", "4412.5"), "DDM", "DDM")
    expect(parsePosition(two("0173015", "441230"), "auto")).toMatchObject({ fault: "grid not chosen" })
  })

  test("a chosen form refuses another, and takes whole degrees", () => {
    expect(parsePosition(two("17.5", "44.2"), "DMS")).toEqual({ fault: "not coordinates", text: "17.5", axis: "lon" })
    expect(parsePosition(two("17°30'", "44°12'"), "DD")).toMatchObject({ fault: "not coordinates" })
    expectAt(two("17", "44"), "DMS", "DD", [17, 44])
    expectAt(two("17°30'", "44°12'"), "DMS", "DDM", [17.5, 44.2])
  })
})

describe("letters with several meanings", () => {
  test("in one text, a pair that only one language has is read as that, without a word", () => {
    expect(expectAt(whole("44°12'30\" S 17°30'15\" I"), "auto", "DMS").assumedSide).toBeUndefined()
    expect(expectAt(whole("V 44°12'30\" L 17°30'15\""), "auto", "DMS").assumedSide).toBeUndefined()
    expect(expectAt(whole("17°30'15\" E, 44°12'30\" N"), "auto", "DMS").assumedSide).toBeUndefined()
  })

  test("north and east in Slovenian, south and west in Romanian: the one in the region, and it is said", () => {
    const reading = expectAt(whole("44,2083333 S, 17,5041667 V"), "auto", "DD")
    expect(reading.assumedSide).toBe("S = N, V = E")
    expect(expectAt(two("17.5041667", "44.2083333 S"), "auto", "DD").assumedSide).toBe("S = N")
  })

  test("S beside E is south", () => {
    expectAt(whole("44.2083333 S, 17.5041667 E"), "auto", "DD", [17.5041667, -44.2083333])
  })

  test.each(["44.2 N, 17.5 N", "44.2 Q, 17.5 E", "-44.2 N, 17.5 E", "44.2 N, 17.5 E, 3 N"])("%s is refused", (text) => {
    expect(parsePosition(whole(text), "auto")).toEqual({ fault: "not coordinates", text })
  })
})

describe("a whole position in one column", () => {
  test.each([
    ["44.208333333, 17.504166667", "DD"],
    ["44,208333333; 17,504166667", "DD"],
    ["44,208333333 17,504166667", "DD"],
    ["Lat: 44.208333333, Lon: 17.504166667", "DD"],
    ["lon 17.504166667 lat 44.208333333", "DD"],
    ["44° 12.5' N 17° 30.25' E", "DDM"],
    ["44°12'30\"N 17°30'15\"E", "DMS"],
    ["N44°12'30\" E017°30'15\"", "DMS"],
    ["441230N 0173015E", "DMS"],
    ["44 12 30 17 30 15", "DMS"],
    ["44d12m30s 17d30m15s", "DMS"],
  ])("%s is read as %s", (text, form) => {
    expectAt(whole(text), "auto", form)
  })

  // GeographicLib (test/reference/utm-mgrs.csv): 41.99646 21.43141 is 34TEM3573049473, 34 N 535730.366 4649473.187.
  const skopje: LonLat = [21.43141, 41.99646]
  test.each(["34TEM3573049473", "34T EM 35730 49473", "34t em 3573049473", "MGRS: 34T-EM-35730-49473"])(
    "%s is read as MGRS",
    (text) => {
      expectAt(whole(text), "auto", "MGRS", skopje, 1)
      expectAt(whole(text), "MGRS", "MGRS", skopje, 1)
    },
  )

  test("a reference in two or three cells is one reference", () => {
    expectAt(two("34T EM", "35730 49473"), "auto", "MGRS", skopje, 1)
    expectAt(two("35730", "49473", "34TEM"), "MGRS", "MGRS", skopje, 1)
    expectAt(two("34TEM3573049473", ""), "auto", "MGRS", skopje, 1)
  })

  test.each([
    "34T 535730.366 4649473.187",
    "34N 535730,366 4649473,187",
    "UTM 34 T 535730.366mE 4649473.187mN",
    "34T E 535730.366 N 4649473.187",
    "34T N 4649473.187 E 535730.366",
    "34T 535730.366 E 4649473.187 N",
    "34T 4649473.187 N, 535730.366 E",
  ])("%s is read as UTM", (text) => {
    expectAt(whole(text), "auto", "UTM", skopje)
  })

  test.each([
    [two("535730.366", "4649473.187", "34T"), "auto"],
    [two("535730.366", "4649473.187", "34"), "UTM"],
    [two("535 730,366", "4.649.473,187", "UTM 34N"), "UTM"],
    [two("535730.366", "4649473.187"), "UTM 34N"],
    [whole("535730.366 4649473.187"), "UTM 34N"],
    [two("34T 535730.366", "4649473.187"), "auto"],
  ] as const)("UTM in several cells is read: %j as %s", (cells, choice) => {
    expectAt(cells, choice, "UTM", skopje)
  })

  test("UTM without a zone is no position", () => {
    expect(parsePosition(two("535730", "4649473"), "UTM")).toMatchObject({ fault: "zone missing" })
    expect(parsePosition(two("535730", "4649473"), "auto")).toMatchObject({ fault: "grid not chosen" })
  })

  test("UTM with easting and northing exchanged is refused, and what it would be is told", () => {
    const reading = parsePosition(two("4649473.187", "535730.366"), "UTM 34N")
    expect(reading).toMatchObject({ fault: "out of range", exchanged: { written: { form: "UTM" } } })
  })
})

// PROJ (test/reference/national-grids.csv): BA 3908 6533639.216, 4856967.632 is 18.413400° E, 43.856400° N.
describe("national grids", () => {
  const sarajevo: LonLat = [18.4134, 43.8564]
  test.each([
    [two("6533639.216", "4856967.632")],
    [two("6.533.639,216", "4.856.967,632")],
    [two("6 533 639,216", "4 856 967,632")],
    [whole("6533639.216 4856967.632")],
    [whole("6533639,216; 4856967,632")],
    [whole("Y=6533639.216, X=4856967.632")],
    [two("6533639.216 m", "4856967.632 m")],
  ])("%j is read when its grid was chosen, with the accuracy of the shift", (cells) => {
    const { written } = expectAt(cells, "BA 3908", "BA 3908", sarajevo)
    expect(written.shiftAccuracy).toBe(1)
  })

  test("thousands with one mark are thousands: no easting is 459 m", () => {
    // PROJ: HR 3765 459433.245, 5075081.548 is 15.978° E, 45.8144° N; rounded to the metre here.
    expectAt(two("459,433", "5,075,082"), "HR 3765", "HR 3765", [15.978, 45.8144], 1)
    expectAt(two("459.433", "5.075.082"), "HR 3765", "HR 3765", [15.978, 45.8144], 1)
  })

  test("exchanged axes are refused and told, not mended", () => {
    const reading = parsePosition(two("4856967.632", "6533639.216"), "BA 3908")
    if (!isFault(reading)) throw new Error("should be a fault")
    expect(reading.fault).toBe("out of range")
    expect(reading.exchanged && geodesicDistance(reading.exchanged.position, sarajevo)).toBeLessThan(0.1)
  })

  test("where both readings lie in the grid's area, as in Romania, the cells are taken as written", () => {
    expect(parsePosition(two("588198.506", "326439.626"), "RO 3844")).toHaveProperty("exchanged", expect.any(Array))
    expectAt(two("588198.506", "326439.626"), "RO 3844", "RO 3844", [26.1063, 44.4323])
  })

  test("figures of another grid lie outside the chosen one's area and are refused", () => {
    expect(parsePosition(two("6533639", "4856967"), "HR 3765")).toMatchObject({ fault: "out of range" })
    expect(parsePosition(two("17.5", "44.2"), "BA 3908")).toMatchObject({ fault: "out of range" })
    expect(parsePosition(two("abc", "4856967"), "BA 3908")).toEqual({
      fault: "not coordinates",
      text: "abc",
      axis: "lon",
    })
  })
})

describe("what the digits leave open", () => {
  const digits = (cells: PositionCells, choice: CoordinateChoice = "auto") => {
    const reading = parsePosition(cells, choice)
    return isFault(reading) ? undefined : reading.written.digitAccuracy
  }
  // By hand: half of √(111.132² + (111.132·cos 44°)²) km = half of √(111.132² + 79.942²) = 68.45 km for a degree.
  test.each([
    ["0.01°", two("20.12", "44.00"), 684.5],
    ["0.01° in one axis, noughts dropped in the other", two("20.12", "44"), 684.5],
    ["0.00001°", two("20.12345", "44.00000"), 0.684],
    ["1′", two("20°12'", "44°00'"), 1140.8],
    ["0.1′", two("20°12.3'", "44°00.0'"), 114.1],
    ["1″", two("20°12'13\"", "44°00'00\""), 19.01],
    ["MGRS of 100 m: half a diagonal of 141.4 m", whole("34TEM357494"), 70.7],
    ["MGRS of 10 km", whole("34TEM34"), 7071],
  ] as const)("%s", (_, cells, expected) => {
    expect((digits(cells) ?? 0) / expected).toBeCloseTo(1, 2)
  })

  test("metres: 1 m leaves 0.7 m open, thousands 707 m, centimetres 7 mm", () => {
    expect(digits(two("6533639", "4856967"), "BA 3908")).toBeCloseTo(0.707, 3)
    expect(digits(two("6534000", "4857000"), "BA 3908")).toBeCloseTo(707, 0)
    expect(digits(two("6533639.21", "4856967.63"), "BA 3908")).toBeCloseTo(0.00707, 5)
  })
})

describe("what cannot be read is said, with the text at fault", () => {
  test.each([
    [two("", ""), "auto", { fault: "missing value", text: "" }],
    [two("20.5", ""), "auto", { fault: "half a position", text: "", axis: "lat" }],
    [two("", "44.5"), "auto", { fault: "half a position", text: "", axis: "lon" }],
    [two("200", "44.5"), "auto", { fault: "out of range", text: "200", axis: "lon" }],
    [two("20.5", "91"), "auto", { fault: "out of range", text: "91", axis: "lat" }],
    [two("20.5", "north"), "auto", { fault: "not coordinates", text: "north", axis: "lat" }],
    [two("20°61'", "44°"), "auto", { fault: "not coordinates", text: "20°61'", axis: "lon" }],
    [two("6533639", "4856967"), "auto", { fault: "grid not chosen", text: "6533639; 4856967" }],
    [whole("6533639 4856967"), "auto", { fault: "grid not chosen", text: "6533639 4856967" }],
    [whole("near the bridge"), "auto", { fault: "not coordinates", text: "near the bridge" }],
    [whole("34TZZ1234"), "MGRS", { fault: "not coordinates", text: "34TZZ1234" }],
  ] as const)("%j as %s", (cells, choice, expected) => {
    expect(parsePosition(cells, choice)).toEqual(expected)
  })
})
