import { expect, test } from "vitest"
import { joinedEitherWay } from "../../src/model/joinedEitherWay.ts"
import { ruleSetById } from "../../src/model/rules/ruleSets.ts"
import type { Store } from "../../src/model/store.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { inventedSite, makeStore, northOfSite } from "./makeStore.ts"

const near = { position: northOfSite(40) }
const far = { position: northOfSite(4000) }

function bothOf(stores: readonly Store[], assumeJoined = false) {
  const either = joinedEitherWay(inventedSite, stores, "A", ruleSetById("iatg-02.20"), {
    ...defaultZoneOptions,
    assumeJoined,
  })
  return either && [either.joined, either.apart].map((store) => store.distances.VBD.governing?.distance.toFixed(1))
}

test("a store without coordinates has both figures, whichever is chosen: 44.4 × 10,000^⅓ = 956.6 and × 8,000^⅓ = 888.0 m", () => {
  const stores = [makeStore("A", { "1.1": 8000 }), makeStore("B", { "1.1": 2000 }, far)]
  expect(bothOf(stores)).toEqual(["956.6", "888.0"])
  expect(bothOf(stores, true)).toEqual(["956.6", "888.0"])
})

test("its neighbour with coordinates has both figures as well", () => {
  expect(bothOf([makeStore("A", { "1.1": 8000 }, near), makeStore("B", { "1.1": 2000 })])).toEqual(["956.6", "888.0"])
})

test("where every gap is known, or the stock joins nobody, there is one figure", () => {
  expect(bothOf([makeStore("A", { "1.1": 8000 }, near), makeStore("B", { "1.1": 2000 }, far)])).toBeUndefined()
  expect(bothOf([makeStore("A", { "1.2.1": 8000 }), makeStore("B", { "1.1": 2000 }, far)])).toBeUndefined()
  expect(bothOf([makeStore("A", { "1.1": 8000 })])).toBeUndefined()
})
