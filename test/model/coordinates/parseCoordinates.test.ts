import { describe, expect, test } from "vitest"
import { parseCoordinates } from "../../../src/model/coordinates/parseCoordinates.ts"

// Skopje, by hand: 41.99646° = 41° 59.7876′ = 41° 59′ 47.256″; 21.43141° = 21° 25.8846′ = 21° 25′ 53.076″.
const lat = 41.99646
const lon = 21.43141

function expectAt(text: string, form: string, [east, north] = [lon, lat], digits = 5) {
  const parsed = parseCoordinates(text)
  expect(parsed?.form, text).toBe(form)
  expect(parsed?.position[0], text).toBeCloseTo(east, digits)
  expect(parsed?.position[1], text).toBeCloseTo(north, digits)
}

test.each([
  "41.99646, 21.43141",
  "41.99646,21.43141",
  "41.99646 21.43141",
  "41,99646, 21,43141",
  "41,99646,21,43141",
  "41,99646; 21,43141",
  "41,99646 21,43141",
  "41.99646° N, 21.43141° E",
  "41.99646N 21.43141E",
  "N41.99646 E21.43141",
  "21.43141° E, 41.99646° N",
  "E 21,43141 N 41,99646",
  "+41.99646 +21.43141",
  "41.99646º,21.43141º",
  "  41.99646°\u00A021.43141° ",
  "41,99646° С, 21,43141° И",
  "с 41,99646 и 21,43141",
])("decimal degrees are read: %s", (text) => {
  expectAt(text, "DD")
})

test.each([
  "41° 59.7876′ N, 21° 25.8846′ E",
  "41°59.7876'N 21°25.8846'E",
  "N 41° 59,7876’ E 21° 25,8846’",
  "41 59.7876 N 21 25.8846 E",
  "41 59.7876, 21 25.8846",
  "41°59,7876' 21°25,8846'",
])("degrees and minutes are read: %s", (text) => {
  expectAt(text, "DDM")
})

test.each([
  "41° 59′ 47.256″ N, 21° 25′ 53.076″ E",
  "41°59'47.256\"N 21°25'53.076\"E",
  "41°59’47,256”N, 21°25’53,076”E",
  "41º 59' 47.256'' N 21º 25' 53.076'' E",
  "41:59:47.256 21:25:53.076",
  "41 59 47.256, 21 25 53.076",
  "21°25'53,076\" И 41°59'47,256\" С",
])("degrees, minutes and seconds are read: %s", (text) => {
  expectAt(text, "DMS")
})

test("south and west are negative, by letter or by sign", () => {
  expectAt("33.86785 S, 151.20732 E", "DD", [151.20732, -33.86785])
  expectAt("-54.8; −68.3", "DD", [-68.3, -54.8])
  expectAt("54,8° Ј, 68,3° З", "DD", [-68.3, -54.8])
  expectAt("54° 48′ S 68° 18′ W", "DDM", [-68.3, -54.8])
})

test("a comma between whole numbers parts them, one beside an angle with a point does too", () => {
  expectAt("41,21", "DD", [21, 41])
  expectAt("41, 21", "DD", [21, 41])
  expectAt("41 59 47,21 25 53", "DMS", [21 + 25 / 60 + 53 / 3600, 41 + 59 / 60 + 47 / 3600])
})

// GeographicLib: 41.99646 21.43141 → 34TEM3573049473, 34n 535730.366 4649473.187
describe("grids", () => {
  test.each(["34TEM3573049473", "34T EM 35730 49473", "34t em 3573049473", "MGRS 34 T EM 35730 49473"])(
    "military grid references are read: %s",
    (text) => expectAt(text, "MGRS"),
  )

  test.each([
    "34T 535730.366 4649473.187",
    "34N 535730,366 4649473,187",
    "34n 535730.366, 4649473.187",
    "UTM 34 T 535730.366mE 4649473.187mN",
    "34T E535730.366 N4649473.187",
  ])("UTM is read with the letter of the band or of the hemisphere: %s", (text) => expectAt(text, "UTM"))

  test("34S is the band of Greece where the northing lies in it, else the southern hemisphere", () => {
    expectAt("34S 407452.754 4386581.680", "UTM", [19.9217, 39.624])
    expectAt("56S 334183.633 6251050.504", "UTM", [151.20732, -33.86785])
  })

  test("a UTM reference whose band contradicts its northing is refused", () => {
    expect(parseCoordinates("34U 535730 4649473")).toBeUndefined()
  })
})

test.each([
  ["a latitude over 90°", "91, 20"],
  ["a longitude over 180°", "41, 181"],
  ["60 minutes", "41° 60′ N, 21° 0′ E"],
  ["60 seconds", "41° 0′ 60″ N, 21° 0′ 0″ E"],
  ["minutes after a fraction of a degree", "41.5° 30′ N, 21° E"],
  ["seconds in place of minutes", '41° 30" N, 21° 30" E'],
  ["two latitudes", "41 N, 21 N"],
  ["a sign beside a letter", "-41 S, 21 E"],
  ["one angle", "41.99646° N"],
  ["one letter", "41.99646 N, 21.43141"],
  ["Latin initials of the region's languages, which contradict each other", "46,05 S, 14,51 V"],
  ["a name", "Skopje"],
  ["a site id", "AL-01"],
  ["a name with a number", "Čelopek 2"],
  ["three numbers", "1.5, 2.5, 3.5"],
  ["nothing", ""],
])("%s is no position: %s", (_, text) => {
  expect(parseCoordinates(text)).toBeUndefined()
})
