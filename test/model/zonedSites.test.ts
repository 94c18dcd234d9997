import { expect, test } from "vitest"
import type { Register } from "../../src/model/register.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import type { Store } from "../../src/model/store.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import { zonedSites } from "../../src/model/zonedSites.ts"

const origin = { file: "test", row: 2 }
const store = (storeId: string, siteId: string, neq: number): Store => ({
  storeId,
  siteId,
  storeType: "open stack",
  barricaded: false,
  holdings: [{ hd: "1.1", hdAssumed: false, neq, columns: {}, origin }],
})
const register: Register = {
  name: "test",
  invented: true,
  sites: ["S", "T"].map((siteId, i) => ({ siteId, name: siteId, position: [20 + i, 44], columns: {}, origin })),
  stores: [store("S1", "S", 1000), store("S2", "S", 5000), store("T1", "T", 8000)],
}
const zoned = (of: Register, previous?: ReturnType<typeof zonedSites>) =>
  zonedSites(of, iatg0220, defaultZoneOptions, previous)

test("after an edit the edited site has new zones, the others keep theirs, and all are as worked out from the start", () => {
  const before = zoned(register)
  const edits: Register[] = [
    { ...register, stores: register.stores.with(1, store("S2", "S", 27_000)) },
    { ...register, stores: register.stores.slice(1) },
    { ...register, stores: [...register.stores, store("S3", "S", 64_000)] },
  ]
  for (const edited of edits) {
    const after = zoned(edited, before)
    expect(after).toEqual(zoned(edited))
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toBe(before[1])
  }
})
