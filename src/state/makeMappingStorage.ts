import type { RegisterMapping } from "../load/RegisterMapping.ts"

/** What the columns of the user's files are, kept in the browser once the user has asked for it; nothing of their rows. */
export interface MappingStorage {
  /** Empty when nothing is kept, or the browser does not let the page look. */
  readonly read: () => readonly RegisterMapping[]
  /** False when the browser does not let the page keep anything. */
  readonly write: (mappings: readonly RegisterMapping[]) => boolean
  readonly forget: () => void
}

const key = "stockpile-atlas.columns"

/** @param storage of the browser; asked anew each time, because merely naming it can fail where it is blocked */
export function makeMappingStorage(storage: () => Storage = () => globalThis.localStorage): MappingStorage {
  return {
    read: () => {
      const kept: unknown = attempt(() => JSON.parse(storage().getItem(key) ?? "[]") as unknown)
      // What is in it is checked by the reader, before it is used.
      return Array.isArray(kept) ? (kept as RegisterMapping[]) : []
    },
    write: (mappings) =>
      attempt(() => {
        storage().setItem(key, JSON.stringify(mappings))
        return true
      }) ?? false,
    forget: () => attempt(() => storage().removeItem(key)),
  }
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
