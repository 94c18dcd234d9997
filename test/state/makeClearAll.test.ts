import { createRoot, createSignal, untrack } from "solid-js"
import { expect, test } from "vitest"
import type { AtlasWorker } from "../../src/compute/AtlasWorker.ts"
import type { Register } from "../../src/model/register.ts"
import { noFilter, type SiteFilter } from "../../src/model/siteFilter.ts"
import { createLayers } from "../../src/state/createLayers.ts"
import { createRegister } from "../../src/state/createRegister.ts"
import { createRules } from "../../src/state/createRules.ts"
import { createSelection } from "../../src/state/createSelection.ts"
import { makeClearAll } from "../../src/state/makeClearAll.ts"

const invented: Register = { name: "depots.fgb", invented: true, sites: [], stores: [] }

test("“Clear all” leaves nothing of the user's: no file, no rule, no filter, no option, no pressure, nothing kept in the browser", () =>
  createRoot(async (dispose) => {
    const done: string[] = []
    const kept = { read: () => [], write: () => true, forget: () => void done.push("columns forgotten") }
    const worker = { loadDepots: async () => invented } as Partial<AtlasWorker> as AtlasWorker
    const register = createRegister(worker, "data/", kept)
    const [rules, layers, selection] = [createRules(), createLayers(), createSelection()]
    const [filter, setFilter] = createSignal<SiteFilter>(noFilter)
    await new Promise((later) => setTimeout(later, 5))
    register.put({ name: "mine.csv", invented: false, sites: [], stores: [] }, [])
    register.setRemembers(true)
    rules.setNationalEntries([{ zone: "IBD", k: 20, exponent: "1/3", source: "Our rulebook, § 5" }])
    rules.setOptions({ routeClass: "high", conservative: true, assumeJoined: true })
    setFilter({ ...noFilter, countries: ["MK"] })
    layers.setContours([2])
    selection.inspect("MINE-1")

    makeClearAll({
      register,
      rules,
      layers,
      selection,
      filter: { setFilter },
      population: { clear: () => done.push("grids cleared") },
      project: { forget: () => done.push("project forgotten") },
      streets: { isOwn: () => true, close: () => done.push("street map closed") },
    })()

    expect(register.register()).toBe(invented)
    expect(register.isOwn()).toBe(false)
    expect(register.remembers()).toBe(false)
    expect(rules.nationalEntries()).toEqual([])
    expect(rules.ruleSet().id).toBe("iatg-02.20")
    expect(rules.ruleSets().map(({ id }) => id)).not.toContain("national")
    expect(rules.options()).toEqual({ routeClass: "medium", conservative: false, assumeJoined: false })
    expect(untrack(filter)).toEqual(noFilter)
    expect(layers.contours()).toEqual([5, 14, 35])
    expect(selection.mode()).toEqual({ mode: "region" })
    expect(done.toSorted()).toEqual(["columns forgotten", "grids cleared", "project forgotten", "street map closed"])
    dispose()
  }))
