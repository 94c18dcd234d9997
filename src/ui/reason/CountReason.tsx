import { createMemo, For, Show } from "solid-js"
import type { SiteZone } from "../../model/exposure.ts"
import type { Reason } from "../../model/reason.ts"
import type { ZoneKind } from "../../model/rule.ts"
import type { Site } from "../../model/site.ts"
import { useApp } from "../../state/context.ts"
import { FilteredFigures } from "./FilteredFigures.tsx"
import { RuleSetName } from "./DistanceReason.tsx"

/** Names listed at most. */
const most = 60

type Counted = Extract<Reason, { readonly about: "count" }>["of"]

/** What a count of sites or stores counts, and which they are. */
export function CountReason(props: { of: Counted; zone?: ZoneKind }) {
  const { register, exposures, filter, language } = useApp()
  const { t, format } = language
  const isListed = (zone: SiteZone | undefined) => {
    if (zone === undefined) return false
    if (props.of === "sitesAcrossBorder") return zone.reaches.length > 0
    return props.of === "storesWithoutFigure" ? zone.storesWithoutFigure > 0 : zone.people === undefined
  }
  const sites = createMemo((): readonly Site[] => {
    const zone = props.zone
    if (zone === undefined) return []
    const all = register.register()?.sites ?? []
    return all.filter(({ siteId }) => filter.lets(siteId) && isListed(exposures.siteExposure(siteId)?.zones[zone]))
  })
  return (
    <>
      <FilteredFigures />
      <p>{t(props.of === "sites" || props.of === "stores" ? "reason.storesAndSites" : `reason.${props.of}`)}</p>
      <p>{register.register()?.name}</p>
      <Show
        when={props.of === "sitesAcrossBorder"}
        fallback={
          <p class="quiet">
            <RuleSetName />
          </p>
        }
      >
        <p class="quiet">{t("reason.acrossBorderPosition")}</p>
      </Show>
      <Show when={sites().length > 0}>
        <section>
          <h3>{t("reason.list")}</h3>
          <ul>
            <For each={sites().slice(0, most)}>{(site) => <li>{site.name}</li>}</For>
          </ul>
          <Show when={sites().length > most}>
            <p>{t("reason.more", sites().length - most, format().number(sites().length - most))}</p>
          </Show>
        </section>
      </Show>
    </>
  )
}
