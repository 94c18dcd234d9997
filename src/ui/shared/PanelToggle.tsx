import { useApp } from "../../state/context.ts"
import type { Panel } from "../../state/createPanels.ts"

/** Points to where the panel goes: out of the page when it is open, back into it when it is closed. */
const arrows = {
  left: { open: "M10 3 5 8l5 5", closed: "m6 3 5 5-5 5" },
  right: { open: "m6 3 5 5-5 5", closed: "M10 3 5 8l5 5" },
  bottom: { open: "m3 6 5 5 5-5", closed: "m3 10 5-5 5 5" },
} as const

/** Closes a panel, so that the map has its room, and opens it again. */
export function PanelToggle(props: { panel: Panel; controls: string }) {
  const { panels, language } = useApp()
  const { t } = language
  const state = () => (panels.isOpen(props.panel) ? "open" : "closed")
  return (
    <button
      type="button"
      class={`panel-toggle panel-toggle-${props.panel}`}
      aria-expanded={panels.isOpen(props.panel)}
      aria-controls={props.controls}
      aria-label={t(`page.panelName.${props.panel}`)}
      title={t(`page.${state() === "open" ? "hidePanel" : "showPanel"}`, t(`page.panelName.${props.panel}`))}
      onClick={() => panels.toggle(props.panel)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={arrows[props.panel][state()]} fill="none" stroke="currentColor" stroke-width="1.75" />
      </svg>
    </button>
  )
}
