import { createRoot } from "solid-js"
import { describe, expect, test } from "vitest"
import type { AtlasWorker } from "../../src/compute/AtlasWorker.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { parseRegister } from "../../src/load/parseRegister.ts"
import type { Register } from "../../src/model/register.ts"
import { createRegister } from "../../src/state/createRegister.ts"

const invented: Register = { name: "depots.fgb", invented: true, sites: [], stores: [] }
const csv = new File(["site_id,lon,lat,store_id,hd,neq_kg\nA,21,42,A1,1.1,1000\n"], "mine.csv")

/** The state with a worker that answers at once from the same parser. */
function inRoot(
  run: (register: ReturnType<typeof createRegister>) => Promise<void>,
  worker: Partial<AtlasWorker> = {},
) {
  return createRoot(async (dispose) => {
    const answering = {
      loadDepots: async () => invented,
      readRegister: async (...asked) => parseRegister(...asked),
      ...worker,
    } as AtlasWorker
    const register = createRegister(answering, "data/")
    await settled()
    await run(register)
    dispose()
  })
}
const settled = () => new Promise((done) => setTimeout(done, 5))

describe("the register on the page", () => {
  test("is the invented one until the user's own is accepted, and again after clearing", () =>
    inRoot(async (register) => {
      expect(register.register()).toBe(invented)
      register.open([csv])
      await settled()
      expect(register.opening()?.state).toBe("read")
      expect(register.register()).toBe(invented)
      register.accept()
      expect(register.register()?.name).toContain("mine.csv")
      expect(register.isOwn()).toBe(true)
      expect(register.opening()).toBeUndefined()
      register.clear()
      expect(register.register()).toBe(invented)
      expect(register.isOwn()).toBe(false)
    }))

  test("stays as it was when an opening is dismissed", () =>
    inRoot(async (register) => {
      register.open([csv])
      await settled()
      register.dismiss()
      register.accept()
      expect(register.register()).toBe(invented)
    }))

  test("stays as it was when a file cannot be read, and the failure is kept for its sentence", () =>
    inRoot(
      async (register) => {
        register.open([csv])
        await settled()
        expect(register.opening()).toMatchObject({
          state: "failed",
          error: { failure: "wrong type", file: "mine.csv" },
        })
        expect(register.register()).toBe(invented)
      },
      { readRegister: () => Promise.reject(new LoadError("wrong type", "mine.csv")) },
    ))

  test("a slow reading that was dismissed does not come back", () => {
    let finish = () => {}
    return inRoot(
      async (register) => {
        register.open([csv])
        await settled()
        expect(register.opening()?.state).toBe("reading")
        register.dismiss()
        finish()
        await settled()
        expect(register.opening()).toBeUndefined()
      },
      {
        readRegister: (...asked) =>
          new Promise((done) => {
            finish = () => done(parseRegister(...asked))
          }),
      },
    )
  })

  test("without the shipped file there is no register, and the reason is kept", () =>
    inRoot(
      async (register) => {
        expect(register.register()).toBeUndefined()
        expect(register.error()).toMatchObject({ failure: "missing", file: "depots.fgb" })
        register.open([csv])
        await settled()
        register.accept()
        expect(register.register()?.sites).toHaveLength(1)
      },
      { loadDepots: () => Promise.reject(new LoadError("missing", "depots.fgb")) },
    ))
})
