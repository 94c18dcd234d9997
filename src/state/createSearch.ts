import { type Accessor, createMemo, createResource, createSignal } from "solid-js"
import type { Place } from "../model/place.ts"
import type { SearchHit, SearchIndex } from "../model/searchIndex.ts"
import type { Site } from "../model/site.ts"

export interface SearchState {
  readonly text: Accessor<string>
  readonly setText: (text: string) => void
  /** Best first; none while the text is empty or the search is being prepared. */
  readonly hits: Accessor<readonly SearchHit[]>
  readonly state: Accessor<"idle" | "preparing" | "ready" | "failed">
  /** Loads the search and folds all names, once somebody is about to search. */
  readonly prepare: () => void
}

/** Most hits shown. */
const limit = 8
/** Names folded in one go: some 20 ms on a slow computer, so that the page never stands still. */
const slice = 2000

/** Search over sites and places; prepared when first wanted, anew for another register or list of places. */
export function createSearch(sites: Accessor<readonly Site[]>, places: Accessor<readonly Place[]>): SearchState {
  const [text, setText] = createSignal("")
  const [isWanted, setWanted] = createSignal(false)
  const subject = createMemo(() => (isWanted() ? { sites: sites(), places: places() } : undefined))
  const [prepared] = createResource(subject, prepareSearch)
  const state = () => {
    if (prepared.error) return "failed"
    if (prepared.latest) return "ready"
    return isWanted() ? "preparing" : "idle"
  }
  const hits = createMemo(() => {
    const found = text().trim()
    // While it is prepared anew the search before it goes on answering.
    const ready = found === "" || prepared.error ? undefined : prepared.latest
    return ready ? ready.search(ready.index, found, limit) : []
  })
  return { text, setText, hits, state, prepare: () => setWanted(true) }
}

/** Loads the search, which is no part of the first page, and prepares its index slice by slice. */
async function prepareSearch(subject: { readonly sites: readonly Site[]; readonly places: readonly Place[] }) {
  const { makeSearchIndex, search } = await import("../model/searchIndex.ts")
  // In the order of the whole index, so that the slices, one behind the other, are that index.
  const places = [...subject.places].sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
  const entries: SearchIndex["entries"][number][] = []
  for (let from = 0; from < subject.sites.length; from += slice) {
    entries.push(...makeSearchIndex({ sites: subject.sites.slice(from, from + slice), places: [] }).entries)
    await breath()
  }
  for (let from = 0; from < places.length; from += slice) {
    entries.push(...makeSearchIndex({ sites: [], places: places.slice(from, from + slice) }).entries)
    await breath()
  }
  return { index: { entries }, search }
}

/** Lets the page draw and answer before the next slice. */
function breath(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}
