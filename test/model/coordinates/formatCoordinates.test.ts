import fc from "fast-check"
import { expect, test } from "vitest"
import { isLanguage, languages, wordsOf } from "../../../src/i18n/languages.ts"
import { coordinateForms } from "../../../src/model/coordinates/coordinateForm.ts"
import { formatCoordinates } from "../../../src/model/coordinates/formatCoordinates.ts"
import { parseCoordinates } from "../../../src/model/coordinates/parseCoordinates.ts"
import type { LonLat } from "../../../src/model/units.ts"

// Minutes and seconds by hand, grids by GeographicLib (test/reference/utm-mgrs.csv).
test.each([
  ["DD", "41.99646° N, 21.43141° E"],
  ["DDM", "41° 59.788′ N, 21° 25.885′ E"],
  ["DMS", "41° 59′ 47.3″ N, 21° 25′ 53.1″ E"],
  ["MGRS", "34T EM 35730 49473"],
  ["UTM", "34T 535730 4649473"],
] as const)("Skopje in %s is %s", (form, text) => {
  expect(formatCoordinates([21.43141, 41.99646], form)).toBe(text)
})

const macedonian = wordsOf("mk").format

test("another language has its own decimal mark and letters; grids are written alike in all", () => {
  expect(formatCoordinates([21.43141, 41.99646], "DMS", macedonian)).toBe("41° 59′ 47,3″ С, 21° 25′ 53,1″ И")
  expect(formatCoordinates([21.43141, 41.99646], "UTM", macedonian)).toBe("34T 535730 4649473")
})

test("rounding never writes 60 minutes or 60 seconds", () => {
  expect(formatCoordinates([20.9999999, 41.9999999], "DMS")).toBe("42° 00′ 00.0″ N, 21° 00′ 00.0″ E")
  expect(formatCoordinates([20.9999999, 41.9999999], "DDM")).toBe("42° 00.000′ N, 21° 00.000′ E")
})

test("south and west are letters", () => {
  expect(formatCoordinates([-68.3, -54.8], "DD")).toBe("54.80000° S, 68.30000° W")
})

test("beyond the grids, near the poles, a position is written in decimal degrees", () => {
  expect(formatCoordinates([20, 85], "MGRS")).toBe("85.00000° N, 20.00000° E")
  expect(formatCoordinates([20, -85], "UTM", macedonian)).toBe("85,00000° Ј, 20,00000° И")
})

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -80, max: 84, noNaN: true }),
) as fc.Arbitrary<LonLat>

test.each(coordinateForms)(
  "what is written in %s, in any language, is read again as the same place within 2.2 m",
  (form) => {
    fc.assert(
      fc.property(position, fc.constantFrom(...Object.keys(languages).filter(isLanguage)), ([lon, lat], language) => {
        const text = formatCoordinates([lon, lat], form, wordsOf(language).format)
        const parsed = parseCoordinates(text)
        expect(parsed?.form, text).toBe(form)
        const [east, north] = parsed?.position ?? [NaN, NaN]
        const across = Math.abs(((east - lon + 540) % 360) - 180) * Math.cos((lat * Math.PI) / 180)
        // Half a step of 0.1″ is 1.55 m each way, hence √2 · 1.55 m in the corner; a degree is at most 111.7 km.
        expect(Math.hypot(across, north - lat) * 111_700, text).toBeLessThan(2.2)
      }),
      { numRuns: 300 },
    )
  },
)
