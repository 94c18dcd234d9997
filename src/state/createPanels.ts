import { type Accessor, createEffect, createSignal, on } from "solid-js"
import { type Layout, type LayoutStorage, makeLayoutStorage } from "./makeLayoutStorage.ts"

export type Panel = keyof Layout

export interface PanelsState {
  readonly isOpen: (panel: Panel) => boolean
  readonly toggle: (panel: Panel) => void
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
 * Which panels are open, and whether that is remembered.
 *
 * @param hasAddress true when the address asks for a certain view: who follows a link is not introduced to the page
 */
export function createPanels(hasAddress: boolean, storage: LayoutStorage = makeLayoutStorage()): PanelsState {
  const kept = storage.read()
  const [layout, setLayout] = createSignal<Layout>(kept ?? { left: true, right: true, bottom: true })
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
