import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"

/** Says that a filter is on, and which; nothing without one. */
export function FilterNote() {
  const { filter, language } = useApp()
  return (
    <Show when={filter.isActive()}>
      <p class="filter-note">{language.t("filter.on", filter.description())}</p>
    </Show>
  )
}
