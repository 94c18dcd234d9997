import type { JSX } from "solid-js"
import { useApp } from "../../state/context.ts"
import type { WantedView } from "../../state/createView.ts"

/** A word that moves the map to what it names. */
export function ZoomTo(props: { to: Exclude<WantedView, { readonly to: "view" }>; children: string }): JSX.Element {
  const { view, language } = useApp()
  return (
    <button
      type="button"
      class="button-text zoom-to"
      aria-label={language.t("mapTools.zoomTo", props.children)}
      title={language.t("mapTools.zoomTo", props.children)}
      onClick={() => view.zoomTo(props.to)}
    >
      {props.children}
    </button>
  )
}
