import { createMemo, createSignal, For, Show } from "solid-js"
import { compassPoint } from "../../i18n/compassPoint.ts"
import type { PlaceInside, SiteZone } from "../../model/exposure.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"

/** Places shown before the user asks for the rest. */
const first = 6

/** Named places a zone touches, nearest first. */
export function PlacesInside(props: { siteId: string; zone: SiteZone }) {
  const { t, format } = useApp().language
  const [showsAll, setShowsAll] = createSignal(false)
  const hidden = () => Math.max(0, props.zone.places.length - first)
  const places = createMemo(() => (showsAll() ? props.zone.places : props.zone.places.slice(0, first)))
  return (
    <section>
      <h4>{t("site.places")}</h4>
      <Show when={places().length > 0} fallback={<p>{t("site.placesNone")}</p>}>
        <ul class="places">
          <For each={places()}>{(inside) => <PlaceLine inside={inside} siteId={props.siteId} zone={props.zone} />}</For>
        </ul>
      </Show>
      <Show when={hidden() > 0}>
        <button type="button" class="button-text" onClick={() => setShowsAll(!showsAll())} aria-expanded={showsAll()}>
          {showsAll() ? t("site.placesFewer") : t("site.placesMore", hidden(), format().number(hidden()))}
        </button>
      </Show>
    </section>
  )
}

function PlaceLine(props: { inside: PlaceInside; siteId: string; zone: SiteZone }) {
  const { t, format, placeName } = useApp().language
  const name = () => placeName(props.inside.place)
  const otherName = () => [props.inside.place.name, props.inside.place.nameLocal].find((one) => one !== name())
  const reason = () =>
    ({ about: "place", siteId: props.siteId, zone: props.zone.zone, geonameid: props.inside.place.geonameid }) as const
  const where = () =>
    t(
      "site.distanceFrom",
      format().length(props.inside.distance, 0),
      t(`compass.${compassPoint(props.inside.bearing)}`),
    )
  return (
    <li>
      <span class="wrap">
        {name()}
        <Show when={otherName()}>{(other) => <span class="quiet"> {other()}</span>}</Show>
      </span>
      <span class="number">
        <Figure reason={reason()}>
          {props.inside.people === null ? t("unstated.populationUnknown") : format().people(props.inside.people)}
        </Figure>
        <Show when={props.inside.countedShare < props.inside.share}>
          <span class="quiet"> {t(props.inside.countedShare > 0 ? "grids.partlyByGrid" : "grids.byGrid")}</span>
        </Show>
      </span>
      <span class="quiet">
        <Figure reason={reason()}>{where()}</Figure>
      </span>
      <span class="quiet number">
        <Figure reason={reason()}>{t("site.shareInside", format().percent(props.inside.share))}</Figure>
      </span>
    </li>
  )
}
