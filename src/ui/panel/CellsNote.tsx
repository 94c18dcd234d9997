import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"

/** Which files the cells on the map are from, and why none can be seen just now. */
export function CellsNote() {
  const { language, exposures, gridCells, layers } = useApp()
  const { t } = language
  const files = () => exposures.grids().map(({ name }) => name)
  return (
    <div class="layer-choice" role="status">
      <Show when={files().length > 0}>
        <p class="quiet cells-files">{t("cells.from", files().join(", "))}</p>
      </Show>
      <Show when={exposures.grids().some(({ isNearSites }) => isNearSites)}>
        <p class="quiet">{t("cells.nearSites")}</p>
      </Show>
      <Show when={layers.visible().cells && gridCells.hidden()}>
        {(why) => <p>{t(why() === "too many" ? "cells.tooMany" : "cells.tooFarOut")}</p>}
      </Show>
    </div>
  )
}
