import { onCleanup, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { RegionPeople } from "../panel/RegionSummary.tsx"
import { SiteZones } from "../panel/SiteZones.tsx"
import "../styles/whatIf.css"
import { EditList } from "./EditList.tsx"
import { ScenarioHead } from "./ScenarioHead.tsx"
import { SiteEdits } from "./SiteEdits.tsx"

/** What would change if a store held less, moved or were emptied. */
export function WhatIfPanel() {
  const { exposures, selection, language, scenario } = useApp()
  const { t } = language
  const site = () => exposures.zoned()?.get(selection.siteId() ?? "")
  const onKey = (event: KeyboardEvent) => {
    const isText = event.target instanceof HTMLElement && event.target.matches("input[type=text], textarea")
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isText) return
    const key = event.key.toLowerCase()
    if (key !== "z" && key !== "y") return
    event.preventDefault()
    if (key === "y" || event.shiftKey) scenario.redo()
    else scenario.undo()
  }
  document.addEventListener("keydown", onKey)
  onCleanup(() => document.removeEventListener("keydown", onKey))
  return (
    <div class="panel">
      <ScenarioHead />
      <Show when={site()} fallback={<p>{t("whatIf.pick")}</p>}>
        {(chosen) => (
          <>
            <button type="button" class="button-text" onClick={() => selection.showRegion()}>
              ‹ {t("site.back")}
            </button>
            <h2 class="wrap">{chosen().site.name}</h2>
            <SiteEdits site={chosen()} />
            <SiteZones site={chosen()} />
          </>
        )}
      </Show>
      <EditList />
      <RegionPeople />
    </div>
  )
}
