import { Show } from "solid-js"
import { isWithoutFigure } from "../../model/governingStore.ts"
import type { ZoneKind } from "../../model/rule.ts"
import type { Site } from "../../model/site.ts"
import type { StoreZones } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { CasesTried } from "./CasesTried.tsx"
import { DistanceReason } from "./DistanceReason.tsx"
import { JoinedStores } from "./JoinedStores.tsx"
import { StoreInputs } from "./StoreInputs.tsx"

/** Why a store has this radius, or none. */
export function StoreRadiusReason(props: { siteId: string; storeId: string; zone: ZoneKind }) {
  const { exposures, language } = useApp()
  const zoned = () => exposures.zoned()?.get(props.siteId)
  const store = () => zoned()?.stores.find((one) => one.store.storeId === props.storeId)
  return (
    <Show when={zoned()} fallback={<p>{language.t("reason.gone")}</p>}>
      {(site) => (
        <Show when={store()}>{(of) => <StorePassport site={site().site} store={of()} zone={props.zone} />}</Show>
      )}
    </Show>
  )
}

/** Equation, rule, mixing, joining and inputs of one store and zone. */
export function StorePassport(props: { site: Site; store: StoreZones; zone: ZoneKind }) {
  const { t } = useApp().language
  const distance = () => props.store.distances[props.zone]
  const showsCases = () => distance().cases.length > 1 || isWithoutFigure(distance())
  return (
    <>
      <Show
        when={distance().governing}
        fallback={<p>{t(isWithoutFigure(distance()) ? "reason.noFigure" : "reason.emptyStore")}</p>}
      >
        {(governing) => <DistanceReason distance={governing()} radius />}
      </Show>
      <Show when={distance().governing && distance().atLeast}>
        <p class="warning">{t("reason.partial")}</p>
      </Show>
      <Show when={showsCases()}>
        <section>
          <h3>{t("reason.tried")}</h3>
          <CasesTried cases={distance().cases} governing={distance().governing} />
        </section>
      </Show>
      <JoinedStores store={props.store} />
      <Show when={distance().joinedOutOfRange}>
        {(cases) => (
          <section>
            <p class="warning">{t("reason.joinedOutOfRange")}</p>
            <CasesTried cases={cases()} />
          </section>
        )}
      </Show>
      <StoreInputs site={props.site} store={props.store} />
      <p class="quiet">{t("reason.screening")}</p>
    </>
  )
}
