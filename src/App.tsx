import { createEffect, createMemo, createSignal, on, Show } from "solid-js"
import { makeAtlasWorker } from "./compute/makeAtlasWorker.ts"
import { countryName } from "./i18n/countryName.ts"
import { ringText } from "./i18n/ringText.ts"
import { legendEntries } from "./map/legend.ts"
import { type MapCommands, type MapFailure, MapView } from "./map/MapView.tsx"
import { peopleTotal } from "./model/exposure.ts"
import { AppContext, useApp } from "./state/context.ts"
import { createDocumentLanguage } from "./state/createDocumentLanguage.ts"
import { createExposures } from "./state/createExposures.ts"
import { createGround } from "./state/createGround.ts"
import { createLanguage } from "./state/createLanguage.ts"
import { createLayers } from "./state/createLayers.ts"
import { createRegister } from "./state/createRegister.ts"
import { createSelection } from "./state/createSelection.ts"
import { OpenRegister } from "./ui/dialog/OpenRegister.tsx"
import { LegendPanel } from "./ui/panel/LegendPanel.tsx"
import { RegionSummary } from "./ui/panel/RegionSummary.tsx"
import { SiteInspector } from "./ui/panel/SiteInspector.tsx"
import { ReasonProvider } from "./ui/reason/ReasonProvider.tsx"
import { DropTarget } from "./ui/shared/DropTarget.tsx"
import { Footnote } from "./ui/shared/Footnote.tsx"
import { Notices } from "./ui/shared/Notices.tsx"
import { PanelBoundary } from "./ui/shared/PanelBoundary.tsx"
import { SiteTable } from "./ui/table/SiteTable.tsx"
import { Banner } from "./ui/top/Banner.tsx"
import { TopBar } from "./ui/top/TopBar.tsx"
import "./ui/styles/page.css"

/** Makes the state, joins map and panels; no logic of its own. */
export function App() {
  const dataUrl = new URL("data/", document.baseURI).href
  const worker = makeAtlasWorker()
  const language = createLanguage()
  const register = createRegister(worker, dataUrl)
  const ground = createGround(worker, dataUrl)
  const exposures = createExposures(worker, register.register)
  const app = { language, register, ground, exposures, selection: createSelection(), layers: createLayers() }
  const [mapFailure, setMapFailure] = createSignal<MapFailure>()
  const { t } = language
  createDocumentLanguage(language)
  return (
    <AppContext.Provider value={app}>
      <ReasonProvider>
        <a class="skip-link" href="#sites">
          {t("page.skipToTable")}
        </a>
        <div class="page">
          <header class="page-top">
            <TopBar />
            <div class="page-notes">
              <Banner />
              <Notices mapFailure={mapFailure()} />
            </div>
          </header>
          <aside class="page-left" aria-label={t("page.layers")}>
            <PanelBoundary>
              <LegendPanel entries={legendEntries()} />
            </PanelBoundary>
          </aside>
          <main class="page-map">
            <PanelBoundary>
              <PageMap onFailure={setMapFailure} onRestored={() => setMapFailure(undefined)} />
            </PanelBoundary>
            <Footnote />
          </main>
          <aside class="page-right" aria-label={t("page.details")}>
            <PanelBoundary>
              <Show when={app.selection.siteId()} fallback={<RegionSummary />} keyed>
                {(siteId) => <SiteInspector siteId={siteId} />}
              </Show>
            </PanelBoundary>
          </aside>
          <section class="page-bottom" id="sites" tabIndex={-1} aria-label={t("page.table")}>
            <PanelBoundary>
              <SiteTable />
            </PanelBoundary>
          </section>
        </div>
        <OpenRegister />
        <DropTarget />
      </ReasonProvider>
    </AppContext.Provider>
  )
}

/** The map with the state of the page behind it. */
function PageMap(props: { onFailure: (failure: MapFailure) => void; onRestored: () => void }) {
  const { language, ground, exposures, selection, layers } = useApp()
  const { t, format } = language
  const [commands, setCommands] = createSignal<MapCommands>()
  const peopleOf = (siteId: string) => {
    const people = exposures.siteExposure(siteId)?.zones[layers.zone()].people
    return people && peopleTotal(people)
  }
  createEffect(on(selection.siteId, (siteId) => siteId !== undefined && commands()?.showSite(siteId), { defer: true }))
  const texts = createMemo(() => ({
    map: t("map.label"),
    zoomIn: t("map.zoomIn"),
    zoomOut: t("map.zoomOut"),
    fitRegion: t("map.fitRegion"),
    north: t("map.north"),
    scale: (metres: number) => t("map.scale", format().number(metres < 1000 ? metres : metres / 1000), metres < 1000),
    attribution: t("map.attribution"),
  }))
  return (
    <MapView
      ground={ground.ground()}
      zoned={exposures.zoned()}
      peopleOf={peopleOf}
      zone={layers.zone()}
      selectedId={selection.siteId()}
      hoveredId={selection.hoveredId()}
      visible={layers.visible()}
      placeName={language.placeName}
      countryName={(iso2) => countryName(iso2, t)}
      ringLabel={(zone, radius, site, full) => {
        const zoned = full ? exposures.zoned()?.get(site.siteId) : undefined
        return zoned ? ringText(zoned, zone, radius, t, format()) : zone
      }}
      texts={texts()}
      onSelect={selection.inspect}
      onHover={selection.hover}
      onBackground={selection.showRegion}
      onFailure={props.onFailure}
      onRestored={props.onRestored}
      onReady={setCommands}
    />
  )
}
