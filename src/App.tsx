import { createEffect, createMemo, createSignal, lazy, Match, on, Show, Suspense, Switch, untrack } from "solid-js"
import { countryName } from "./i18n/countryName.ts"
import { contourText } from "./i18n/contourText.ts"
import { ringText } from "./i18n/ringText.ts"
import { legendEntries, measuredLine } from "./map/legend.ts"
import { type MapCommands, type MapFailure, MapView } from "./map/MapView.tsx"
import { peopleTotal } from "./model/exposure.ts"
import { AppContext, useApp } from "./state/context.ts"
import { createMoving } from "./ui/map/createMoving.ts"
import { createAfterPaint } from "./state/createAfterPaint.ts"
import { createApp } from "./state/createApp.ts"
import type { WantedView } from "./state/createView.ts"
import { MapOverlay } from "./ui/map/MapOverlay.tsx"
import { createRingReason } from "./ui/map/createRingReason.tsx"
import { type MarkName, markText } from "./ui/map/markText.ts"
import { LegendPanel } from "./ui/panel/LegendPanel.tsx"
import { RegionSummary } from "./ui/panel/RegionSummary.tsx"
import { ReasonProvider } from "./ui/reason/ReasonProvider.tsx"
import { DropTarget } from "./ui/shared/DropTarget.tsx"
import { Footnote } from "./ui/shared/Footnote.tsx"
import { Notices } from "./ui/shared/Notices.tsx"
import { PanelBoundary } from "./ui/shared/PanelBoundary.tsx"
import { PasteTarget } from "./ui/shared/PasteTarget.tsx"
import { PanelToggle } from "./ui/shared/PanelToggle.tsx"
import { SiteTable } from "./ui/table/SiteTable.tsx"
import { WorkChoice } from "./ui/panel/WorkChoice.tsx"
import { Banner } from "./ui/top/Banner.tsx"
import { TopBar } from "./ui/top/TopBar.tsx"
import "./ui/styles/page.css"

/** Loaded when a point is asked about. */
const PointCard = lazy(() => import("./ui/panel/PointCard.tsx").then((part) => ({ default: part.PointCard })))

/** Loaded when a site is chosen. */
const SiteInspector = lazy(() =>
  import("./ui/panel/SiteInspector.tsx").then((part) => ({ default: part.SiteInspector })),
)

/** Loaded when something is tried out. */
const WhatIfPanel = lazy(() => import("./ui/whatIf/WhatIfPanel.tsx").then((part) => ({ default: part.WhatIfPanel })))

/** Loaded when a plan is wanted. */
const PlanPanel = lazy(() => import("./ui/plan/PlanPanel.tsx").then((part) => ({ default: part.PlanPanel })))

/** Loaded when files are opened. */
const OpenRegister = lazy(() => import("./ui/dialog/OpenRegister.tsx").then((part) => ({ default: part.OpenRegister })))

/** Loaded when population files are opened. */
const PopulationDialog = lazy(() =>
  import("./ui/dialog/PopulationDialog.tsx").then((part) => ({ default: part.PopulationDialog })),
)

/** Loaded when something is tried out. */
const ScenarioBanner = lazy(() =>
  import("./ui/top/ScenarioBanner.tsx").then((part) => ({ default: part.ScenarioBanner })),
)

/** Loaded on a first visit. */
const Introduction = lazy(() => import("./ui/dialog/Introduction.tsx").then((part) => ({ default: part.Introduction })))

