import { createMemo, createSignal, For, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { Choice } from "../shared/Choice.tsx"
import { MappedTable } from "./MappedTable.tsx"
import { isComplete, type Mapping, type ReadTable } from "./columnChoices.ts"

/** What each column of the files is: every guess can be seen beside the first rows, and changed. */
export function ColumnMapping(props: {
  tables: readonly ReadTable[]
  /** What is told to read the files again. */
  onApply: (mapping: readonly Mapping[]) => void
}) {
  const { language, register } = useApp()
  const { t } = language
  const [changed, setChanged] = createSignal<Readonly<Record<number, Mapping>>>({})
  const [isBlocked, setBlocked] = createSignal(false)
  const mappingOf = (at: number) => changed()[at] ?? props.tables[at]?.mapping
  const isChanged = () => Object.keys(changed()).length > 0
  const needsLook = createMemo(() => props.tables.map((table) => !table.isConfirmed && !isComplete(table)))
  const apply = () => props.onApply(props.tables.flatMap((_, at) => mappingOf(at) ?? []))
  return (
    <section>
      <h3>{t("mapping.title")}</h3>
      <p class="quiet">{t("mapping.intro")}</p>
      <For each={props.tables}>
        {(table, at) => (
          <details open={needsLook()[at()] === true || changed()[at()] !== undefined}>
            <summary>{needsLook()[at()] ? t("mapping.lookAt", table.file) : table.file}</summary>
            <MappedTable
              table={table}
              mapping={mappingOf(at()) ?? table.mapping}
              onChange={(next) => setChanged({ ...changed(), [at()]: next })}
            />
          </details>
        )}
      </For>
      <div class="mapping-actions">
        <button type="button" class="button" disabled={!isChanged()} onClick={apply}>
          {t("mapping.apply")}
        </button>
        <Choice
          label={t("mapping.remember")}
          hint={t("mapping.rememberHint")}
          checked={register.remembers()}
          onChange={(wanted) => setBlocked(!register.setRemembers(wanted))}
        />
      </div>
      <div role="status">
        <Show when={isBlocked()}>
          <p class="warning">{t("mapping.blocked")}</p>
        </Show>
      </div>
    </section>
  )
}
