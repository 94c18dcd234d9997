import { batch, createEffect, onCleanup } from "solid-js"

/** One part of the state that the address holds, under a key of its own. */
export interface AddressField {
  readonly key: string
  /**
   * Puts into the state what the address says; undefined where it says nothing, which means the state's default. What
   * cannot be understood is ignored. Never throws.
   */
  readonly read: (text: string | undefined) => void
  /** What the address is to say; undefined leaves the key out. */
  readonly write: () => string | undefined
  /** True where a change is a step one can go back from; other changes only keep the address true. */
  readonly isStep?: boolean
}

/** The parts of a browser's window that hold the address. */
export type AddressBar = Pick<Window, "addEventListener" | "removeEventListener"> & {
  readonly location: Pick<Location, "hash">
  readonly history: Pick<History, "pushState" | "replaceState">
}

/**
 * Keeps state and address the same: reads the address once at start and whenever the user goes back or forward, and
 * writes it on every change of the state.
 *
 * The state stands behind the "#", which a browser never sends to any server.
 *
 * @param isReady false while the state is not yet what the address asked for, so that nothing is written too early
 *
 * Checked by: test/state/url.test.ts
 */
export function createAddress(fields: readonly AddressField[], isReady: () => boolean, bar: AddressBar = window): void {
  let isReading = false
  let lastStep: string | undefined
  const read = () => {
    const values = parseAddress(bar.location.hash)
    // A link within the page, such as the one that skips to the table, is not a state.
    if (!values) return
    isReading = true
    batch(() => {
      for (const { key, read } of fields) read(values.get(key) ?? undefined)
    })
    isReading = false
  }
  read()
  createEffect(() => {
    if (!isReady()) return
    const address = addressText(fields)
    const step = addressText(fields.filter(({ isStep }) => isStep))
    const isNewStep = lastStep !== undefined && step !== lastStep && !isReading
    lastStep = step
    if (address === bar.location.hash) return
    if (isNewStep) bar.history.pushState(null, "", address)
    else bar.history.replaceState(null, "", address)
  })
  bar.addEventListener("popstate", read)
  onCleanup(() => bar.removeEventListener("popstate", read))
}

/** What the address says under a key before there is a page. */
export function addressValue(key: string, hash = location.hash): string | undefined {
  return parseAddress(hash)?.get(key) ?? undefined
}

/** The values by key; undefined for a fragment that names a part of the page. */
function parseAddress(hash: string): URLSearchParams | undefined {
  const text = hash.replace(/^#/, "")
  return text === "" || text.includes("=") ? new URLSearchParams(text) : undefined
}

function addressText(fields: readonly AddressField[]): string {
  const parts = fields.flatMap(({ key, write }) => {
    const text = write()
    return text === undefined ? [] : [`${key}=${escaped(text)}`]
  })
  return `#${parts.join("&")}`
}

/** As little as must be, so that people can read an address: commas, colons and slashes stay. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/%(?:2C|2F|3A)/g, decodeURIComponent)
}
