import { createMemo, For, Show } from "solid-js"
import { compassPoint } from "../../i18n/compassPoint.ts"
import { type PointAtSite, pointInZones } from "../../model/pointInZones.ts"
import { useApp } from "../../state/context.ts"
import type { ChosenPoint } from "../../state/createSelection.ts"
import { Figure } from "../reason/Figure.tsx"
import { BlastHere } from "./BlastHere.tsx"
import { Coordinates } from "../shared/Coordinates.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"
import { ZoneName } from "../shared/ZoneName.tsx"
import "../styles/search.css"

/** No rule set prints a distance of so much [m]: a zone without a figure does not reach as far. */
const farthest = 20_000

/** Nearest sites that are listed. */
const listed = 5

/** A point of the ground: which zones it lies in, and how far the nearest sites are. */
export function PointCard(props: { point: ChosenPoint }) {
  const { exposures, language, selection } = useApp()
  const { t } = language
  const sites = createMemo(() => {
    const zoned = exposures.zoned()
    return zoned && pointInZones(props.point.position, zoned.values())
  })
  return (
    <div class="panel">
      <button type="button" class="button-text" onClick={() => selection.showRegion()}>
        ‹ {t("site.back")}
      </button>
      <PointHeader point={props.point} />
      <Show when={sites()} fallback={<p>{t("search.zonesWaiting")}</p>}>
        {(found) => (
          <>
            <ZonesHere
              sites={found().filter(({ inside }) => inside.length > 0)}
              mayReach={found().some(({ distance, mayBeInside }) => distance < farthest && mayBeInside.length > 0)}
            />
            <BlastHere position={props.point.position} />
            <NearestSites sites={found().slice(0, listed)} position={props.point.position} />
          </>
        )}
      </Show>
    </div>
  )
}

function PointHeader(props: { point: ChosenPoint }) {
  const { ground, language } = useApp()
  const { t, placeName } = language
  const place = createMemo(() => {
    const { geonameid } = props.point
    return geonameid === undefined ? undefined : ground.ground()?.places.find((one) => one.geonameid === geonameid)
  })
  const name = () => {
    const found = place()
    return found && placeName(found)
  }
  const otherName = () => [place()?.name, place()?.nameLocal].find((one) => one !== undefined && one !== name())
  return (
    <header class="site-header">
      <h2 class="wrap">{name() ?? t("search.point")}</h2>
      <Show when={otherName()}>{(other) => <p class="quiet">{other()}</p>}</Show>
      <Facts>
        <Fact label={t("search.position")}>
          <Coordinates position={props.point.position} />
        </Fact>
      </Facts>
    </header>
  )
}

/** Sites in whose zones the point lies. Where none is sure to, one without a figure still may. */
function ZonesHere(props: { sites: readonly PointAtSite[]; mayReach: boolean }) {
  const { t } = useApp().language
  return (
    <section>
      <h3>{t("search.zonesHere")}</h3>
      <Show
        when={props.sites.length > 0}
        fallback={
          <>
            <p>{t("search.zonesNone")}</p>
            <Show when={props.mayReach}>
              <p class="warning">{t("search.zonesMayReach")}</p>
            </Show>
          </>
        }
      >
        <ul class="point-sites">
          <For each={props.sites}>
            {(at) => (
              <li>
                <SiteName siteId={at.siteId} />
                <Zones at={at} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}

function NearestSites(props: { sites: readonly PointAtSite[]; position: ChosenPoint["position"] }) {
  const { t } = useApp().language
  return (
    <section>
      <h3>{t("search.nearest")}</h3>
      <p class="quiet">{t("search.nearestHint")}</p>
      <ul class="point-sites">
        <For each={props.sites}>
          {(at) => (
            <li>
              <SiteName siteId={at.siteId} />
              <Figure reason={{ about: "pointDistance", siteId: at.siteId, position: props.position }}>
                <Where at={at} />
              </Figure>
              <Show when={at.mayBeInside.length > 0}>
                <span class="warning">{t("search.mayBeMore", at.mayBeInside.join(", "))}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

/** Chooses the site. */
function SiteName(props: { siteId: string }) {
  const { exposures, selection } = useApp()
  return (
    <button type="button" class="button-text wrap" onClick={() => selection.inspect(props.siteId)}>
      {exposures.zoned()?.get(props.siteId)?.site.name ?? props.siteId}
    </button>
  )
}

/** The zones the point lies in; each opens the reason of its radius. */
function Zones(props: { at: PointAtSite }) {
  return (
    <span class="point-zones">
      <For each={props.at.inside}>
        {(zone) => (
          <Figure reason={{ about: "siteRadius", siteId: props.at.siteId, zone }}>
            <ZoneName zone={zone} />
          </Figure>
        )}
      </For>
    </span>
  )
}

function Where(props: { at: PointAtSite }) {
  const { t, format } = useApp().language
  const distance = () => {
    const { distance: metres } = props.at
    return metres < 10_000 ? format().length(metres, 0) : t("map.scale", format().number(metres / 1000, 1), false)
  }
  return <>{t("site.distanceFrom", distance(), t(`compass.${compassPoint(props.at.bearing)}`))}</>
}
