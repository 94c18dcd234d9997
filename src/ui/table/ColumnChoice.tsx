import { Popover } from "@kobalte/core/popover"
import { For } from "solid-js"
import { useApp } from "../../state/context.ts"
import { Choice } from "../shared/Choice.tsx"
import type { GridColumn } from "./gridColumn.ts"

/** Which columns the table shows; the first, which names the row, is always there. */
export function ColumnChoice(props: {
  columns: readonly GridColumn<never>[]
  shown: readonly string[]
  onChange: (shown: readonly string[]) => void
}) {
  const { t } = useApp().language
  const toggle = (id: string, on: boolean) =>
    props.onChange(on ? [...props.shown, id] : props.shown.filter((other) => other !== id))
  return (
    <Popover placement="top-end" gutter={4} overflowPadding={8}>
      <Popover.Trigger class="button button-small">{t("table.columns")}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content class="table-popover">
          <Popover.Title as="h2" class="table-popover-title">
            {t("table.columnsShown")}
          </Popover.Title>
          <For each={props.columns.slice(1)}>
            {(column) => (
              <Choice
                label={column.heading()}
                checked={props.shown.includes(column.id)}
                onChange={(on) => toggle(column.id, on)}
              />
            )}
          </For>
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  )
}
