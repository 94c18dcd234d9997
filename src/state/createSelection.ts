import { type Accessor, createSignal } from "solid-js"

/** What the page is about right now. */
export type Mode = { readonly mode: "region" } | { readonly mode: "inspect"; readonly siteId: string }

export interface Selection {
  readonly mode: Accessor<Mode>
  /** The inspected site's id, if any. */
  readonly siteId: Accessor<string | undefined>
  /** The site under the pointer or the keyboard focus, on the map or in the list. */
  readonly hoveredId: Accessor<string | undefined>
  readonly inspect: (siteId: string) => void
  readonly showRegion: () => void
  readonly hover: (siteId: string | undefined) => void
}

export function createSelection(): Selection {
  const [mode, setMode] = createSignal<Mode>({ mode: "region" })
  const [hoveredId, setHoveredId] = createSignal<string>()
  return {
    mode,
    hoveredId,
    siteId: () => {
      const current = mode()
      return current.mode === "inspect" ? current.siteId : undefined
    },
    inspect: (siteId) => setMode({ mode: "inspect", siteId }),
    showRegion: () => setMode({ mode: "region" }),
    hover: setHoveredId,
  }
}
