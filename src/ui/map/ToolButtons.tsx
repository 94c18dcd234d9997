import type { JSX } from "solid-js"
import { useApp } from "../../state/context.ts"
import type { MapTool } from "../../state/createMapTools.ts"

/** Tools that change what a click on the map does; a second press puts one down. */
export function ToolButtons() {
  return (
    <div class="map-controls map-tools">
      <ToolButton tool="measure">
        <path d="M2 11 11 2 14 5 5 14ZM5 8 7 10M8 5 10 7" />
      </ToolButton>
      <ToolButton tool="probe">
        <path d="M8 1V5M8 11V15M1 8H5M11 8H15" />
        <circle cx="8" cy="8" r="1" />
      </ToolButton>
    </div>
  )
}

function ToolButton(props: { tool: MapTool; children: JSX.Element }) {
  const { mapTools, language } = useApp()
  const label = () => language.t(`mapTools.${props.tool}`)
  return (
    <button
      type="button"
      aria-label={label()}
      title={label()}
      aria-pressed={mapTools.tool() === props.tool}
      onClick={() => mapTools.choose(props.tool)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {props.children}
      </svg>
    </button>
  )
}
