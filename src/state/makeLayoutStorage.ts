/** Which panels are open, and whether single keys are shortcuts. */
export type Layout = Readonly<Record<"left" | "right" | "bottom" | "shortcuts", boolean>>

/** The one thing the page may keep in the browser, once the user has agreed. Nothing of a register. */
export interface LayoutStorage {
  /** Undefined when nothing is kept, what is kept is no layout, or the browser does not let the page look. */
  readonly read: () => Layout | undefined
  /** False when the browser does not let the page keep anything. */
  readonly write: (layout: Layout) => boolean
  readonly forget: () => void
}

const key = "stockpile-atlas.layout"

/** @param storage of the browser; asked anew each time, because merely naming it can fail where it is blocked */
export function makeLayoutStorage(storage: () => Storage = () => globalThis.localStorage): LayoutStorage {
  return {
    read: () => attempt(() => layoutOf(storage().getItem(key))),
    write: (layout) =>
      attempt(() => {
        storage().setItem(key, JSON.stringify(layout))
        return true
      }) ?? false,
    forget: () => attempt(() => storage().removeItem(key)),
  }
}

function layoutOf(text: string | null): Layout | undefined {
  if (text === null) return undefined
  const { left, right, bottom, shortcuts } = JSON.parse(text) as Record<string, unknown>
  // What is not said to be closed is open, and what is not said to be off is on.
  return { left: left !== false, right: right !== false, bottom: bottom !== false, shortcuts: shortcuts !== false }
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
