import { Popover } from "@kobalte/core/popover"
import { createSignal, For } from "solid-js"
import type { DecimalMark } from "../../export/csv.ts"
import type { SiteRow } from "../../model/siteRow.ts"
import { wordsOf } from "../../i18n/languages.ts"
import { useApp } from "../../state/context.ts"
import { saveFile } from "../shared/saveFile.ts"
import type { StoreRow } from "./storeRow.ts"
import type { TableKind } from "./TableChoice.tsx"

/** Saves the rows of the table, as they are filtered and sorted, with every column. */
export function CsvButton(props: { kind: TableKind; sites: readonly SiteRow[]; stores: readonly StoreRow[] }) {
  const app = useApp()
  const { t, format, language } = app.language
  const [isOpen, setOpen] = createSignal(false)
  const [said, setSaid] = createSignal("")
  const rows = () => (props.kind === "sites" ? props.sites : props.stores).length
  // The page's own decimal mark first: most readers' spreadsheets have the same.
  const marks = (): readonly DecimalMark[] => (wordsOf(language()).format.decimal === "," ? [",", "."] : [".", ","])
  const save = async (decimal: DecimalMark) => {
    setOpen(false)
    setSaid("")
    const count = rows()
    try {
      // What files are made by comes with the first of them.
      const { makeCsv } = await import("./makeCsv.ts")
      const file = await makeCsv(app, { ...props }, decimal)
      saveFile(file)
      setSaid(t("table.csvSaved", count, format().number(count), file.name))
    } catch {
      setSaid(t("table.csvFailed"))
    }
  }
  return (
    <>
      <Popover open={isOpen()} onOpenChange={setOpen} placement="top-end" gutter={4} overflowPadding={8}>
        <Popover.Trigger class="button button-small" disabled={rows() === 0}>
          {t("table.csv")}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content class="table-popover">
            <Popover.Title as="h2" class="table-popover-title">
              {t("table.csvTitle")}
            </Popover.Title>
            <Popover.Description class="quiet">{t("table.csvHint")}</Popover.Description>
            <For each={marks()}>
              {(mark) => (
                <button type="button" class="button" onClick={() => void save(mark)}>
                  {t(mark === "." ? "table.csvPoint" : "table.csvComma")}
                </button>
              )}
            </For>
          </Popover.Content>
        </Popover.Portal>
      </Popover>
      <p role="status" class="table-said">
        {said()}
      </p>
    </>
  )
}
