import { type Accessor, createEffect, createSignal, on } from "solid-js"
import { type Layout, type LayoutStorage, makeLayoutStorage } from "./makeLayoutStorage.ts"

export type Panel = Exclude<keyof Layout, "shortcuts">

/** The width below which the layers lie over the map; `layout.css` knows it too. */
const narrow = "(max-width: 68rem), (max-height: 30rem)"

export interface PanelsState {
  readonly isOpen: (panel: Panel) => boolean
  readonly toggle: (panel: Panel) => void
  /** False when the user has switched off single keys that act wherever the focus is. */
  readonly shortcuts: Accessor<boolean>
  readonly setShortcuts: (on: boolean) => void
  /** True while the layout is kept in the browser, because the user agreed. */
  readonly remembers: Accessor<boolean>
  readonly remember: (on: boolean) => void
  /** True when the browser has refused to keep it. */
  readonly isBlocked: Accessor<boolean>
  /** True on a first visit, until it is closed. */
  readonly introduction: Accessor<boolean>
  readonly closeIntroduction: () => void
}

/**
 * Which panels are open, whether single keys are shortcuts, and whether that is remembered.
 *
 * @param hasAddress true when the address asks for a certain view: who follows a link is not introduced to the page
 * @param isNarrow true where the layers lie over the map: then they start closed, whatever was remembered
 */
export function createPanels(
  hasAddress: boolean,
  storage: LayoutStorage = makeLayoutStorage(),
  isNarrow: boolean = globalThis.matchMedia?.(narrow).matches ?? false,
): PanelsState {
  const kept = storage.read()
  const wide = kept ?? { left: true, right: true, bottom: true, shortcuts: true }
  const [layout, setLayout] = createSignal<Layout>(isNarrow ? { ...wide, left: false } : wide)
  const [remembers, setRemembers] = createSignal(kept !== undefined)
  const [isBlocked, setBlocked] = createSignal(false)
  const [introduction, setIntroduction] = createSignal(kept === undefined && !hasAddress)
  createEffect(
    on(
      [layout, remembers],
      ([current, isKept]) => {
        if (!isKept) return storage.forget()
        const isWritten = storage.write(current)
        setBlocked(!isWritten)
        if (!isWritten) setRemembers(false)
      },
      { defer: true },
    ),
  )
  return {
    isOpen: (panel) => layout()[panel],
    toggle: (panel) => setLayout((before) => ({ ...before, [panel]: !before[panel] })),
    shortcuts: () => layout().shortcuts,
    setShortcuts: (on) => setLayout((before) => ({ ...before, shortcuts: on })),
    remembers,
    remember: (isKept) => {
      setBlocked(false)
      setRemembers(isKept)
    },
    isBlocked,
    introduction,
    closeIntroduction: () => setIntroduction(false),
  }
}
