import { createSignal, For } from "solid-js"
import type { DecimalMark } from "../../export/csv.ts"
import { wordsOf } from "../../i18n/languages.ts"
import type { BorderMatrix, CountryPair, Notification } from "../../model/borderMatrix.ts"
import { type App, useApp } from "../../state/context.ts"
import { saveFile } from "../shared/saveFile.ts"
import { scenarioInWords } from "../shared/scenarioInWords.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import type { Counted } from "./BordersContent.tsx"

const tables = ["notification", "matrix", "pairs"] as const
type Table = (typeof tables)[number]

interface Shown {
  readonly notification: Notification
  readonly matrix: BorderMatrix | undefined
  readonly pairs: readonly CountryPair[]
  readonly counted: Counted
}

/** Saves what the dialog shows, one table a file, with the decimal mark of the reader's spreadsheet. */
export function BordersCsv(props: Shown) {
  const app = useApp()
  const { t, language } = app.language
  const [table, setTable] = createSignal<Table>("notification")
  const [said, setSaid] = createSignal("")
  // The page's own decimal mark first: most readers' spreadsheets have the same.
  const marks = (): readonly DecimalMark[] => (wordsOf(language()).format.decimal === "," ? [",", "."] : [".", ","])
  const save = async (decimal: DecimalMark) => {
    setSaid("")
    try {
      const file = await bordersFile(app, props, table(), decimal)
      saveFile(file)
      setSaid(t("progress.csvSaved", file.name))
    } catch {
      setSaid(t("table.csvFailed"))
    }
  }
  return (
    <div role="group" aria-label={t("table.csvTitle")}>
      <div class="borders-row">
        <span aria-hidden="true">{t("table.csvTitle")}</span>
        <SelectChoice
          label={t("progress.csvOf")}
          value={table()}
          options={tables.map((value) => ({ value, text: t(`borders.csv.${value}`) }))}
          onChange={setTable}
        />
        <For each={marks()}>
          {(mark) => (
            <button
              type="button"
              class="button"
              disabled={table() !== "notification" && !props.matrix}
              onClick={() => void save(mark)}
            >
              {t(mark === "." ? "table.csvPoint" : "table.csvComma")}
            </button>
          )}
        </For>
      </div>
      <p role="status">{said()}</p>
    </div>
  )
}

/** A table as a file, by code that is loaded when it is first wanted. */
async function bordersFile(app: App, shown: Shown, table: Table, decimal: DecimalMark): Promise<File> {
  const { register, exposures, filter, layers } = app
  const { notification, matrix, pairs, counted } = shown
  const current = register.register()
  const zone = layers.zone()
  const together = filter.totals()?.[zone]
  const context = {
    zone,
    counted,
    register: current?.name ?? "",
    invented: current?.invented ?? false,
    ruleSet: exposures.ruleSet(),
    options: exposures.options(),
    grids: exposures.grids().map(({ name }) => name),
    scenario: scenarioInWords(app),
    filter: filter.isActive() ? filter.description() : undefined,
  }
  const { matrixCsv, notificationCsv, pairsCsv } = await import("../../export/csvBorders.ts")
  const text = {
    notification: () => notificationCsv(notification, context, decimal),
    matrix: () => {
      if (!matrix || !together) throw new Error("nobody is counted yet")
      return matrixCsv(matrix, together, context, decimal)
    },
    pairs: () => pairsCsv(pairs, context, decimal),
  }[table]()
  const name = table === "notification" ? `notification-${notification.country}` : `borders-${table}`
  return new File([text], `${context.invented ? "invented-" : ""}${name}.csv`, { type: "text/csv;charset=utf-8" })
}
