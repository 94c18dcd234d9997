import { expect, test } from "vitest"
import { joinedLines } from "../../scripts/data/joinedLines.ts"
import { readWater } from "../../scripts/data/readWater.ts"
import { simplifiedLine } from "../../scripts/data/simplifiedLine.ts"
import type { LonLat } from "../../src/model/units.ts"

const line = (...lons: number[]): LonLat[] => lons.map((lon) => [lon, 0])

test("a river cut at the tiles of its source is one line again, whatever the direction of its pieces", () => {
  expect(joinedLines([line(1, 2), line(3, 2), line(0, 1)])).toEqual([line(0, 1, 2, 3)])
})

test("rivers that meet at a confluence stay apart", () => {
  expect(joinedLines([line(0, 1), line(1, 2), line(1, 5)])).toHaveLength(3)
})

test("a simplified line keeps its ends and every bend larger than the tolerance", () => {
  // On the equator 0.001° is 111 m and 0.003° is 334 m.
  const bent = [0, 0.001, 0, 0.003, 0].map((lat, i): LonLat => [i / 10, lat])
  expect(simplifiedLine(bent, 200)).toContainEqual(bent[3])
  expect(simplifiedLine(bent, 200)).not.toContainEqual(bent[1])
  expect(simplifiedLine(bent, 500)).toEqual([bent[0], bent.at(-1)])
})

test("the committed water holds Lake Skadar and rivers of the levels one to four", () => {
  const { lakes, rivers } = readWater()
  expect(lakes.map(({ properties }) => properties.name)).toEqual(["Lake Skadar"])
  expect(rivers.map(({ properties }) => properties.level)).toEqual([1, 2, 3, 4])
})
