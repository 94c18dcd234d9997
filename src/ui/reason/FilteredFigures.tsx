import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { FilterNote } from "../shared/FilterNote.tsx"

/** In the reason of a figure over all sites: that a filter is on and the figure is of the sites that pass; nothing without one. */
export function FilteredFigures() {
  const { filter, language } = useApp()
  return (
    <Show when={filter.isActive()}>
      <FilterNote />
      <p>{language.t("filter.figuresOf")}</p>
    </Show>
  )
}
