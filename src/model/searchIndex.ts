import { type ParsedCoordinates, parseCoordinates } from "./coordinates/parseCoordinates.ts"
import { foldText, foldVariants } from "./foldText.ts"
import type { Place } from "./place.ts"
import type { Site } from "./site.ts"

export type SearchHit =
  | { readonly kind: "site"; readonly site: Site }
  | { readonly kind: "place"; readonly place: Place }
  | ({ readonly kind: "coordinates" } & ParsedCoordinates)

interface SearchEntry {
  readonly hit: SearchHit
  /** Folded names and ids under which it is found. */
  readonly keys: readonly string[]
}

/** What can be found, in the order of equally good matches. Made once for a register and a list of places. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[]
}

/** How well a key fits, best first. */
const ranks = ["exact", "prefix", "word", "inside"] as const

/**
 * Prepares sites and places for `search`: folds their names once. Sites keep their order; places are put by population,
 * the largest first and those of unknown population last.
 */
export function makeSearchIndex(of: {
  readonly sites: readonly Site[]
  readonly places: readonly Place[]
}): SearchIndex {
  const places = [...of.places].sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
  return {
    entries: [
      ...of.sites.map((site) => ({ hit: { kind: "site", site } as const, keys: siteKeys(site) })),
      ...places.map((place) => ({ hit: { kind: "place", place } as const, keys: placeKeys(place) })),
    ],
  }
}

/**
 * Sites by name or id, places by international or local name, in either script and without diacritics, and coordinates
 * in any of the five forms.
 *
 * Coordinates come first, then the whole name, its beginning, the beginning of a word in it, anything inside it; within
 * each, sites before places, places by population.
 *
 * @param limit the most hits wanted
 */
export function search(index: SearchIndex, text: string, limit: number): SearchHit[] {
  const coordinates = parseCoordinates(text)
  const byRank = ranks.map((): SearchHit[] => [])
  const queries = foldVariants(text).filter((query) => query !== "")
  if (queries.length > 0)
    for (const { hit, keys } of index.entries) {
      const found = byRank[rankOfKeys(keys, queries)]
      if (found && found.length < limit) found.push(hit)
    }
  const hits = byRank.flat()
  return (coordinates ? [{ kind: "coordinates" as const, ...coordinates }, ...hits] : hits).slice(0, limit)
}

function siteKeys({ siteId, name }: Site): string[] {
  const id = foldText(siteId)
  return [...new Set([...foldVariants(name), id, id.replaceAll(" ", "")])]
}

function placeKeys({ name, nameLocal }: Place): string[] {
  const keys = foldVariants(name)
  return [...new Set(nameLocal === undefined ? keys : [...keys, ...foldVariants(nameLocal)])]
}

/** The best rank any key has for any reading of the query, as an index of `ranks`; their number where none fits. */
function rankOfKeys(keys: readonly string[], queries: readonly string[]): number {
  let best: number = ranks.length
  for (const key of keys) for (const query of queries) best = Math.min(best, rankOfKey(key, query))
  return best
}

function rankOfKey(key: string, query: string): number {
  const at = key.indexOf(query)
  if (at < 0) return ranks.length
  if (at === 0) return ranks.indexOf(key.length === query.length ? "exact" : "prefix")
  return ranks.indexOf(key.includes(` ${query}`) ? "word" : "inside")
}
