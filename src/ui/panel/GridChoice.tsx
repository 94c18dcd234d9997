import { RadioGroup } from "@kobalte/core/radio-group"
import { For } from "solid-js"
import { type GridKind, gridKinds } from "../../model/graticule.ts"
import { useApp } from "../../state/context.ts"

/** Which lines the grid is made of. */
export function GridChoice() {
  const { language, layers } = useApp()
  const { t } = language
  return (
    <RadioGroup class="layer-choice" value={layers.grid()} onChange={(grid) => layers.setGrid(grid as GridKind)}>
      <RadioGroup.Label class="visually-hidden">{t("layer.graticule")}</RadioGroup.Label>
      <div class="segments">
        <For each={gridKinds}>
          {(grid) => (
            <RadioGroup.Item value={grid} class="segment">
              <RadioGroup.ItemInput />
              <RadioGroup.ItemLabel class="segment-label">{t(`layer.grid.${grid}`)}</RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </div>
    </RadioGroup>
  )
}
