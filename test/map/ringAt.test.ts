import { describe, expect, test } from "vitest"
import { mapFrame, metresPerPixel } from "../../src/map/mapFrame.ts"
import { markKey, ringMark } from "../../src/map/mapMark.ts"
import { ringAt } from "../../src/map/ringAt.ts"
import { ringLabels, ringMarks } from "../../src/map/ringLabelLayer.ts"
import { type ZoneRing, zoneRings } from "../../src/map/zoneRings.ts"
import { pointAt } from "../../src/model/geo.ts"
import type { LonLat, Metres } from "../../src/model/units.ts"
import { inventedSite } from "../model/makeStore.ts"
import { makeStoreZones } from "../model/makeStoreZones.ts"

const here: LonLat = [20, 42]
const frame = mapFrame({ zoom: 14, box: [19.9, 41.9, 20.1, 42.1] })
/** By hand: 82,851 m/° · 360° / (512 · 16,384) = 3.56 m; 8 px are 28.4 m. */
const perPixel = metresPerPixel(42, 14)
const site = (at: LonLat, distances: Parameters<typeof makeStoreZones>[2], siteId = "S") => ({
  site: { ...inventedSite, siteId },
  stores: [makeStoreZones("A", at, distances)],
})
const ringsOf = (...sites: Parameters<typeof zoneRings>[0] extends Iterable<infer Site> ? Site[] : never) =>
  zoneRings(sites, frame)
const at = (rings: readonly ZoneRing[], east: Metres, north: Metres) => {
  const found = ringAt(rings, pointAt(here, east, north), perPixel)
  return found && `${found.zone} ${found.site.siteId}`
}
const one = ringsOf(site(here, { PTRD: 270, IBD: 400, VBD: 800 }))

describe("a ring is meant by its edge", () => {
  test("up to 8 px to either side of it, on every side of the site", () => {
    expect(at(one, 400, 0)).toBe("IBD S")
    expect(at(one, 0, -400)).toBe("IBD S")
    // 7 px are 24.9 m, 9 px are 32.0 m.
    expect(at(one, 425, 0)).toBe("IBD S")
    expect(at(one, -375, 0)).toBe("IBD S")
    expect(at(one, 432, 0)).toBeUndefined()
    expect(at(one, 368, 0)).toBeUndefined()
  })

  test("and not by the ground inside it, so that a click there does what it did", () => {
    expect(at(one, 0, 0)).toBeUndefined()
    expect(at(one, 600, 0)).toBeUndefined()
    expect(at(one, 2000, 0)).toBeUndefined()
  })
})

test("of the rings of two sites that cross, the nearest edge is meant", () => {
  // The second site stands 500 m to the east: its IBD of 300 m crosses the eastern ground of the first.
  const rings = ringsOf(site(here, { IBD: 210 }, "W"), site(pointAt(here, 500, 0), { IBD: 300 }, "E"))
  // On the line between them the edges are at 210 m (W) and 200 m (E): 2.8 px apart.
  expect(at(rings, 214, 0)).toBe("IBD W")
  expect(at(rings, 196, 0)).toBe("IBD E")
})

test("of two edges within a pixel the inner zone is meant, whichever way they are ordered", () => {
  // Half a pixel apart: 1.8 m.
  const rings = ringsOf(site(here, { PTRD: 400, IBD: 401.8, VBD: 800 }))
  for (const ordered of [rings, [...rings].reverse()]) {
    expect(at(ordered, 400, 0)).toBe("PTRD S")
    expect(at(ordered, 402, 0)).toBe("PTRD S")
  }
})

test("the edge of a zone made of two stores is that of their union, the parts inside are none", () => {
  const stores = [makeStoreZones("A", here, { IBD: 400 }), makeStoreZones("B", pointAt(here, 400, 0), { IBD: 400 })]
  const union = zoneRings([{ site: inventedSite, stores }], frame)
  // The western end of B's circle, at the place of A, is covered by A's.
  expect(at(union, 0, 0)).toBeUndefined()
  expect(at(union, 800, 0)).toBe("IBD S")
  expect(at(union, -400, 0)).toBe("IBD S")
})

test("the keyboard reaches a ring where its text stands, and only rings that carry one", () => {
  const marks = ringMarks(one, frame, "S")
  const texts = ringLabels(one, frame, (zone) => zone, "S").features
  expect(marks.map(({ zone, position }) => [zone, [...position]])).toEqual(
    texts.map(({ properties, geometry }) => [
      properties?.zone,
      geometry.type === "Point" ? geometry.coordinates : undefined,
    ]),
  )
  // Not selected, a ring needs 60 px: 213 m, so all three; at zoom 12 a pixel is 14.2 m and 60 px are 854 m, so none.
  expect(ringMarks(one, frame, undefined)).toHaveLength(3)
  expect(ringMarks(one, { ...frame, zoom: 12 }, undefined)).toHaveLength(0)
})

test("a ring is known again by its zone and site when rings are made anew, and is none of the site's symbols", () => {
  const [first, second] = [ringMark(one[0] as ZoneRing, here), ringMark(one[0] as ZoneRing, [21, 43])]
  expect(markKey(first)).toBe(markKey(second))
  expect(markKey(first)).not.toBe(markKey(ringMark(one[1] as ZoneRing, here)))
  expect(markKey(first)).not.toBe(
    markKey({ kind: "known", siteId: first.siteId, name: "", position: here, radius: 5, amount: 1 }),
  )
})
