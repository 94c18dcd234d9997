import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Count, makeCount } from "../../src/model/countPeople.ts"
import type { Exposure } from "../../src/model/exposure.ts"
import { pointAt } from "../../src/model/geo.ts"
import { type Ground, makeGround } from "../../src/model/ground.ts"
import type { LonLat } from "../../src/model/units.ts"
import type { ZonedSite } from "../../src/model/zone.ts"
import { hexagons } from "./hexagons.ts"
import { zonedSite } from "./zonedSite.ts"

const here: LonLat = [20, 44]
const ground = makeGround([], [], [], [hexagons(here, 7, (i) => 1 + ((i * 53) % 97))])

function result(count: Count): Exposure {
  const steps = count.steps()
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
function counted(sites: readonly ZonedSite[], on: Ground, previous?: Count): Count {
  const count = makeCount(sites, on, previous)
  result(count)
  return count
}
const site = (id: number, { x, y, radius }: { x: number; y: number; radius: number }) => {
  const at = pointAt(here, x, y)
  return zonedSite(`S${id}`, at, [{ at, radius }])
}

describe("after an edit", () => {
  const offset = fc.integer({ min: -4000, max: 4000 })
  const store = fc.record({ x: offset, y: offset, radius: fc.integer({ min: 100, max: 2500 }) })

  test("the figures are those of a count from the start, to the last digit", () => {
    fc.assert(
      fc.property(fc.array(store, { minLength: 2, maxLength: 7 }), fc.nat(), fc.option(store), (list, nth, edit) => {
        const sites = list.map((of, i) => site(i, of))
        const at = nth % list.length
        const edited = edit ? sites.with(at, site(at, edit)) : sites.toSpliced(at, 1)
        const after = makeCount(edited, ground, counted(sites, ground))
        expect(result(after)).toEqual(result(makeCount(edited, ground)))
      }),
      { numRuns: 25 },
    )
  })

  test("only the changed zone and those that overlap it are counted again", () => {
    // S0 and S1 overlap, S2 stands alone; S0 gets a smaller zone.
    const before = [
      site(0, { x: 0, y: 0, radius: 900 }),
      site(1, { x: 1000, y: 0, radius: 900 }),
      site(2, { x: 0, y: 4000, radius: 900 }),
    ]
    const [first, second] = [counted(before, ground), before.with(0, site(0, { x: 0, y: 0, radius: 700 }))]
    const after = counted(second, ground, first)
    const isKept = (id: string) => after.known.zones.IBD.get(id) === first.known.zones.IBD.get(id)
    expect([isKept("S0"), isKept("S1"), isKept("S2")]).toEqual([false, false, true])
  })

  test("figures of other ground are not used", () => {
    const sites = [site(0, { x: 0, y: 0, radius: 900 })]
    const other = makeGround([], [], [], [hexagons(here, 7, () => 5)])
    expect(result(makeCount(sites, other, counted(sites, ground)))).toEqual(result(makeCount(sites, other)))
  })
})
