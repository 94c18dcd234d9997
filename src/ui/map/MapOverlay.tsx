import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import type { SwatchStyle } from "../../model/swatchStyle.ts"
import { CoordinateReadout } from "./CoordinateReadout.tsx"
import { ToolButtons } from "./ToolButtons.tsx"
import { ToolReadout } from "./ToolReadout.tsx"
import "./mapOverlay.css"

/** What lies over the map: tools, what they say, the position under the pointer; and the same for those who only listen. */
export function MapOverlay(props: { measuredLine: SwatchStyle }) {
  const { mapTools } = useApp()
  return (
    <>
      <ToolButtons />
      <Show when={mapTools.tool()}>{(tool) => <ToolReadout tool={tool()} measuredLine={props.measuredLine} />}</Show>
      <Show when={mapTools.tool() && mapTools.reading()?.at === "centre"}>
        <svg class="map-crosshair" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1V10M12 14V23M1 12H10M14 12H23" />
        </svg>
      </Show>
      <CoordinateReadout />
      <p class="visually-hidden" role="status">
        {mapTools.announced()}
      </p>
    </>
  )
}
