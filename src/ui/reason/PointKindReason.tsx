import { Show } from "solid-js"
import { geodesicDistance } from "../../model/geo.ts"
import { type KindAtPoint, kindsAtPoint } from "../../model/kindsAtPoint.ts"
import type { Reason } from "../../model/reason.ts"
import { useApp } from "../../state/context.ts"
import { Coordinates } from "../shared/Coordinates.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"
import { DistanceReason } from "./DistanceReason.tsx"
import { JoinedStores } from "./JoinedStores.tsx"
import { StoreInputs } from "./StoreInputs.tsx"

type KindQuestion = Extract<Reason, { readonly about: "pointKind" }>

/** Whether a point lies inside one required distance of a store: how far it is, and how that distance came about. */
export function PointKindReason(props: { reason: KindQuestion }) {
  const { exposures, language } = useApp()
  const { t } = language
  const site = () => exposures.zoned()?.get(props.reason.siteId)
  const store = () => site()?.stores.find((one) => one.store.storeId === props.reason.storeId)
  const found = () => {
    const [zoned, own] = [site(), store()]
    if (!zoned || !own) return undefined
    const { position, storeId, kind } = props.reason
    const kinds = kindsAtPoint(position, zoned, storeId, exposures.ruleSet(), exposures.options())
    const at = kinds.find((one) => one.kind === kind)
    return at && { at, zoned, own }
  }
  return (
    <Show when={found()} fallback={<p>{t("reason.gone")}</p>}>
      {(one) => (
        <>
          <Lying at={one().at} reason={props.reason} centre={one().own.centre} />
          <Show when={one().at.distance}>{(distance) => <DistanceReason distance={distance()} radius />}</Show>
          <JoinedStores store={one().own} />
          <StoreInputs site={one().zoned.site} store={one().own} />
          <Facts>
            <Fact label={t("search.point")}>
              <Coordinates position={props.reason.position} />
            </Fact>
          </Facts>
          <p class="quiet">{t("reason.screening")}</p>
        </>
      )}
    </Show>
  )
}

const sentences = { inside: "blast.isInside", outside: "blast.isOutside", unknown: "blast.isUnknown" } as const

function Lying(props: { at: KindAtPoint; reason: KindQuestion; centre: KindQuestion["position"] }) {
  const { t, format } = useApp().language
  const kind = () => props.at.kind
  return (
    <>
      <p>
        {t(`blast.kind.${kind()}`)}.{" "}
        {t(sentences[props.at.lies], format().length(geodesicDistance(props.reason.position, props.centre)))}
      </p>
      <Show when={kind() === "PBD" || kind() === "IMD"}>
        <p>{t("blast.isFromCircle")}</p>
      </Show>
      <Show when={kind() === "IMD"}>
        <p>{t("blast.isBetweenStores")}</p>
      </Show>
    </>
  )
}
