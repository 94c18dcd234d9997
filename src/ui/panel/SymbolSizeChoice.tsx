import { RadioGroup } from "@kobalte/core/radio-group"
import { For } from "solid-js"
import { useApp } from "../../state/context.ts"
import { type SymbolSize, symbolSizes } from "../../state/createLayers.ts"

const labels = { people: "mapTools.symbolsByPeople", neq: "table.neq", none: "mapTools.symbolsAlike" } as const

/** What the area of the sites' symbols stands for. */
export function SymbolSizeChoice() {
  const { language, layers } = useApp()
  const { t } = language
  return (
    <RadioGroup
      class="panel-choice"
      value={layers.symbolSize()}
      onChange={(size) => layers.setSymbolSize(size as SymbolSize)}
    >
      <RadioGroup.Label as="h4">{t("mapTools.symbolSize")}</RadioGroup.Label>
      <div class="segments">
        <For each={symbolSizes}>
          {(size) => (
            <RadioGroup.Item value={size} class="segment">
              <RadioGroup.ItemInput />
              <RadioGroup.ItemLabel class="segment-label">{t(labels[size])}</RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </div>
    </RadioGroup>
  )
}
