import { createMemo, Show } from "solid-js"
import { ruleSetText } from "../../i18n/ruleSetText.ts"
import { isWithoutFigure, lacksPart } from "../../model/governingStore.ts"
import { joinedEitherWay } from "../../model/joinedEitherWay.ts"
import type { ZoneKind } from "../../model/rule.ts"
import type { StoreZones, ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { MethodButton } from "../dialog/MethodButton.tsx"
import { CasesTried } from "./CasesTried.tsx"
import { CopyNote } from "./CopyNote.tsx"
import { DistanceReason } from "./DistanceReason.tsx"
import { JoinedEitherWay } from "./JoinedEitherWay.tsx"
import { JoinedStores } from "./JoinedStores.tsx"
import { MagazineSides } from "./MagazineSides.tsx"
import { OtherProfiles } from "./OtherProfiles.tsx"
import { StoreInputs } from "./StoreInputs.tsx"
import { StoreMore } from "./StoreMore.tsx"

/** Why a store has this radius, or none. */
export function StoreRadiusReason(props: { siteId: string; storeId: string; zone: ZoneKind }) {
  const { exposures, language } = useApp()
  const zoned = () => exposures.zoned()?.get(props.siteId)
  const store = () => zoned()?.stores.find((one) => one.store.storeId === props.storeId)
  return (
    <Show when={zoned()} fallback={<p>{language.t("reason.gone")}</p>}>
      {(site) => <Show when={store()}>{(of) => <StorePassport site={site()} store={of()} zone={props.zone} />}</Show>}
    </Show>
  )
}

/** Equation, rule, mixing, joining and inputs of one store and zone. */
export function StorePassport(props: { site: ZonedSite; store: StoreZones; zone: ZoneKind }) {
  const { exposures, language } = useApp()
  const { t } = language
  const distance = () => props.store.distances[props.zone]
  const showsCases = () => distance().cases.length > 1 || isWithoutFigure(distance())
  const either = createMemo(() =>
    joinedEitherWay(
      props.site.site,
      props.site.stores.map(({ store }) => store),
      props.store.store.storeId,
      exposures.ruleSet(),
      exposures.options(),
    ),
  )
  return (
    <>
      <Show
        when={distance().governing}
        fallback={
          <>
            <p>{t(isWithoutFigure(distance()) ? "reason.noFigure" : "reason.emptyStore")}</p>
            <p>{ruleSetText(exposures.ruleSet().caveat, t)}</p>
          </>
        }
      >
        {(governing) => <DistanceReason distance={governing()} radius />}
      </Show>
      <Show when={lacksPart(distance())}>
        <p class="warning">{t("reason.partial")}</p>
      </Show>
      <MagazineSides distance={distance()} bearing={props.store.store.bearing} />
      <Show when={showsCases()}>
        <section>
          <h3>{t("reason.tried")}</h3>
          <CasesTried cases={distance().cases} governing={distance().governing} />
        </section>
      </Show>
      <JoinedStores store={props.store} gapUnknown={either() !== undefined} />
      <Show when={distance().joinedOutOfRange}>
        {(cases) => (
          <section>
            <p class="warning">{t("reason.joinedOutOfRange")}</p>
            <CasesTried cases={cases()} />
          </section>
        )}
      </Show>
      <JoinedEitherWay either={either()} zone={props.zone} />
      <StoreInputs site={props.site.site} store={props.store} />
      <OtherProfiles site={props.site} store={props.store} zone={props.zone} />
      <StoreMore site={props.site} store={props.store} zone={props.zone} />
      <p class="quiet">{t("reason.screening")}</p>
      <CopyNote facts={{ site: props.site, store: props.store, zone: props.zone, eitherWay: either() }} />
      <section>
        <MethodButton />
      </section>
    </>
  )
}
