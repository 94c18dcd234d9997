import { createRoot } from "solid-js"
import { expect, test } from "vitest"
import { createPanels, type PanelsState } from "../../src/state/createPanels.ts"
import { makeLayoutStorage } from "../../src/state/makeLayoutStorage.ts"

/** A browser's storage that holds what is put there. */
function makeStorage(entries: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(entries))
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
    get length() {
      return kept.size
    },
  } as unknown as Storage
}

/** Opens the page, does something on it, and closes it. */
function visit<Result>(storage: Storage, use: (panels: PanelsState) => Result, isNarrow = false): Result {
  return createRoot((dispose) => {
    const panels = createPanels(
      false,
      makeLayoutStorage(() => storage),
      isNarrow,
    )
    const result = use(panels)
    queueMicrotask(dispose)
    return result
  })
}

/** Lets effects run, and the page close. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

test("a single key is a shortcut until it is switched off", () => {
  visit(makeStorage(), (panels) => {
    expect(panels.shortcuts()).toBe(true)
    panels.setShortcuts(false)
    expect(panels.shortcuts()).toBe(false)
    expect(panels.isOpen("left")).toBe(true)
  })
})

test("a shortcut that is switched off stays off on the next visit, once the user has agreed to storage", async () => {
  const storage = makeStorage()
  const panels = visit(storage, (state) => state)
  panels.setShortcuts(false)
  panels.remember(true)
  await settled()
  expect(visit(storage, (next) => next.shortcuts())).toBe(false)
})

test("without the user's agreement nothing is kept", async () => {
  const storage = makeStorage()
  visit(storage, (panels) => panels).setShortcuts(false)
  await settled()
  expect(storage.length).toBe(0)
  expect(visit(storage, (next) => next.shortcuts())).toBe(true)
})

test("a layout kept before there was the choice leaves the shortcut on", () => {
  const storage = makeStorage({ "stockpile-atlas.layout": '{"left":false,"right":true,"bottom":true}' })
  visit(storage, (panels) => {
    expect(panels.shortcuts()).toBe(true)
    expect(panels.isOpen("left")).toBe(false)
  })
})

test("on a tablet the layers start closed, because they would lie over the map", () => {
  visit(
    makeStorage(),
    (panels) => {
      expect(panels.isOpen("left")).toBe(false)
      expect(panels.isOpen("right")).toBe(true)
      panels.toggle("left")
      expect(panels.isOpen("left")).toBe(true)
    },
    true,
  )
})
