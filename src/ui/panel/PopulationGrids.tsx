import { For, Show } from "solid-js"
import { gridCoverText, gridSizeText } from "../../i18n/gridText.ts"
import { isByCountry } from "../../model/gridSummary.ts"
import { useApp } from "../../state/context.ts"

/** The population grids that count: what is in each, where it counts, and a way to do without it. */
export function PopulationGrids() {
  const { language, population, exposures } = useApp()
  const { t, format } = language
  // What lies beside the page is known once people are counted by it.
  const grids = () => {
    const hosted = exposures.grids().filter(({ source }) => source === "hosted")
    return [...(population.asked().hosted === undefined ? [] : hosted), ...population.own()]
  }
  return (
    <>
      <ul class="population-grids">
        <For each={grids()}>
          {(grid) => (
            <li>
              <strong class="wrap">{grid.name}</strong>
              <span class="quiet">
                {t(`grids.kind.${grid.source}`)}; {gridSizeText(grid, t, format())}; {gridCoverText(grid, t, format())}
              </span>
              <button
                type="button"
                class="button button-small"
                aria-label={t("grids.removeOf", grid.name)}
                onClick={() => population.remove(grid.name)}
              >
                {t("grids.remove")}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={grids().some(isByCountry)}>
        <p class="quiet">{t("grids.borderShort")}</p>
      </Show>
    </>
  )
}
