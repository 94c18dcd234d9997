import { type Accessor, createMemo, createResource, createSignal } from "solid-js"
import { filterText } from "../i18n/filterText.ts"
import type { Exposure } from "../model/exposure.ts"
import { type FilterChoices, filterChoices } from "../model/filterChoices.ts"
import { type FilteredSite, isActive, noFilter, passes, type SiteFilter } from "../model/siteFilter.ts"
import type { ZoneKind } from "../model/rule.ts"
import type { ZonedSite } from "../model/zone.ts"
import type { Exposures } from "./createExposures.ts"
import type { LanguageState } from "./createLanguage.ts"
import type { LayersState } from "./createLayers.ts"

export interface FilterState {
  readonly filter: Accessor<SiteFilter>
  readonly setFilter: (filter: SiteFilter) => void
  readonly clear: () => void
  readonly isActive: Accessor<boolean>
  /** The restrictions in the page's language, "" when there is none. */
  readonly description: Accessor<string>
  /** Ids of the sites that pass; undefined when the filter restricts nothing, or the sites are not there yet. */
  readonly passing: Accessor<ReadonlySet<string> | undefined>
  /** True for every site when the filter restricts nothing. */
  readonly lets: (siteId: string) => boolean
  /** The sites that pass, with their zones: what map and lists show. */
  readonly zoned: Accessor<ReadonlyMap<string, ZonedSite> | undefined>
  /** What the passing sites add up to; undefined while that is being counted. */
  readonly totals: Accessor<Exposure["totals"] | undefined>
  /** Why the passing sites could not be added up. */
  readonly totalsError: Accessor<unknown>
  /** Why the filter cannot yet, or not at all, tell what it is asked: people are not counted. */
  readonly lacksPeople: Accessor<"counting" | "failed" | undefined>
  /** What the register's sites have, to choose from; worked out at each call. */
  readonly choices: () => FilterChoices
}

/** Which sites the page is about: the same for map, table, summary and exports. */
export function createFilter(
  exposures: Exposures,
  { zone }: Pick<LayersState, "zone">,
  { t, format }: Pick<LanguageState, "t" | "format">,
): FilterState {
  const [filter, setFilter] = createSignal(noFilter)
  const active = createMemo(() => isActive(filter()))
  const sites = createMemo(() => filteredSites(exposures))
  const passing = createPassing(() => (active() && exposures.zoned() ? sites() : undefined), filter, zone)
  const description = createMemo(() => filterText(filter(), zone(), t, format()))
  const totals = createTotals(exposures, passing)
  const zoned = createMemo(() => {
    const [all, chosen] = [exposures.zoned(), passing()]
    return all && chosen ? new Map([...all].filter(([siteId]) => chosen.has(siteId))) : all
  })
  return {
    filter,
    setFilter,
    clear: () => setFilter(noFilter),
    isActive: active,
    description,
    passing,
    lets: (siteId) => passing()?.has(siteId) ?? true,
    zoned,
    ...totals,
    lacksPeople: () => {
      const { state } = exposures.counting()
      const isAsked = filter().peopleMin !== undefined || filter().crossesBorder !== undefined
      return isAsked && (state === "counting" || state === "failed") ? state : undefined
    },
    choices: () => filterChoices(sites()),
  }
}

/** Ids of the sites that pass, the same set as long as the same sites do; undefined without sites. */
function createPassing(
  sites: Accessor<readonly FilteredSite[] | undefined>,
  filter: Accessor<SiteFilter>,
  zone: Accessor<ZoneKind>,
): FilterState["passing"] {
  const passing = createMemo(
    (): ReadonlySet<string> | undefined => {
      const fitting = sites()?.filter((site) => passes(filter(), site, zone()))
      return fitting && new Set(fitting.map(({ zoned }) => zoned.site.siteId))
    },
    undefined,
    { equals: isSame },
  )
  return passing
}

/** Totals of the passing sites, asked of the worker; never those of an earlier question. */
function createTotals(exposures: Exposures, passing: FilterState["passing"]) {
  const question = createMemo(() => {
    const [exposure, chosen] = [exposures.exposure(), passing()]
    return exposure && chosen ? { exposure, chosen } : undefined
  })
  const [answer] = createResource(question, async (asked) => ({
    asked,
    totals: await exposures.totalsOf([...asked.chosen]),
  }))
  const totals = createMemo(() => {
    if (!passing()) return exposures.exposure()?.totals
    const found = answer.error ? undefined : answer()
    return found !== undefined && found.asked === question() ? found.totals : undefined
  })
  return { totals, totalsError: () => (passing() ? (answer.error as unknown) : undefined) }
}

function filteredSites({ zoned, siteExposure }: Exposures): FilteredSite[] {
  return [...(zoned()?.values() ?? [])].map((one) => ({ zoned: one, exposure: siteExposure(one.site.siteId) }))
}

function isSame(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (one === undefined || other === undefined || one.size !== other.size) return one === other
  return [...one].every((siteId) => other.has(siteId))
}
