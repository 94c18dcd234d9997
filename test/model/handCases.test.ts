import { describe, expect, test } from "vitest"
import { parseRegister } from "../../src/load/parseRegister.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import { peopleTotal } from "../../src/model/exposure.ts"
import { makeGround } from "../../src/model/ground.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"
import { inventedCountry } from "./inventedCountry.ts"

// From the two files of a register to people, by hand. Two invented countries meet on 20° E; 10 people per km² live in the
// west (100,000 on 10,000 km²), 20 in the east, all of them rural.
const ground = makeGround([], [inventedCountry("WW", 100_000, 18, 20), inventedCountry("EE", 200_000, 20, 22)], [])

function count(sites: string, stores: string) {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const { register } = parseRegister([
    { name: "sites.csv", bytes: bytes(`site_id,lon,lat\n${sites}\n`) },
    { name: "stores.csv", bytes: bytes(`store_id,site_id,lon,lat,pes_type,barricaded,hd,neq_kg\n${stores}\n`) },
  ])
  const zoned = zonedSites(register, iatg0220, defaultZoneOptions)
  return { zoned, exposure: countPeople(zoned, ground) }
}

/** 22.2·10,000^⅓ = 22.2 × 21.5443469 */
const ibd = 478.2845
const circle = Math.PI * (ibd / 1000) ** 2

describe("from CSV to people, by hand", () => {
  test("one store of 10,000 kg of HD 1.1 has an IBD of 478.3 m with 7.2 people inside", () => {
    const { exposure } = count("S,19,44", "S1,S,19,44,open stack,no,1.1,10000")
    const zone = exposure.sites[0]?.zones.IBD
    expect(zone?.radius).toBeCloseTo(ibd, 3)
    expect(zone?.people?.rural).toBeCloseTo(circle * 10, 2)
    expect(zone?.atLeast).toBe(false)
  })

  test("two stores of 5,000 kg 30 m apart (less than 4.8·5,000^⅓ = 82 m) count as one of 10,000 kg, each with its own circle", () => {
    // 30 m north at 44° N: 111,114 m per degree of latitude (Karney), 0.00027 degrees.
    const { zoned, exposure } = count(
      "S,19,44",
      "S1,S,19,44,open stack,no,1.1,5000\nS2,S,19,44.00027,open stack,,1.1,5000",
    )
    const [first] = zoned[0]?.stores ?? []
    expect(first?.joins[0]?.gap).toBeCloseTo(30, 1)
    expect(first?.joins[0]?.required?.distance).toBeCloseTo(4.8 * 5000 ** (1 / 3), 6)
    expect(first?.distances.IBD.governing?.neq).toBe(10_000)
    const zone = exposure.sites[0]?.zones.IBD
    expect(zone?.radius).toBeCloseTo(ibd, 3)
    // Union of two circles 30 m apart: 2πr² less the lens 2r²·acos(d/2r) − (d/2)·√(4r² − d²).
    const [r, d] = [ibd, 30]
    const lens = 2 * r * r * Math.acos(d / (2 * r)) - (d / 2) * Math.sqrt(4 * r * r - d * d)
    expect(zone?.people?.rural).toBeCloseTo(((2 * Math.PI * r * r - lens) / 1e6) * 10, 2)
  })

  test("a store on the border reaches the neighbour and counts half of its circle there, at the neighbour's density", () => {
    const { exposure } = count("S,19.999999,44", "S1,S,20,44,open stack,no,1.1,10000")
    const zone = exposure.sites[0]?.zones.IBD
    expect(zone?.reaches).toEqual(["EE"])
    const people = Object.fromEntries((zone?.residents ?? []).map((of) => [of.country, of.people.rural]))
    expect(people.WW).toBeCloseTo((circle / 2) * 10, 2)
    expect(people.EE).toBeCloseTo((circle / 2) * 20, 2)
    expect(exposure.totals.IBD.sitesAcrossBorder).toBe(1)
  })

  test("a store of 30 kg of HD 1.1 has no figure: no radius, nobody counted, and the total reads at least", () => {
    const { exposure } = count(
      "S,19,44\nT,19.5,44",
      "S1,S,19,44,open stack,no,1.1,30\nT1,T,19.5,44,open stack,no,1.1,10000",
    )
    const [none] = exposure.sites
    expect(none?.zones.IBD.radius).toBeUndefined()
    expect(none?.zones.IBD.people).toBeUndefined()
    const total = exposure.totals.IBD
    expect(total).toMatchObject({ atLeast: true, storesWithoutFigure: 1, sitesWithoutFigure: 1 })
    expect(peopleTotal(total.once)).toBeCloseTo(circle * 10, 2)
  })
})