/** Joins map and panels; no logic of its own. */
export function App(props: { languages: readonly string[] }) {
  const app = createApp(untrack(() => props.languages))
  const { language, register, panels } = app
  const { t } = language
  const [mapFailure, setMapFailure] = createSignal<MapFailure>()
  const hasOpened = createMemo<boolean>((before) => before || register.opening() !== undefined, false)
  const hasOpenedGrid = createMemo<boolean>((before) => before || app.population.opening() !== undefined, false)
  return (
    <AppContext.Provider value={app}>
      <ReasonProvider>
        <a class="skip-link" href="#sites">
          {t("page.skipToTable")}
        </a>
        <div
          class="page"
          classList={{
            "left-closed": !panels.isOpen("left"),
            "right-closed": !panels.isOpen("right"),
            "bottom-closed": !panels.isOpen("bottom"),
          }}
        >
          <header class="page-top">
            <TopBar />
            <div class="page-notes" tabIndex={-1}>
              <Banner />
              <ScenarioLine />
              <Notices mapFailure={mapFailure()} />
            </div>
          </header>
          <aside class="page-left" id="layers" aria-label={t("page.layers")}>
            <PanelBoundary>
              <LegendPanel entries={legendEntries(app.layers.symbolSize(), app.layers.grid(), app.comparison.isOn())} />
            </PanelBoundary>
          </aside>
          <main class="page-map" tabIndex={-1}>
            <PanelToggle panel="left" controls="layers" />
            <PanelBoundary>
              <Show when={panels.introduction()}>
                <Suspense>
                  <Introduction />
                </Suspense>
              </Show>
            </PanelBoundary>
            <PanelBoundary>
              <PageMap onFailure={setMapFailure} onRestored={() => setMapFailure(undefined)} />
            </PanelBoundary>
            <PanelToggle panel="right" controls="details" />
          </main>
          <aside class="page-right" id="details" aria-label={t("page.details")}>
            <WorkChoice />
            <PanelBoundary>
              <Details />
            </PanelBoundary>
          </aside>
          <section class="page-bottom" id="sites" tabIndex={-1} aria-label={t("page.table")}>
            <PanelBoundary>
              <SiteTable />
            </PanelBoundary>
          </section>
          <Footnote />
        </div>
        <Show when={hasOpened()}>
          <PanelBoundary>
            <Suspense>
              <OpenRegister />
            </Suspense>
          </PanelBoundary>
        </Show>
        <Show when={hasOpenedGrid()}>
          <PanelBoundary>
            <Suspense>
              <PopulationDialog />
            </Suspense>
          </PanelBoundary>
        </Show>
        <DropTarget />
        <PasteTarget />
      </ReasonProvider>
    </AppContext.Provider>
  )
}

/** What is tried out, once something is. */
function ScenarioLine() {
  const { comparison } = useApp()
  return (
    <PanelBoundary>
      <Suspense>
        <Show when={comparison.isOn()}>
          <ScenarioBanner />
        </Show>
      </Suspense>
    </PanelBoundary>
  )
}

/** What the page is about right now: something tried out, a plan, or else the region, a site, or a point. */
function Details() {
  const { selection, work } = useApp()
  return (
    <Suspense>
      <Switch fallback={<RegionSummary />}>
        <Match when={work.work() === "what-if"}>
          <WhatIfPanel />
        </Match>
        <Match when={work.work() === "plan"}>
          <PlanPanel />
        </Match>
        <Match when={selection.siteId()} keyed>
          {(siteId) => <SiteInspector siteId={siteId} />}
        </Match>
        <Match when={selection.point()}>{(point) => <PointCard point={point()} />}</Match>
      </Switch>
    </Suspense>
  )
}

/** Moves the map to where it is asked to go. */
function follow(map: MapCommands, wanted: WantedView): void {
  if (wanted.to === "site") map.showSite(wanted.siteId)
  else if (wanted.to === "country") map.showCountry(wanted.iso2)
  else if (wanted.to === "region") map.fitRegion()
  else if (wanted.flies) map.goTo(wanted.centre, wanted.zoom)
  else map.jumpTo(wanted)
}

