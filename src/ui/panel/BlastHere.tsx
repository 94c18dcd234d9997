import { createMemo, For, Show } from "solid-js"
import { compassPoint } from "../../i18n/compassPoint.ts"
import { type KindAtPoint, kindsAtPoint } from "../../model/kindsAtPoint.ts"
import { type StoreAtPoint, storesAtPoint } from "../../model/storesAtPoint.ts"
import type { LonLat } from "../../model/units.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"

/** Stores farther than this [m] are not asked: 0.7 kPa, the least effect listed (Z = 95 by Swisdak), reaches it from 9,000 t only. */
const within = 20_000
const listed = 5

/** The blast that each store near a point would bring there, with its effect in words. */
export function BlastHere(props: { position: LonLat }) {
  const { exposures, language } = useApp()
  const { t } = language
  const near = createMemo(() =>
    storesAtPoint(props.position, exposures.zoned()?.values() ?? [], within).slice(0, listed),
  )
  return (
    <section>
      <h3>{t("blast.heading")}</h3>
      <Show when={near().length > 0} fallback={<p>{t("blast.nobodyNear")}</p>}>
        <ul class="point-sites">
          <For each={near()}>{(at) => <StoreBlast at={at} position={props.position} />}</For>
        </ul>
      </Show>
    </section>
  )
}

function StoreBlast(props: { at: StoreAtPoint; position: LonLat }) {
  const { t, format } = useApp().language
  const where = () =>
    t("site.distanceFrom", format().length(props.at.distance, 0), t(`compass.${compassPoint(props.at.bearing)}`))
  const about = () => ({ siteId: props.at.siteId, storeId: props.at.storeId, position: props.position })
  const pressure = () => {
    const found = props.at.pressure
    if (found) return format().pressure(found.overpressure)
    if (props.at.noPressure === "underground") return t("reason.noDistance.underground")
    return t(props.at.noPressure === "no mass explosion" ? "blast.noMass" : "blast.outOfRange")
  }
  return (
    <li>
      <span>
        {props.at.storeId}, <Figure reason={{ about: "pointDistance", ...about() }}>{where()}</Figure>:{" "}
        <Figure reason={{ about: "pointBlast", ...about() }}>{pressure()}</Figure>
      </span>
      <Show when={props.at.pressure}>
        <span class="quiet">{t(props.at.effect ?? "blast.noEffect")}</span>
      </Show>
      <Kinds at={props.at} position={props.position} />
    </li>
  )
}

/** The required distances of a store that the point lies inside of, or may lie inside of; each opens its reason. */
function Kinds(props: { at: StoreAtPoint; position: LonLat }) {
  const { exposures, language } = useApp()
  const { t } = language
  const kinds = createMemo(() => {
    const zoned = exposures.zoned()?.get(props.at.siteId)
    if (!zoned) return []
    return kindsAtPoint(props.position, zoned, props.at.storeId, exposures.ruleSet(), exposures.options())
  })
  const which = (wanted: KindAtPoint["lies"]) => kinds().filter(({ lies }) => lies === wanted)
  return (
    <>
      <KindList label={t("blast.inside")} kinds={which("inside")} at={props.at} position={props.position} />
      <KindList label={t("blast.mayBeInside")} kinds={which("unknown")} at={props.at} position={props.position} />
      <Show when={kinds().length > 0 && kinds().every(({ lies }) => lies === "outside")}>
        <span class="quiet">{t("blast.outsideAll")}</span>
      </Show>
    </>
  )
}

function KindList(props: { label: string; kinds: readonly KindAtPoint[]; at: StoreAtPoint; position: LonLat }) {
  const about = () => ({ siteId: props.at.siteId, storeId: props.at.storeId, position: props.position })
  return (
    <Show when={props.kinds.length > 0}>
      <span class="point-zones">
        <span class="quiet">{props.label}</span>
        <For each={props.kinds}>
          {({ kind }) => <Figure reason={{ about: "pointKind", kind, ...about() }}>{kind}</Figure>}
        </For>
      </span>
    </Show>
  )
}
