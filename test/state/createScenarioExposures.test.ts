import { createRoot, createSignal } from "solid-js"
import { expect, test } from "vitest"
import type { TriedScenario } from "../../src/compute/AtlasWorker.ts"
import { countPeople } from "../../src/model/countPeople.ts"
import type { Exposure } from "../../src/model/exposure.ts"
import { makeGround } from "../../src/model/ground.ts"
import type { Edit } from "../../src/model/scenario.ts"
import { iatg0220 } from "../../src/model/rules/iatg-02.20.ts"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import type { Exposures } from "../../src/state/createExposures.ts"
import { createScenarioExposures, type ScenarioExposures } from "../../src/state/createScenarioExposures.ts"
import { zonedSite } from "../model/zonedSite.ts"

const ground = makeGround([], [], [])
const ofRadius = (siteId: string, radius: number) => zonedSite(siteId, [20, 44], [{ at: [20, 44], radius }])
const sites = [ofRadius("S", 500), ofRadius("T", 700)]
const settled = () => new Promise((done) => setTimeout(done, 5))
const neq = (kg: number): Edit => ({ edit: "neq", storeId: "S-0", neq: kg })

/** What the worker says when S has this radius. */
const answerOf = (id: number, radius: number): TriedScenario => {
  const zoned = ofRadius("S", radius)
  const { sites: exposures, ...rest } = countPeople([zoned, sites[1] as never], ground)
  return { id, zoned: [zoned], exposures: exposures.slice(0, 1), ...rest }
}

/** The worker answers when it is told to, one question after the other. */
function inRoot(
  run: (page: {
    exposures: ScenarioExposures
    setEdits: (edits: readonly Edit[]) => void
    setExposure: (exposure: Exposure | undefined) => void
    asked: readonly (readonly Edit[])[]
    finish: (answer: TriedScenario | Error) => Promise<void>
  }) => Promise<void>,
) {
  return createRoot(async (dispose) => {
    const [edits, setEdits] = createSignal<readonly Edit[]>([])
    const [exposure, setExposure] = createSignal<Exposure | undefined>(countPeople(sites, ground))
    const baseline = {
      id: () => 1,
      zoned: () => new Map(sites.map((zoned) => [zoned.site.siteId, zoned])),
      counting: () => ({ state: "waiting" }),
      exposure,
      siteExposure: (siteId: string) => exposure()?.sites.find((site) => site.siteId === siteId),
      grids: () => [],
      ruleSet: () => iatg0220,
      options: () => defaultZoneOptions,
    } as Partial<Exposures> as Exposures
    const asked: (readonly Edit[])[] = []
    let answer: (answer: TriedScenario | Error) => void = () => {}
    const worker = {
      tryScenario: (_id: number, question: { readonly edits: readonly Edit[] }) => {
        asked.push(question.edits)
        return new Promise<TriedScenario>((done, fail) => {
          answer = (what) => (what instanceof Error ? fail(what) : done(what))
        })
      },
      countTotals: () => Promise.reject(new Error()),
      bandOf: () => Promise.reject(new Error()),
    }
    const exposures = createScenarioExposures(worker, () => undefined, baseline, { edits, rules: () => undefined })
    const finish = async (what: TriedScenario | Error) => {
      answer(what)
      await settled()
    }
    await settled()
    await run({ exposures, setEdits, setExposure, asked, finish })
    dispose()
  })
}

const radiusOf = ({ zoned }: ScenarioExposures) => zoned()?.get("S")?.stores[0]?.distances.IBD.governing?.distance

test("without edits the figures are those of the register", () =>
  inRoot(async ({ exposures, asked }) => {
    expect(radiusOf(exposures)).toBe(500)
    expect([exposures.id(), exposures.edits(), asked]).toEqual([1, [], []])
  }))

test("no figure of the register stands under a scenario before its own is there", () =>
  inRoot(async ({ exposures, setEdits, finish }) => {
    setEdits([neq(100)])
    expect(exposures.counting().state).toBe("counting")
    expect([exposures.exposure(), exposures.siteExposure("T")]).toEqual([undefined, undefined])
    await settled()
    await finish(answerOf(7, 400))
    expect(exposures.counting().state).toBe("ready")
    expect([radiusOf(exposures), exposures.id()]).toEqual([400, 7])
    expect(exposures.siteExposure("S")?.zones.IBD.radius).toBe(400)
    expect(exposures.siteExposure("T")?.zones.IBD.radius).toBe(700)
    expect(exposures.edits()).toEqual([neq(100)])
  }))

test("a slider that is faster than the worker skips the questions in between, and shows each answer there is", () =>
  inRoot(async ({ exposures, setEdits, asked, finish }) => {
    setEdits([neq(1)])
    await settled()
    setEdits([neq(2)])
    setEdits([neq(3)])
    await settled()
    await finish(answerOf(7, 410))
    expect([radiusOf(exposures), exposures.edits()]).toEqual([410, [neq(1)]])
    await finish(answerOf(8, 430))
    expect([radiusOf(exposures), exposures.edits()]).toEqual([430, [neq(3)]])
    expect(asked).toEqual([[neq(1)], [neq(3)]])
  }))

test("an answer that comes after the scenario was left, or after people were counted anew, is not shown", () =>
  inRoot(async ({ exposures, setEdits, setExposure, finish }) => {
    setEdits([neq(1)])
    await settled()
    setEdits([])
    await finish(answerOf(7, 410))
    expect(radiusOf(exposures)).toBe(500)
    setEdits([neq(2)])
    await settled()
    setExposure(countPeople(sites, ground))
    await finish(answerOf(8, 420))
    expect(exposures.counting().state).toBe("counting")
    await finish(answerOf(9, 430))
    expect([radiusOf(exposures), exposures.counting().state]).toEqual([430, "ready"])
  }))

test("a scenario that cannot be counted says so, and the next edit is tried again", () =>
  inRoot(async ({ exposures, setEdits, finish }) => {
    setEdits([neq(1)])
    await settled()
    await finish(new RangeError("no"))
    expect(exposures.counting()).toMatchObject({ state: "failed", error: { message: "no" } })
    setEdits([neq(2)])
    await settled()
    await finish(answerOf(8, 420))
    expect([radiusOf(exposures), exposures.counting().state]).toEqual([420, "ready"])
  }))