/** The map with the state of the page behind it. */
function PageMap(props: { onFailure: (failure: MapFailure) => void; onRestored: () => void }) {
  const app = useApp()
  const { language, ground, exposures, filter, selection, layers, mapSection, mapTools, streets, view } = app
  const { t, format } = language
  const [commands, setCommands] = createSignal<MapCommands>()
  const [pointed, setPointed] = createSignal<MarkName>()
  const moving = createMoving(app)
  const ringReason = createRingReason(() => commands()?.focus())
  // The map follows table and summary in a task of its own, so that no change of many sites holds the page for long.
  const zoned = createAfterPaint(filter.zoned)
  const exposure = createAfterPaint(exposures.exposure)
  const before = createAfterPaint(app.comparison.sites)
  const peopleOf = (siteId: string) => {
    exposure()
    const people = untrack(() => exposures.siteExposure(siteId))?.zones[layers.zone()].people
    return people && peopleTotal(people)
  }
  createEffect(on(selection.siteId, (siteId) => siteId !== undefined && commands()?.showSite(siteId), { defer: true }))
  // After the flight to a site: back and forward restore the view as well as the selection.
  createEffect(
    on(
      view.wanted,
      (wanted) => {
        const map = commands()
        if (wanted && map) follow(map, wanted)
      },
      { defer: true },
    ),
  )
  const shownStreets = createMemo(() => {
    const tiles = layers.visible().streets ? streets.tiles() : undefined
    return tiles && { tiles, language: language.language() }
  })
  const texts = createMemo(() => ({
    map: t("map.label"),
    zoomIn: t("map.zoomIn"),
    zoomOut: t("map.zoomOut"),
    fitRegion: t("map.fitRegion"),
    previousView: t("mapTools.previousView"),
    touch: { fingers: t("mapTools.twoFingers"), wheel: (key: string) => t("mapTools.wheelKey", key) },
    north: t("map.north"),
    scale: (metres: number) => t("map.scale", format().number(metres < 1000 ? metres : metres / 1000), metres < 1000),
    attribution: shownStreets() ? `${t("map.attribution")} · ${t("streetMap.credit")}` : t("map.attribution"),
  }))
  const measured = () => ({ path: mapTools.measurement()?.path ?? [], ends: mapTools.ends() })
  return (
    <MapView
      ground={ground.ground()}
      zoned={zoned()}
      peopleOf={peopleOf}
      before={before()}
      zone={layers.zone()}
      symbolSize={layers.symbolSize()}
      selectedId={selection.siteId()}
      point={selection.point()?.position}
      startView={view.view()}
      onView={view.report}
      hoveredId={selection.hoveredId()}
      visible={layers.visible()}
      placeName={language.placeName}
      countryName={(iso2) => countryName(iso2, t)}
      ringLabel={(zone, radius, site, full) => {
        const zoned = full ? exposures.zoned()?.get(site.siteId) : undefined
        return zoned ? ringText(zoned, zone, radius, exposures.ruleSet(), t, format()) : zone
      }}
      contours={{ levels: layers.contours(), label: (contour) => contourText(contour, t, format()) }}
      grid={layers.grid()}
      gridCells={app.gridCells.source()}
      streets={shownStreets()}
      onStreetsFailure={streets.report}
      graticuleLabel={(angle, side) => `${angle} ${t(`format.${side}`)}`}
      texts={texts()}
      theme={app.theme()}
      tool={mapTools.tool()}
      draggable={moving.draggable()}
      onDrag={moving.drag}
      measured={measured()}
      onMeasure={mapTools.setEnd}
      onPoint={(position) => selection.showPoint(position)}
      onToolEnd={mapTools.end}
      onReading={mapTools.read}
      onMarkFocus={(mark) => mapTools.announce(markText(mark, app))}
      onPointed={setPointed}
      onRing={ringReason.show}
      onSelect={selection.inspect}
      onHover={selection.hover}
      onBackground={selection.showRegion}
      onFailure={props.onFailure}
      onRestored={props.onRestored}
      onReady={(ready) => {
        setCommands(ready)
        mapSection.follow(ready.view)
      }}
    >
      <MapOverlay measuredLine={measuredLine} pointed={pointed()} />
      {ringReason.anchor}
    </MapView>
  )
}
