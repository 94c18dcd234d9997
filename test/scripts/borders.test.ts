import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { borderLines } from "../../scripts/data/borderLines.ts"
import { landPolygons } from "../../scripts/data/landPolygons.ts"
import type { Land } from "../../scripts/data/loadLands.ts"
import { outlineRuns } from "../../scripts/data/outlineRuns.ts"
import { simplifiedRuns } from "../../scripts/data/simplifiedRuns.ts"
import { readFlatGeobuf } from "../../src/load/readFlatGeobuf.ts"

/** Positions written as "lon lat, lon lat". */
const line = (text: string) => text.split(", ").map((position) => position.split(" ").map(Number))
const land = (iso2: string, ...rings: string[]): Land => ({
  iso2,
  polygons: rings.map((text) => [[...line(text), ...line(text).slice(0, 1)]]),
})
const borders = (...lands: Land[]) => borderLines(outlineRuns(lands), new Set(lands.map(({ iso2 }) => iso2)))

/** Two squares side by side; what is between them is at or near 1° E, from 0° to 1° N. */
const west = (between: string, ...others: string[]) => land("AA", `0 0, 1 0, ${between}, 1 1, 0 1`, ...others)
const east = (between: string) => land("BB", `1 0, 2 0, 2 1, 1 1, ${between}`)

describe("borders of two lands made by hand", () => {
  test("are drawn once where both lands have the same points, and the coast is not drawn", () => {
    const found = borders(west("1 0.5"), east("1 0.5"))
    expect(found).toEqual([{ a: "AA", b: "BB", disputed: false, lines: [line("1 0, 1 0.5, 1 1")] }])
  })
  test("are drawn once, without a gap, where the two lands' points differ a little", () => {
    // 0.005° of longitude at the equator is 557 m, less than the 2 km within which two lines are one.
    const found = borders(west("1 0.2, 1 0.5, 1 0.9"), east("1 0.9, 1.005 0.6, 1 0.2"))
    expect(found).toEqual([{ a: "AA", b: "BB", disputed: false, lines: [line("1 0, 1 0.2, 1 0.5, 1 0.9, 1 1")] }])
  })
  test("are drawn from both sides and marked as disputed where the two outlines are kilometres apart", () => {
    const found = borders(west("1 0.2, 1 0.5, 1 0.9"), east("1 0.9, 1.05 0.6, 1 0.2"))
    const disputed = found.filter((border) => border.disputed).flatMap(({ lines }) => lines)
    expect(disputed).toEqual([line("1 0.2, 1 0.5, 1 0.9"), line("1 0.9, 1.05 0.6, 1 0.2")])
  })
  test("go round an exclave that lies inside the other land", () => {
    const [border] = borders(west("1 0.5", "1.4 0.4, 1.6 0.4, 1.6 0.6"), east("1 0.5"))
    expect(border?.lines.at(-1)).toEqual(line("1.4 0.4, 1.6 0.4, 1.6 0.6, 1.4 0.4"))
  })
  test("are all disputed where one of the two is Kosovo*", () => {
    const [border] = borders(west("1 0.5"), { ...east("1 0.5"), iso2: "XK" })
    expect(border).toMatchObject({ a: "AA", b: "XK", disputed: true })
  })
  test("are still the very same line for both lands after simplifying", () => {
    const lands = [
      west("1 0.2, 1.001 0.3, 1.1 0.6, 1.01 0.7, 1 0.8"),
      east("1 0.8, 1.01 0.7, 1.1 0.6, 1.001 0.3, 1 0.2"),
    ]
    const runs = simplifiedRuns(outlineRuns(lands), new Set(["AA", "BB"]), { listed: 2_000, other: 2_000 })
    const between = (iso2: string) => runs.get(iso2)?.find(({ neighbour }) => neighbour !== undefined)?.line ?? []
    expect(between("AA")).toEqual(between("BB").toReversed())
    expect(between("AA").length).toBeLessThan(7)
    const rings = landPolygons(runs.get("AA") ?? [], 0).flat()
    expect(rings).toHaveLength(1)
    for (const point of between("AA")) expect(rings[0]).toContainEqual([...point])
  })
})

describe.each(["borders", "overview-borders"])(
  "the borders of %s.fgb (skipped until npm run data has made it)",
  (name) => {
    const path = `public/data/${name}.fgb`
    const made = existsSync(path)
    const features = made ? readFlatGeobuf(readFileSync(path), path).features : []
    const real = features.map(({ geometry, properties }) => ({
      lines: geometry.type === "MultiLineString" ? geometry.coordinates : [],
      ...(properties as { a: string; b: string; disputed: boolean }),
    }))

    test.skipIf(!made)("join each territory of the region with the neighbours an atlas gives it", () => {
      const atlas: Record<string, string> = {
        AL: "GR ME MK XK",
        BA: "HR ME RS",
        BG: "GR MK RO RS TR",
        HR: "BA HU ME RS SI",
        XK: "AL ME MK RS",
        MD: "RO UA",
        ME: "AL BA HR RS XK",
        MK: "AL BG GR RS XK",
        RO: "BG HU MD RS UA",
        RS: "BA BG HR HU ME MK RO XK",
        SI: "AT HR HU IT",
      }
      for (const [iso2, neighbours] of Object.entries(atlas)) {
        const found = real.flatMap(({ a, b }) => (a === iso2 ? [b] : b === iso2 ? [a] : []))
        expect([...new Set(found)].sort().join(" "), iso2).toBe(neighbours)
      }
    })
    test.skipIf(!made)("ring Kosovo* with one dashed line without a gap", () => {
      const around = real.filter(({ a, b }) => a === "XK" || b === "XK")
      expect(around.every(({ disputed }) => disputed)).toBe(true)
      const ends = around.flatMap(({ lines }) => lines.flatMap((part) => [String(part[0]), String(part.at(-1))]))
      expect(ends.length).toBeGreaterThan(0)
      for (const end of ends)
        expect(
          ends.filter((other) => other === end),
          end,
        ).toHaveLength(2)
    })
  },
)
