import fc from "fast-check"
import { expect, test } from "vitest"
import type { CoordinateChoice } from "../../src/load/coordinateChoice.ts"
import { isFault, type PositionCells, positionFaults } from "../../src/load/PositionReading.ts"
import { parsePosition } from "../../src/load/parsePosition.ts"
import { coordinateForms } from "../../src/model/coordinates/coordinateForm.ts"
import { formatCoordinates } from "../../src/model/coordinates/formatCoordinates.ts"
import { nationalGrids } from "../../src/model/coordinates/nationalGrids.ts"
import { gridOfPosition, loadProjections } from "../../src/model/coordinates/positionOnGrid.ts"
import { geodesicDistance } from "../../src/model/geo.ts"
import type { LonLat } from "../../src/model/units.ts"

await loadProjections()

const whole = (text: string): PositionCells => ({ lon: "", lat: "", whole: text })
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const inRegion = fc.tuple(between(12.1, 30.9), between(34.1, 49.4))

function metresFrom(cells: PositionCells, choice: CoordinateChoice, position: LonLat): number {
  const reading = parsePosition(cells, choice)
  if (isFault(reading)) throw new Error(`${JSON.stringify(cells)}: ${reading.fault}`)
  return geodesicDistance(reading.position, position)
}

test("what this program writes in any form it reads again, within the digits written", () => {
  // The coarsest is DMS to 0.1″: half a diagonal of 3.1 m by at most 2.6 m; MGRS to the metre: 0.7 m beside the middle.
  fc.assert(
    fc.property(inRegion, fc.constantFrom(...coordinateForms), ([lon, lat], form) => {
      const position: LonLat = [lon, lat]
      expect(metresFrom(whole(formatCoordinates(position, form)), "auto", position)).toBeLessThan(2.1)
    }),
  )
})

const marks = fc.constantFrom("°′″", "°'\"", "º’”", "° ' ''", "::", "d m s", "DEG MIN SEC", "  ")
const languages = [
  { north: "N", east: "E" },
  { north: "С", east: "И" },
  { north: "S", east: "I" },
  { north: "S", east: "V" },
  { north: "V", east: "L" },
  { north: "", east: "" },
]

/** Degrees, minutes and hundredths of seconds of an angle with some marks. */
function writtenAngle(value: number, kind: string, comma: boolean): string {
  const hundredths = Math.round(value * 360_000)
  const [degrees, minutes] = [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6000) % 60]
  const seconds = ((hundredths % 6000) / 100).toFixed(2).replace(".", comma ? "," : ".")
  if (kind === "::") return `${degrees}:${minutes}:${seconds}`
  if (kind === "  ") return `${degrees} ${minutes} ${seconds}`
  if (kind === "d m s") return `${degrees}d ${minutes}m ${seconds}s`
  if (kind === "DEG MIN SEC") return `${degrees} deg ${minutes} min ${seconds} sec`
  const [degree = "", minute = "", ...second] = kind.replaceAll(" ", "")
  return `${degrees}${degree}${minutes}${minute}${seconds}${second.join("")}`
}

test("degrees, minutes and seconds are read with any marks, in six ways of naming the sides, before or after", () => {
  const language = fc.constantFrom(...languages)
  fc.assert(
    fc.property(inRegion, marks, language, fc.boolean(), fc.boolean(), ([lon, lat], kind, words, comma, first) => {
      const lonText = writtenAngle(lon, kind, comma)
      const latText = writtenAngle(lat, kind, comma)
      const beside = (word: string, text: string) => (first ? `${word} ${text}` : `${text} ${word}`).trim()
      const [east, north] = [beside(words.east, lonText), beside(words.north, latText)]
      // 0.01″ is 0.31 m: half a diagonal is at most 0.2 m.
      expect(metresFrom({ lon: east, lat: north }, "auto", [lon, lat])).toBeLessThan(0.21)
      if (words.north) expect(metresFrom(whole(`${north}, ${east}`), "auto", [lon, lat])).toBeLessThan(0.21)
    }),
  )
})

test("every national grid is read back to the centimetre it was written to", () => {
  const grid = fc.constantFrom(...nationalGrids)
  fc.assert(
    fc.property(grid, between(0, 1), between(0, 1), fc.boolean(), (own, x, y, comma) => {
      const [west, south, east, north] = own.area
      const position: LonLat = [west + x * (east - west), south + y * (north - south)]
      const [easting = 0, northing = 0] = gridOfPosition(own, position) ?? []
      const text = (value: number) => value.toFixed(2).replace(".", comma ? "," : ".")
      const cells = { lon: text(easting), lat: text(northing) }
      // Half a diagonal of 1 cm, and as much again for what forward and inverse differ by in the datum shift.
      expect(metresFrom(cells, own.id, position)).toBeLessThan(0.02)
      expect(metresFrom(whole(`${cells.lon}; ${cells.lat}`), own.id, position)).toBeLessThan(0.02)
    }),
  )
})

const choices: readonly CoordinateChoice[] = [
  "auto",
  ...coordinateForms,
  "UTM 34N",
  ...nationalGrids.map(({ id }) => id),
]
const letters = fc.constantFrom(
  ..."0123456789012345678901234567890123456789.,;:/+-°'\"′″ NSEWVJIZLPXYMTUD СЈИЗШГ=°°''  ".split(""),
)
const texts = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: letters, maxLength: 40 }))

test("no text makes it throw, and what it gives is a position on the globe or a reason", () => {
  const cells = fc.record({ lon: texts, lat: texts, whole: texts, zone: texts }, { requiredKeys: ["lon", "lat"] })
  fc.assert(
    fc.property(cells, fc.constantFrom(...choices), (written, choice) => {
      const reading = parsePosition(written, choice)
      if (isFault(reading)) {
        expect(positionFaults).toContain(reading.fault)
        return
      }
      const [lon, lat] = reading.position
      expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90, `${lon} ${lat}`).toBe(true)
      expect(reading.written.digitAccuracy).toBeGreaterThan(0)
    }),
    { numRuns: 3000 },
  )
})
