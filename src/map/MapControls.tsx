/** Zoom buttons and the way back to the whole region. */
export function MapControls(props: {
  readonly texts: { readonly zoomIn: string; readonly zoomOut: string; readonly fitRegion: string }
  readonly onZoom: (levels: 1 | -1) => void
  readonly onFitRegion: () => void
}) {
  return (
    <div class="map-controls">
      <button type="button" aria-label={props.texts.zoomIn} title={props.texts.zoomIn} onClick={() => props.onZoom(1)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 3V13M3 8H13" />
        </svg>
      </button>
      <button
        type="button"
        aria-label={props.texts.zoomOut}
        title={props.texts.zoomOut}
        onClick={() => props.onZoom(-1)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8H13" />
        </svg>
      </button>
      <button
        type="button"
        aria-label={props.texts.fitRegion}
        title={props.texts.fitRegion}
        onClick={() => props.onFitRegion()}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10" />
        </svg>
      </button>
    </div>
  )
}
