import { expect, test } from "vitest"
import { graticuleLabels, graticuleLines } from "../../src/map/graticuleLayer.ts"
import { legendEntries } from "../../src/map/legend.ts"
import { mapFrame, viewOf } from "../../src/map/mapFrame.ts"

const view = { zoom: 6, box: [18, 40, 26, 45] } as const
const frame = mapFrame(view)

test("every line of the grid that is seen has its label at an edge, unless it runs into a corner", () => {
  const labels = graticuleLabels(view, frame, (angle, side) => `${angle} ${side}`)
  expect(labels.features.map(({ properties }) => properties)).toEqual([
    { text: "20° east", edge: "top" },
    { text: "22° east", edge: "top" },
    { text: "24° east", edge: "top" },
    { text: "42° north", edge: "left" },
    { text: "44° north", edge: "left" },
  ])
  for (const { geometry, properties } of labels.features) {
    if (geometry.type !== "Point") throw new Error("a label stands at a point")
    expect(geometry.coordinates[properties?.edge === "top" ? 1 : 0]).toBe(properties?.edge === "top" ? 45 : 18)
  }
})

test("lines reach over the whole frame, so that none ends on the map while it is moved", () => {
  const [west, south, east, north] = frame.box
  for (const { geometry } of graticuleLines(frame).features) {
    if (geometry.type !== "LineString") throw new Error("a line of the grid is a line")
    const [from, to] = geometry.coordinates
    const isMeridian = from?.[0] === to?.[0]
    expect(isMeridian ? [from?.[1], to?.[1]] : [from?.[0], to?.[0]]).toEqual(isMeridian ? [south, north] : [west, east])
  }
})

test("the view a frame was made for can be had from it", () => {
  viewOf(frame).box.forEach((side, at) => expect(side).toBeCloseTo(view.box[at] as number, 9))
})

test("the legend has the scale that the symbols keep to, and no other", () => {
  const keys = (size: "people" | "neq" | "none") =>
    legendEntries(size).flatMap(({ items }) => items.map(({ labelKey }) => labelKey))
  expect(keys("people")).toContain("peopleScale")
  expect(keys("people")).not.toContain("neqScale")
  expect(keys("neq")).toContain("neqScale")
  expect(keys("neq")).not.toContain("peopleScale")
  expect(keys("none").filter((key) => key.endsWith("Scale"))).toEqual([])
})
