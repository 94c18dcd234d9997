import { RadioGroup } from "@kobalte/core/radio-group"
import { For } from "solid-js"
import { useApp } from "../../state/context.ts"

const tableKinds = ["sites", "stores"] as const
export type TableKind = (typeof tableKinds)[number]

/** What the rows of the table are. */
export function TableChoice(props: { kind: TableKind; onChange: (kind: TableKind) => void }) {
  const { t } = useApp().language
  return (
    <RadioGroup value={props.kind} onChange={(kind) => props.onChange(kind as TableKind)}>
      <RadioGroup.Label as="h2" class="visually-hidden">
        {t("table.kind")}
      </RadioGroup.Label>
      <div class="segments">
        <For each={tableKinds}>
          {(kind) => (
            <RadioGroup.Item value={kind} class="segment">
              <RadioGroup.ItemInput />
              <RadioGroup.ItemLabel class="segment-label">
                {t(kind === "sites" ? "table.heading" : "table.stores")}
              </RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </div>
    </RadioGroup>
  )
}
