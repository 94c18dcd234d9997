import { createSignal, For } from "solid-js"
import type { DecimalMark } from "../../export/csv.ts"
import { wordsOf } from "../../i18n/languages.ts"
import { type App, useApp } from "../../state/context.ts"
import { saveFile } from "../shared/saveFile.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import type { ReadyProgress } from "./ProgressResult.tsx"

const tables = ["countries", "stores", "places"] as const
type Table = (typeof tables)[number]

/** Saves the comparison, one table a file, with the decimal mark of the reader's spreadsheet. */
export function ProgressCsv(props: { ready: ReadyProgress }) {
  const app = useApp()
  const { t, language } = app.language
  const [table, setTable] = createSignal<Table>("countries")
  const [said, setSaid] = createSignal("")
  // The page's own decimal mark first: most readers' spreadsheets have the same.
  const marks = (): readonly DecimalMark[] => (wordsOf(language()).format.decimal === "," ? [",", "."] : [".", ","])
  const save = async (decimal: DecimalMark) => {
    setSaid("")
    try {
      const file = await progressFile(app, props.ready, table(), decimal)
      saveFile(file)
      setSaid(t("progress.csvSaved", file.name))
    } catch {
      setSaid(t("table.csvFailed"))
    }
  }
  return (
    <section aria-label={t("table.csvTitle")}>
      <h3>{t("table.csvTitle")}</h3>
      <div class="what-if-row">
        <SelectChoice
          label={t("progress.csvOf")}
          value={table()}
          options={tables.map((value) => ({ value, text: t(`progress.csv.${value}`) }))}
          onChange={setTable}
        />
        <For each={marks()}>
          {(mark) => (
            <button type="button" class="button" onClick={() => void save(mark)}>
              {t(mark === "." ? "table.csvPoint" : "table.csvComma")}
            </button>
          )}
        </For>
      </div>
      <p role="status">{said()}</p>
    </section>
  )
}

/** A table of the comparison as a file, by code that is loaded when it is first wanted. */
async function progressFile(app: App, ready: ReadyProgress, table: Table, decimal: DecimalMark): Promise<File> {
  const { register, baseline } = app
  const { found, other } = ready
  const own = register.register()
  const [earlier, later] = other.isEarlier ? [other.register, own] : [own, other.register]
  const context = {
    register: later?.name ?? "",
    comparedWith: earlier?.name ?? "",
    // A difference is of invented depots if either side is.
    invented: (own?.invented ?? false) || other.register.invented,
    ruleSet: baseline.ruleSet(),
    options: baseline.options(),
    grids: baseline.grids().map(({ name }) => name),
    scenario: undefined,
    filter: undefined,
  }
  const { progressCountriesCsv, progressPlacesCsv, progressStoresCsv } = await import("../../export/csvProgress.ts")
  const text = {
    countries: () => progressCountriesCsv(found, context, decimal),
    stores: () => progressStoresCsv(found.stock.stores, context, decimal),
    places: () => progressPlacesCsv(found, context, decimal),
  }[table]()
  const name = `${context.invented ? "invented-" : ""}progress-${table}.csv`
  return new File([text], name, { type: "text/csv;charset=utf-8" })
}
