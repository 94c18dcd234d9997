import { For, Show } from "solid-js"
import { reachText } from "../../i18n/reachText.ts"
import { storeText } from "../../i18n/storeText.ts"
import { neqTotal } from "../../model/siteRow.ts"
import type { Holding } from "../../model/store.ts"
import type { Join, StoreZones, ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"

/** What is stored at the site, store by store. */
export function SiteStores(props: { site: ZonedSite }) {
  const { t, format } = useApp().language
  const neq = () => neqTotal(props.site.stores.map(({ store }) => store))
  return (
    <section>
      <h3>
        {t("site.stores")}:{" "}
        <Figure reason={{ about: "siteNeq", siteId: props.site.site.siteId }}>
          {t("site.neqTotal", format().neq(neq()))}
        </Figure>
      </h3>
      <ul class="stores">
        <For each={props.site.stores}>{(store) => <StoreBlock site={props.site} store={store} />}</For>
      </ul>
    </section>
  )
}

function StoreBlock(props: { site: ZonedSite; store: StoreZones }) {
  const { t } = useApp().language
  const siteId = () => props.site.site.siteId
  const ownJoins = () => props.store.joins.filter(({ storeIds }) => storeIds.includes(props.store.store.storeId))
  return (
    <li>
      <strong class="wrap">{props.store.store.storeId}</strong>
      <p class="quiet">{storeText(props.store.store, t)}</p>
      <p class="quiet">{t(props.store.hasOwnPosition ? "site.ownPosition" : "site.sitePosition")}</p>
      <table class="numbers">
        <tbody>
          <For each={props.store.store.holdings}>
            {(holding) => <HoldingRow siteId={siteId()} store={props.store} holding={holding} />}
          </For>
        </tbody>
      </table>
      <StoreRadius siteId={siteId()} store={props.store} />
      <For each={ownJoins()}>{(join) => <JoinLine siteId={siteId()} store={props.store} join={join} />}</For>
    </li>
  )
}

function HoldingRow(props: { siteId: string; store: StoreZones; holding: Holding }) {
  const { t, format } = useApp().language
  return (
    <tr>
      <td>
        HD {props.holding.hd}
        {props.holding.cg ?? ""}
        {props.holding.hdAssumed ? ` (${t("site.hdAssumed")})` : ""}
      </td>
      <td class="quiet">
        {props.holding.stockState ? t(`stockState.${props.holding.stockState}`) : t("unstated.stateUnknown")}
      </td>
      <td class="number">
        <Figure reason={{ about: "siteNeq", siteId: props.siteId, storeId: props.store.store.storeId }}>
          {format().neq(props.holding.neq)}
        </Figure>
      </td>
    </tr>
  )
}

/** The radius of the zone of interest. */
function StoreRadius(props: { siteId: string; store: StoreZones }) {
  const { layers, language } = useApp()
  const { t, format } = language
  const distance = () => props.store.distances[layers.zone()]
  return (
    <Show when={distance().cases.length > 0} fallback={<p class="quiet">{t("reason.emptyStore")}</p>}>
      <p>
        {layers.zone()}{" "}
        <Figure
          reason={{
            about: "storeRadius",
            siteId: props.siteId,
            storeId: props.store.store.storeId,
            zone: layers.zone(),
          }}
        >
          {reachText(distance(), t, format())}
        </Figure>
      </p>
    </Show>
  )
}

function JoinLine(props: { siteId: string; store: StoreZones; join: Join }) {
  const { t, format } = useApp().language
  const other = () => props.join.storeIds.find((id) => id !== props.store.store.storeId) ?? ""
  return (
    <p>
      {t("site.joinedWith", other())}{" "}
      <Figure reason={{ about: "gap", siteId: props.siteId, storeIds: props.join.storeIds }}>
        {props.join.gap === undefined ? t("site.gapUnknown") : t("site.gap", format().length(props.join.gap))}
      </Figure>
    </p>
  )
}
