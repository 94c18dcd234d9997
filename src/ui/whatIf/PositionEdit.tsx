import { createSignal, createUniqueId, Show } from "solid-js"
import { parseCoordinates } from "../../model/coordinates/parseCoordinates.ts"
import type { Edit } from "../../model/scenario.ts"
import type { LonLat } from "../../model/units.ts"
import { useApp } from "../../state/context.ts"

/** Where something stands, to be typed in any of the forms that the search takes as well. */
export function PositionEdit(props: { label: string; position: LonLat; onMove: (position: LonLat) => Edit }) {
  const { language, scenario, mapTools } = useApp()
  const { t, format } = language
  const id = createUniqueId()
  const [typed, setTyped] = createSignal<string>()
  const parsed = () => parseCoordinates(typed() ?? "")
  const isBad = () => typed() !== undefined && !parsed()
  const commit = () => {
    const found = parsed()
    if (!found) return
    scenario.apply(props.onMove(found.position))
    setTyped(undefined)
  }
  return (
    <div class="what-if-kinds">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        value={typed() ?? format().coordinates(props.position, mapTools.coordinateForm())}
        aria-invalid={isBad()}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={commit}
        onKeyDown={(event) => event.key === "Escape" && setTyped(undefined)}
      />
      <div role="alert">
        <Show when={isBad()}>
          <p class="warning">{t("whatIf.badPosition", typed() ?? "")}</p>
        </Show>
      </div>
    </div>
  )
}
