import { Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import type { Place } from "../../model/place.ts"
import type { SearchHit } from "../../model/searchIndex.ts"
import { useApp } from "../../state/context.ts"
import { coordinatesText } from "../shared/Coordinates.tsx"

/** One hit: what it is called, and enough to tell it from its namesakes. */
export function SearchOption(props: { hit: SearchHit; id: string; isActive: boolean; onChoose: () => void }) {
  const words = createHitWords()
  return (
    <li
      role="option"
      id={props.id}
      class="search-option"
      aria-selected={props.isActive}
      // The focus stays in the field.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => props.onChoose()}
    >
      <span class="wrap">
        {words(props.hit).name}
        <Show when={words(props.hit).otherName}>{(other) => <span class="quiet"> {other()}</span>}</Show>
      </span>
      <span class="quiet wrap">{words(props.hit).more}</span>
    </li>
  )
}

interface HitWords {
  readonly name: string
  readonly otherName?: string | undefined
  readonly more: string
}

function createHitWords(): (hit: SearchHit) => HitWords {
  const app = useApp()
  const { t, format, placeName } = app.language
  const placeWords = (place: Place): HitWords => {
    const name = placeName(place)
    const people = place.population
    const inhabitants =
      people === null ? t("unstated.populationUnknown") : t("search.inhabitants", people, format().number(people))
    return {
      name,
      otherName: [place.name, place.nameLocal].find((one) => one !== undefined && one !== name),
      more: `${countryName(place.country, t)} · ${inhabitants}`,
    }
  }
  return (hit) => {
    if (hit.kind === "place") return placeWords(hit.place)
    if (hit.kind === "coordinates") return { name: coordinatesText(hit.position, app), more: t("search.coordinates") }
    const { name, siteId, country } = hit.site
    return { name, more: [t("search.site"), countryName(country, t), siteId].join(" · ") }
  }
}
