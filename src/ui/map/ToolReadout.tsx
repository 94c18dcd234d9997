import { Match, Show, Switch } from "solid-js"
import { measuredText } from "../../i18n/measuredText.ts"
import { type App, useApp } from "../../state/context.ts"
import type { MapTool } from "../../state/createMapTools.ts"
import type { SwatchStyle } from "../../model/swatchStyle.ts"
import { Swatch } from "../shared/Swatch.tsx"

/** What to do with the tool in hand, and what it has measured. */
export function ToolReadout(props: { tool: MapTool; measuredLine: SwatchStyle }) {
  const app = useApp()
  const { mapTools, language } = app
  const isMeasuring = () => props.tool === "measure"
  return (
    <div class="map-readout map-tool-readout">
      <Switch>
        <Match when={isMeasuring() && mapTools.measurement()}>
          {(measured) => (
            <span class="map-measured">
              <Swatch sample={props.measuredLine} />
              {measuredText(measured(), language.t, language.format())}
            </span>
          )}
        </Match>
      </Switch>
      <span class="quiet" role="status">
        <Show when={mapTools.ends().length === 2 && mapTools.measurement()} fallback={hintText(props.tool, app)}>
          {(measured) => (
            <>
              <span class="visually-hidden">{measuredText(measured(), language.t, language.format())}</span>{" "}
              {language.t("mapTools.again")}
            </>
          )}
        </Show>
      </span>
      <button type="button" class="button-text" onClick={() => mapTools.end()}>
        {language.t("mapTools.end")}
      </button>
    </div>
  )
}

function hintText(tool: MapTool, { mapTools, language: { t } }: App): string {
  if (tool === "probe") return t("mapTools.probeHint")
  if (mapTools.hasFailed()) return t("mapTools.measureFailed")
  return mapTools.ends().length === 0 ? t("mapTools.firstEnd") : t("mapTools.secondEnd")
}
