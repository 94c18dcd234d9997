import { Index, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { Choice } from "../shared/Choice.tsx"

interface Option {
  readonly value: string
  readonly label: string
  readonly sites: number
}

/** Values of which any may be chosen, each with the number of sites that have it; closed it says how many are chosen. */
export function FilterGroup(props: {
  label: string
  options: readonly Option[]
  chosen: readonly string[]
  onChoose: (value: string, isChosen: boolean) => void
}) {
  const { t, format } = useApp().language
  return (
    <details class="filter-group">
      <summary>
        {props.label}
        <Show when={props.chosen.length > 0}>
          <span class="quiet"> {t("filter.chosen", format().number(props.chosen.length))}</span>
        </Show>
      </summary>
      <div role="group" aria-label={props.label} class="filter-options">
        {/* By place: a box that is clicked must stay the same element. */}
        <Index each={props.options}>
          {(option) => (
            <Choice
              label={`${option().label} (${format().number(option().sites)})`}
              checked={props.chosen.includes(option().value)}
              onChange={(isChosen) => props.onChoose(option().value, isChosen)}
            />
          )}
        </Index>
      </div>
    </details>
  )
}
