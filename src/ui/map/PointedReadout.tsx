import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { type MarkName, markText } from "./markText.ts"

/** The symbol or ring under the pointer or the keyboard focus in words, and how to come to the reasons of its numbers. */
export function PointedReadout(props: { mark: MarkName | undefined }) {
  const app = useApp()
  const { t } = app.language
  return (
    <Show when={markText(props.mark, app)}>
      {(text) => (
        <p class="map-readout map-pointed">
          <span>{text()}</span>
          <Show when={props.mark?.kind !== "cluster"}>
            <span class="quiet">{t(props.mark?.kind === "ring" ? "mapTools.ringReason" : "mapTools.siteReasons")}</span>
          </Show>
        </p>
      )}
    </Show>
  )
}
