import { Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { peopleText } from "../../i18n/peopleText.ts"
import type { PeopleBySource, Residents } from "../../model/exposure.ts"
import type { PeoplePart } from "../../model/reason.ts"
import { useApp } from "../../state/context.ts"

/** Names first the one part of a figure that was asked about, or one country's; nothing when it was the whole. */
export function AskedPart(props: {
  part: PeoplePart
  country?: string
  people: PeopleBySource
  residents: readonly Residents[]
  atLeast: boolean
  /** How it was counted, where there are two ways. */
  counted?: string
  /** Whether a population grid speaks for the ground. */
  hasGrid: boolean
}) {
  const { t, format } = useApp().language
  const people = () => {
    if (props.country === undefined) return props.people
    return props.residents.find(({ country }) => country === props.country)?.people
  }
  const label = () => {
    const name = props.country === undefined ? t(`part.${props.part}`) : countryName(props.country, t)
    return t("reason.asked", name, props.counted ?? "")
  }
  return (
    <Show when={props.part !== "total" || props.country !== undefined}>
      <p class="asked-part">
        {label()} <strong>{peopleText(people(), props.part, props.atLeast, t, format(), props.hasGrid)}</strong>
      </p>
    </Show>
  )
}
