import { expect, test, vi } from "vitest"
import { createFileOpening } from "../../src/state/createFileOpening.ts"

const fileOf = (name: string) => new File(["…"], name)
const parts = {
  isProjectFile: async (file: Blob) => (file as File).name.endsWith(".atlas.json"),
  isPopulationFile: async (file: Blob) => (file as File).name.startsWith("kontur"),
}

/** What was opened as what, and a program whose parts come only while `isThere` gives true. */
function opening(isThere: () => boolean = () => true) {
  const opened: string[] = []
  const note = (as: string) => (files: readonly File[]) =>
    void opened.push(...files.map(({ name }) => `${name} as ${as}`))
  const load = async () => {
    if (!isThere()) throw new TypeError("Failed to fetch dynamically imported module")
    return parts
  }
  const project = { open: (file: File) => note("project")([file]) }
  const files = createFileOpening({ open: note("register") }, { open: note("population") }, project, load)
  return { ...files, opened }
}

test("files of three kinds let go together go each where it belongs", async () => {
  const { open, opened, failure } = opening()
  open([fileOf("stores.csv"), fileOf("mine.atlas.json"), fileOf("kontur.csv")])
  await vi.waitFor(() => expect(opened).toHaveLength(3))
  expect(opened.toSorted()).toEqual([
    "kontur.csv as population",
    "mine.atlas.json as project",
    "stores.csv as register",
  ])
  expect(failure()).toBeUndefined()
})

test("when the part that opens files cannot be loaded this is told, and another try opens the same files", async () => {
  let isThere = false
  const { open, opened, failure } = opening(() => isThere)
  open([fileOf("stores.csv")])
  await vi.waitFor(() => expect(failure()).toBeDefined())
  expect(opened).toEqual([])
  isThere = true
  failure()?.retry()
  await vi.waitFor(() => expect(opened).toEqual(["stores.csv as register"]))
  expect(failure()).toBeUndefined()
})
