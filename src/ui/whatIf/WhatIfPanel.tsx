import { onCleanup, Show } from "solid-js"
import { createKept } from "../../state/createKept.ts"
import { useApp } from "../../state/context.ts"
import { RegionPeople } from "../panel/RegionSummary.tsx"
import { SiteZones } from "../panel/SiteZones.tsx"
import "../styles/whatIf.css"
import { EditList } from "./EditList.tsx"
import { KeptCurve } from "./KeptCurve.tsx"
import { NeqSlider } from "./NeqSlider.tsx"
import { ScenarioHead } from "./ScenarioHead.tsx"
import { SiteEdits } from "./SiteEdits.tsx"
import { StockChoice } from "./StockChoice.tsx"

/** What would change if a store held less, moved or were emptied. */
export function WhatIfPanel() {
  const { exposures, register, selection, language, scenario } = useApp()
  const { t } = language
  const site = () => exposures.zoned()?.get(selection.siteId() ?? "")
  const kept = createKept(register.register, selection.siteId, scenario)
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
    <div class="panel what-if">
      <ScenarioHead />
      <Show when={site()} fallback={<p>{t("whatIf.pick")}</p>}>
        {(chosen) => (
          <>
            <div class="what-if-site">
              <h2 class="wrap">{chosen().site.name}</h2>
              <button type="button" class="button-text" onClick={() => selection.showRegion()}>
                ‹ {t("site.back")}
              </button>
            </div>
            <Show when={kept.stores().length > 0} fallback={<p>{t("reason.emptySite")}</p>}>
              <section class="what-if-neq">
                <StockChoice kept={kept} />
                <NeqSlider kept={kept} />
              </section>
            </Show>
            <SiteZones site={chosen()} isBrief />
            <KeptCurve site={chosen()} kept={kept} />
            <SiteEdits site={chosen()} storeId={kept.storeId()} />
          </>
        )}
      </Show>
      <EditList />
      <RegionPeople />
    </div>
  )
}
