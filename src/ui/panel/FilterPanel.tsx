import { createSignal, createUniqueId, lazy, Show } from "solid-js"
import { type App, useApp } from "../../state/context.ts"
import { FilterNote } from "../shared/FilterNote.tsx"
import { PanelBoundary } from "../shared/PanelBoundary.tsx"
import "../styles/filter.css"

/** Loaded when the filter is first opened. */
const FilterFields = lazy(() => import("./FilterFields.tsx").then((module) => ({ default: module.FilterFields })))

/** Which sites the page shows. Closed it still says how many pass, why, and offers the way out. */
export function FilterPanel() {
  const app = useApp()
  const { filter, language } = app
  const { t } = language
  const [isOpen, setOpen] = createSignal(false)
  const fieldsId = createUniqueId()
  let toggle: HTMLButtonElement | undefined
  const clear = () => {
    filter.clear()
    // This button is gone now.
    toggle?.focus()
  }
  return (
    <section>
      <h3>
        <button
          type="button"
          class="filter-toggle"
          aria-expanded={isOpen()}
          aria-controls={fieldsId}
          ref={(element) => {
            toggle = element
          }}
          onClick={() => setOpen(!isOpen())}
        >
          {t("filter.heading")}
          <span class="filter-arrow" aria-hidden="true" />
        </button>
      </h3>
      <p role="status">{statusText(app)}</p>
      <FilterNote />
      <Show when={filter.isActive()}>
        <button type="button" class="button filter-clear" onClick={clear}>
          {t("filter.clear")}
        </button>
      </Show>
      <div id={fieldsId}>
        <Show when={isOpen()}>
          <PanelBoundary>
            <FilterFields />
          </PanelBoundary>
        </Show>
      </div>
    </section>
  )
}

/** "23 of 60 sites", and where people are missing that the filter asks for, that it may be wrong. */
function statusText({ filter, exposures, language: { t, format } }: App): string {
  const all = exposures.zoned()?.size
  if (all === undefined) return ""
  const passing = filter.passing()
  if (passing === undefined) return t("filter.all", t("figure.sites", all, format().number(all)))
  const status = t("filter.status", all, format().number(passing.size), format().number(all))
  const lacks = filter.lacksPeople()
  return lacks ? `${status}. ${t(`filter.${lacks}`)}` : status
}
