import { createMemo, createSignal, createUniqueId, Show } from "solid-js"
import { citation } from "../../i18n/citation.ts"
import { zoneKinds } from "../../model/rule.ts"
import { type App, useApp } from "../../state/context.ts"
import { Figure } from "../reason/Figure.tsx"
import { FilterNote } from "../shared/FilterNote.tsx"
import { PanelToggle } from "../shared/PanelToggle.tsx"
import { ColumnChoice } from "./ColumnChoice.tsx"
import { CsvButton } from "./CsvButton.tsx"
import { createSiteTable } from "./createSiteTable.ts"
import { createStoreTable } from "./createStoreTable.ts"
import { Grid } from "./Grid.tsx"
import { changeOf, firstSiteColumns, siteColumns } from "./siteColumns.tsx"
import { firstStoreColumns, storeColumns } from "./storeColumns.tsx"
import { TableChoice, type TableKind } from "./TableChoice.tsx"

/** All sites of the register or their stores: sorted, with the columns the user wants, linked with the map, and as a file. */
export function SiteTable() {
  const app = useApp()
  const { t } = app.language
  const [kind, setKind] = createSignal<TableKind>("sites")
  const [siteIds, setSiteIds] = createSignal<readonly string[]>(firstSiteColumns)
  const [storeIds, setStoreIds] = createSignal<readonly string[]>(firstStoreColumns)
  const sites = createSiteTable(app)
  const stores = createStoreTable(app, () => (kind() === "stores" ? sites.rows() : []))
  const [allSite, allStore] = [siteColumns(app), storeColumns(app)]
  const changes = zoneKinds.map(changeOf)
  const choosable = allSite.filter(({ id }) => !changes.some((change) => change === id))
  // While a scenario is shown each zone has its change beside it.
  const shownSite = createMemo(() => {
    const beside = zoneKinds.filter((zone) => app.comparison.isOn() && siteIds().includes(zone)).map(changeOf)
    return allSite.filter(({ id }) => [...siteIds(), ...beside].includes(id))
  })
  const shownStore = createMemo(() => allStore.filter(({ id }) => storeIds().includes(id)))
  const hintId = createUniqueId()
  return (
    <>
      <div class="table-heading">
        <TableChoice kind={kind()} onChange={setKind} />
        <Figure reason={{ about: "count", of: kind() }}>
          {kind() === "sites" ? sitesText(app, sites.rows().length) : storesText(app, stores.rows().length)}
        </Figure>
        <span class="quiet">{citation(app.exposures.ruleSet().document, t)}</span>
        <FilterNote />
        <p id={hintId} class="visually-hidden">
          {t("table.keyboardHint")}
        </p>
        <div class="table-actions">
          <Show
            when={kind() === "sites"}
            fallback={<ColumnChoice columns={allStore} shown={storeIds()} onChange={setStoreIds} />}
          >
            <ColumnChoice columns={choosable} shown={siteIds()} onChange={setSiteIds} />
          </Show>
          <CsvButton kind={kind()} sites={sites.rows()} stores={stores.rows()} />
          <PanelToggle panel="bottom" controls="sites" />
        </div>
      </div>
      <Show when={app.panels.isOpen("bottom")}>
        <Show
          when={kind() === "sites"}
          fallback={
            <Grid
              label={t("table.stores")}
              hintId={hintId}
              columns={shownStore()}
              table={stores}
              siteIdOf={({ site }) => site.siteId}
              several
              message={t(emptyKey(app, "table.emptyStores"))}
            />
          }
        >
          <Grid
            label={t("table.heading")}
            hintId={hintId}
            columns={shownSite()}
            table={sites}
            siteIdOf={({ site }) => site.siteId}
            message={t(emptyKey(app, "table.empty"))}
          />
        </Show>
      </Show>
    </>
  )
}

/** "60 sites", or under a filter "23 of 60 sites". */
function sitesText({ filter, register, language: { t, format } }: App, shown: number): string {
  const all = register.register()?.sites.length ?? 0
  return filter.passing()
    ? t("filter.status", all, format().number(shown), format().number(all))
    : t("figure.sites", shown, format().number(shown))
}

function storesText({ language: { t, format } }: App, shown: number): string {
  return t("figure.stores", shown, format().number(shown))
}

/** Why there are no rows. */
function emptyKey<Key extends string>({ filter, register }: App, empty: Key) {
  if (!register.register()) return register.error() ? "table.noRegister" : "table.waiting"
  return filter.passing() ? "filter.noneFits" : empty
}
