import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import type { SwatchStyle } from "../../model/swatchStyle.ts"
import { CoordinateReadout } from "./CoordinateReadout.tsx"
import type { MarkName } from "./markText.ts"
import { PointedReadout } from "./PointedReadout.tsx"
import { ToolButtons } from "./ToolButtons.tsx"
import { ToolReadout } from "./ToolReadout.tsx"
import "./mapOverlay.css"

/**
 * What lies over the map: tools, what they say, what is under the pointer and where that is; and the same for those who only
 * listen.
 */
export function MapOverlay(props: { measuredLine: SwatchStyle; pointed: MarkName | undefined }) {
  const { mapTools } = useApp()
  return (
    <>
      <ToolButtons />
      <Show when={mapTools.tool()} fallback={<PointedReadout mark={props.pointed} />}>
        {(tool) => <ToolReadout tool={tool()} measuredLine={props.measuredLine} />}
      </Show>
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
