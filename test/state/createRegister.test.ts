import { createRoot } from "solid-js"
import { describe, expect, test, vi } from "vitest"
import type { AtlasWorker } from "../../src/compute/AtlasWorker.ts"
import { LoadError } from "../../src/load/LoadError.ts"
import { readFiles } from "../../src/load/readFiles.ts"
import type { Register } from "../../src/model/register.ts"
import { makeMappingStorage, type MappingStorage } from "../../src/state/makeMappingStorage.ts"
import { createRegister, type RegisterState } from "../../src/state/createRegister.ts"

const invented: Register = { name: "depots.fgb", invented: true, sites: [], stores: [] }
const csv = new File(["site_id,lon,lat,store_id,hd,neq_kg\nA,21,42,A1,1.1,1000\n"], "mine.csv")

/** The state with a worker that answers at once from the same parser. */
function inRoot(
  run: (register: ReturnType<typeof createRegister>) => Promise<void>,
  worker: Partial<AtlasWorker> = {},
  storage?: MappingStorage,
) {
  return createRoot(async (dispose) => {
    const answering = {
      loadDepots: async () => invented,
      readRegister: (files, answers) => readFiles(files, answers, {}),
      ...worker,
    } as AtlasWorker
    const register = createRegister(answering, "data/", storage)
    await settled()
    await run(register)
    dispose()
  })
}
const settled = () => new Promise((done) => setTimeout(done, 5))
/** A reading may have to wait for parts of the program that come with the first one. */
const isRead = (register: RegisterState) =>
  vi.waitFor(() => expect(register.opening()?.state).not.toBe("reading"), { timeout: 4_000 })

describe("the register on the page", () => {
  test("is the invented one until the user's own is accepted, and again after clearing", () =>
    inRoot(async (register) => {
      expect(register.register()).toBe(invented)
      register.open([csv])
      await isRead(register)
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

  test("keeps its sites and stores when optional tables are opened later, and clearing forgets these too", () =>
    inRoot(async (register) => {
      const named = (text: string, name: string) => new File([text], name)
      const exposed = (rows: string) => named(`es_id,type,lon,lat\n${rows}`, "es.csv")
      const accept = async (...files: File[]) => {
        register.open(files)
        await isRead(register)
        register.accept()
        return register.register()
      }
      // Beside the invented register, which stays invented.
      const beside = await accept(exposed("E1,school,21,42\n"))
      expect(beside).toMatchObject({ name: "depots.fgb, es.csv", invented: true, exposedSites: [{ esId: "E1" }] })
      expect(beside?.sites).toBe(invented.sites)
      expect(register.isOwn()).toBe(true)

      const own = await accept(csv)
      expect(own).not.toHaveProperty("exposedSites")
      await accept(named("facility_id,country,t_per_year\nF1,MK,100\n", "plants.csv"))
      await accept(exposed("E1,school,21,42\nE2,school,21,42\n"))
      // Opened again, a table takes the place of the one before.
      const now = await accept(exposed("E3,hospital,21,42\n"))
      expect(now).toMatchObject({
        name: "mine.csv, plants.csv, es.csv",
        invented: false,
        exposedSites: [{ esId: "E3" }],
        facilities: [{ facilityId: "F1" }],
      })
      expect(now?.stores).toBe(own?.stores)
      register.clear()
      expect(register.register()).toBe(invented)
    }))

  test("stays as it was when an opening is dismissed", () =>
    inRoot(async (register) => {
      register.open([csv])
      await isRead(register)
      register.dismiss()
      register.accept()
      expect(register.register()).toBe(invented)
    }))

  test("stays as it was when a file cannot be read, and the failure is kept for its sentence", () =>
    inRoot(
      async (register) => {
        register.open([csv])
        await isRead(register)
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
        readRegister: async (files) => {
          await new Promise<void>((done) => {
            finish = done
          })
          return readFiles(files, {}, {})
        },
        stopReading: async () => {},
      },
    )
  })

  test("answers add up, and what the columns are goes with the register that is opened", () => {
    const asked: unknown[] = []
    const mapping = [{ headers: ["a"], columns: [null] }]
    return inRoot(
      async (register) => {
        register.open([csv], [])
        await isRead(register)
        register.answer({ decimalMark: "," })
        await isRead(register)
        register.answer({ mapping })
        await isRead(register)
        expect(asked).toEqual([{ mapping: [] }, { mapping: [], decimalMark: "," }, { mapping, decimalMark: "," }])
        register.accept()
        expect(register.mapping()).toEqual(mapping)
        register.clear()
        expect(register.mapping()).toEqual([])
      },
      {
        readRegister: async (files, answers) => {
          asked.push(answers)
          return readFiles(files, answers, {})
        },
      },
    )
  })

  test("tells how many rows could not be used, and how many of them for want of a value", () => {
    const bad = new File(
      ["site_id,lon,lat,store_id,hd,neq_kg\nA,21,42,A1,1.1,1000\nA,21,42,A2,1.1,\nA,21,42,A3,9,5\n"],
      "bad.csv",
    )
    return inRoot(async (register) => {
      expect(register.leftOut()).toBeUndefined()
      for (const [file, leftOut] of [
        [bad, { rows: 2, unstated: 1 }],
        [csv, undefined],
      ] as const) {
        register.open([file])
        await vi.waitFor(() => expect(register.opening()?.state).toBe("read"))
        register.accept()
        expect(register.leftOut()).toEqual(leftOut)
      }
    })
  })

  test("keeps what columns are in the browser only while the user wants it, and nothing of the rows", () => {
    const kept = new Map<string, string>()
    const storage = makeMappingStorage(
      () =>
        ({
          getItem: (key: string) => kept.get(key) ?? null,
          setItem: (key: string, value: string) => void kept.set(key, value),
          removeItem: (key: string) => void kept.delete(key),
        }) as Storage,
    )
    return inRoot(
      async (register) => {
        const mapping = [{ headers: ["x"], columns: [{ column: "name" as const }] }]
        register.open([csv], mapping)
        await isRead(register)
        register.accept()
        expect([...kept]).toEqual([])
        expect(register.setRemembers(true)).toBe(true)
        register.open([csv], mapping)
        await isRead(register)
        register.accept()
        expect(JSON.parse([...kept.values()][0] ?? "")).toEqual(mapping)
        register.setRemembers(false)
        expect([...kept]).toEqual([])
      },
      {},
      storage,
    )
  })

  test("without the shipped file there is no register, and the reason is kept", () =>
    inRoot(
      async (register) => {
        expect(register.register()).toBeUndefined()
        expect(register.error()).toMatchObject({ failure: "missing", file: "depots.fgb" })
        register.open([csv])
        await isRead(register)
        register.accept()
        expect(register.register()?.sites).toHaveLength(1)
      },
      { loadDepots: () => Promise.reject(new LoadError("missing", "depots.fgb")) },
    ))
})
