import type { JSX } from "solid-js"

/** Zoom buttons, the way back to the whole region and that to the view before. */
export function MapControls(props: {
  readonly texts: {
    readonly zoomIn: string
    readonly zoomOut: string
    readonly fitRegion: string
    readonly previousView: string
  }
  readonly hasPrevious: boolean
  readonly onZoom: (levels: 1 | -1) => void
  readonly onFitRegion: () => void
  readonly onPreviousView: () => void
}) {
  return (
    <div class="map-controls">
      <Control label={props.texts.zoomIn} onClick={() => props.onZoom(1)}>
        <path d="M8 3V13M3 8H13" />
      </Control>
      <Control label={props.texts.zoomOut} onClick={() => props.onZoom(-1)}>
        <path d="M3 8H13" />
      </Control>
      <Control label={props.texts.fitRegion} onClick={() => props.onFitRegion()}>
        <path d="M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10" />
      </Control>
      <Control label={props.texts.previousView} isOff={!props.hasPrevious} onClick={() => props.onPreviousView()}>
        <path d="M7 4 3 8 7 12M3 8H13" />
      </Control>
    </div>
  )
}

/** A button that has nothing to do stays where the focus is. */
function Control(props: {
  readonly label: string
  readonly isOff?: boolean
  readonly onClick: () => void
  readonly children: JSX.Element
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.isOff ? "true" : undefined}
      onClick={() => !props.isOff && props.onClick()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {props.children}
      </svg>
    </button>
  )
}
