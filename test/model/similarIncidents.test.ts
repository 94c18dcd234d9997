import { expect, test } from "vitest"
import type { Incident, QuantityReported } from "../../src/model/incident.ts"
import { similarIncidents } from "../../src/model/similarIncidents.ts"

const incident = (incidentId: string, more: Partial<Incident> = {}): Incident => ({
  incidentId,
  place: incidentId,
  country: "BG",
  facts: "",
  source: "invented for tests",
  status: "unconfirmed",
  ...more,
})
const quantity = (mass: number, more: Partial<QuantityReported> = {}): Pick<Incident, "quantity"> => ({
  quantity: { mass, bound: "about", of: "explosive", divisions: ["1.1"], note: "invented", ...more },
})
const site = { country: "RS", position: [21, 44], neq: 10_000, divisions: ["1.2.1"] } as const
const idsOf = (incidents: readonly Incident[]) =>
  similarIncidents(incidents, site).map((one) => one.incident.incidentId)

test("quantities up to three times more or less are alike, and no farther apart", () => {
  const masses = [3_300, 3_400, 30_000, 31_000]
  expect(idsOf(masses.map((mass) => incident(String(mass), quantity(mass)))).sort()).toEqual(["30000", "3400"])
})

test("gross weights are compared with nothing, and a surplus that has not exploded is left out", () => {
  expect(idsOf([incident("gross", quantity(10_000, { of: "gross", divisions: [] }))])).toEqual([])
  expect(idsOf([incident("stock", { country: "RS", kind: "stock" })])).toEqual([])
})

test("what is alike is named: quantity, division, country", () => {
  const all = incident("all", { country: "RS", ...quantity(10_000, { divisions: ["1.1", "1.2.1"] }) })
  expect(similarIncidents([all, incident("none")], site)).toEqual([
    { incident: all, alike: ["quantity", "division", "country"] },
  ])
})

test("the nearest in quantity comes first, then the nearest on the ground, and those without come last", () => {
  const here = { country: "RS" }
  const found = [
    incident("unplaced", here),
    incident("far", { ...here, position: [25, 44] }),
    incident("near", { ...here, position: [21.1, 44] }),
    incident("twice", quantity(20_000)),
    incident("same", quantity(10_000)),
  ]
  expect(idsOf(found)).toEqual(["same", "twice", "near", "far", "unplaced"])
})

test("a site without stock is like an incident by its country alone", () => {
  const { neq: _, ...empty } = site
  const found = [incident("same", quantity(10_000)), incident("home", { country: "RS" })]
  expect(similarIncidents(found, empty).map(({ alike }) => alike)).toEqual([["country"]])
})
