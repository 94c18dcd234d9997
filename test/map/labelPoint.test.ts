import type { Feature } from "geojson"
import { expect, test } from "vitest"
import { countryLabels } from "../../src/map/countryLabelLayer.ts"
import { labelPoint } from "../../src/map/labelPoint.ts"

const shape = (coordinates: number[][][][], properties = {}): Feature => ({
  type: "Feature",
  properties,
  geometry: { type: "MultiPolygon", coordinates },
})
const box = (west: number, south: number, east: number, north: number) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
]
const islandAndMainland = [box(0, 0, 1, 1), box(10, 0, 20, 4)]

test("a country's name stands on its largest part", () => {
  expect(labelPoint(shape(islandAndMainland))).toMatchObject({ point: [15, expect.any(Number)], width: 10 })
})

test("in a country bent like a boomerang the name stands on land, in its widest arm", () => {
  // An arm 10° wide and 2° high in the north, another 2° wide and 8° high going south from its western end.
  const ring = [
    [0, 0],
    [2, 0],
    [2, 8],
    [10, 8],
    [10, 10],
    [0, 10],
    [0, 0],
  ]
  const place = labelPoint(shape([[ring]]))
  expect(place?.point[0]).toBe(5)
  expect(place?.point[1]).toBeGreaterThan(8)
})

test("the name of the page's language wins; Kosovo* keeps its asterisk where the language has none", () => {
  const land = {
    type: "FeatureCollection" as const,
    features: [shape(islandAndMainland, { iso2: "XK", name: "Kosovo*", in_region: true })],
  }
  expect(countryLabels(land, () => undefined).features[0]?.properties?.name).toBe("Kosovo*")
  expect(countryLabels(land, () => "Косово*").features[0]?.properties?.name).toBe("Косово*")
})
