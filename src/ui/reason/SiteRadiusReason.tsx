import { For, Show } from "solid-js"
import { siteReachText } from "../../i18n/siteReachText.ts"
import { governingStore, storesWithoutFigure } from "../../model/governingStore.ts"
import type { ZoneKind } from "../../model/rule.ts"
import type { ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { CasesTried } from "./CasesTried.tsx"
import { StorePassport } from "./StoreRadiusReason.tsx"

/** Why a site's zone has this radius: the store that sets it, and the stores that have none. */
export function SiteRadiusReason(props: { siteId: string; zone: ZoneKind }) {
  const { comparison, exposures, language } = useApp()
  const { t, format } = language
  const zoned = () => exposures.zoned()?.get(props.siteId)
  const before = () => comparison.sites().get(props.siteId)
  return (
    <Show when={zoned()} fallback={<p>{t("reason.gone")}</p>}>
      {(site) => (
        <>
          <Show when={before()}>
            {(was) => <p>{t("scenario.againstRadius", siteReachText(was(), props.zone, t, format()))}</p>}
          </Show>
          <Show when={governingStore(site(), props.zone)}>
            {(store) => (
              <>
                <p>{t("reason.governs", store().store.storeId)}</p>
                <StorePassport site={site()} store={store()} zone={props.zone} />
              </>
            )}
          </Show>
          <NoFigure site={site()} zone={props.zone} />
          <MissingStores site={site()} zone={props.zone} />
        </>
      )}
    </Show>
  )
}

/** Says that there is no figure, and that this is not zero; nothing where there is one. */
export function NoFigure(props: { site: ZonedSite; zone: ZoneKind }) {
  const { t } = useApp().language
  return (
    <Show when={!governingStore(props.site, props.zone)}>
      <p>{t(props.site.stores.length === 0 ? "reason.emptySite" : "reason.noFigure")}</p>
    </Show>
  )
}

/** Stores without a figure, each with what was tried. */
export function MissingStores(props: { site: ZonedSite; zone: ZoneKind }) {
  const { t, format } = useApp().language
  const missing = () => storesWithoutFigure(props.site, props.zone)
  return (
    <Show when={missing().length > 0}>
      <section>
        <h3>{t("reason.noneOfThese", missing().length, format().number(missing().length))}</h3>
        <For each={missing()}>
          {(store) => (
            <>
              <h4>{store.store.storeId}</h4>
              <CasesTried cases={store.distances[props.zone].cases} />
            </>
          )}
        </For>
      </section>
    </Show>
  )
}
