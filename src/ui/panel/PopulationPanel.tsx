import { lazy, Show, Suspense } from "solid-js"
import { useApp } from "../../state/context.ts"
import { PopulationPicker } from "./PopulationPicker.tsx"

/** Loaded once there is a grid. */
const PopulationGrids = lazy(() => import("./PopulationGrids.tsx").then((part) => ({ default: part.PopulationGrids })))

/** Population grids: those that count, and a way to open more. */
export function PopulationPanel() {
  const { language, population } = useApp()
  const { t } = language
  const hasGrids = () => population.own().length > 0 || population.asked().hosted !== undefined
  return (
    <section>
      <h3>{t("population.heading")}</h3>
      <div role="status">
        <Show when={hasGrids()} fallback={<p class="quiet">{t("population.hint")}</p>}>
          <Suspense>
            <PopulationGrids />
          </Suspense>
        </Show>
      </div>
      <PopulationPicker />
    </section>
  )
}
