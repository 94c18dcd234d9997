import { RadioGroup } from "@kobalte/core/radio-group"
import { For, lazy, Show, Suspense } from "solid-js"
import type { en } from "../../i18n/en.ts"
import { type ZoneKind, zoneKinds } from "../../model/rule.ts"
import { useApp } from "../../state/context.ts"
import type { LayerGroup } from "../../state/createLayers.ts"
import { Choice } from "../shared/Choice.tsx"
import { FilterPanel } from "./FilterPanel.tsx"
import { GridChoice } from "./GridChoice.tsx"
import { PopulationPanel } from "./PopulationPanel.tsx"
import { RuleChoices } from "./RuleChoices.tsx"
import { StreetsSource } from "./StreetsSource.tsx"
import { SymbolScale, type SymbolScaleOf } from "./SymbolScale.tsx"
import { SymbolSizeChoice } from "./SymbolSizeChoice.tsx"
import type { SwatchStyle } from "../../model/swatchStyle.ts"
import { Swatch } from "../shared/Swatch.tsx"

/** Loaded when the layer is on. */
const ContourChoice = lazy(() => import("./ContourChoice.tsx").then((part) => ({ default: part.ContourChoice })))

/** Loaded when there is a population grid. */
const CellsNote = lazy(() => import("./CellsNote.tsx").then((part) => ({ default: part.CellsNote })))

/** One line of the legend: what the map draws, and the key of its words below "legend". */
export interface LegendItem {
  readonly swatch: SwatchStyle
  readonly labelKey: keyof typeof en.legend
}

export interface LegendEntry {
  readonly group: LayerGroup
  readonly items: readonly LegendItem[]
}

/** Layers on and off, each with its legend; the zone of interest; the rule set and how stores are counted together. */
export function LegendPanel(props: { entries: readonly LegendEntry[] }) {
  const { language, gridCells } = useApp()
  const { t } = language
  return (
    <div class="panel">
      <h2 class="visually-hidden">{t("page.layers")}</h2>
      <ZoneChoice />
      <FilterPanel />
      <section>
        <h3>{t("layer.heading")}</h3>
        <For each={props.entries}>
          {(entry) => (
            <Show when={entry.group !== "cells" || gridCells.source()}>
              <LayerSwitch entry={entry} />
            </Show>
          )}
        </For>
        <SymbolSizeChoice />
      </section>
      <PopulationPanel />
      <RuleChoices />
    </div>
  )
}

function LayerSwitch(props: { entry: LegendEntry }) {
  const { language, layers } = useApp()
  const { t } = language
  const group = () => props.entry.group
  return (
    <div>
      <Choice
        label={t(`layer.${group()}`)}
        checked={layers.visible()[group()]}
        onChange={() => layers.toggle(group())}
      />
      <Show when={group() === "graticule" && layers.visible().graticule}>
        <GridChoice />
      </Show>
      <Show when={group() === "contours" && layers.visible().contours}>
        <Suspense>
          <ContourChoice />
        </Suspense>
      </Show>
      <Show when={group() === "cells"}>
        <Suspense>
          <CellsNote />
        </Suspense>
      </Show>
      <Show when={group() === "streets"}>
        <StreetsSource />
      </Show>
      <Show when={group() !== "streets" || layers.visible().streets}>
        <ul class="layer-items">
          <For each={props.entry.items}>{(item) => <LegendLine item={item} />}</For>
        </ul>
      </Show>
    </div>
  )
}

/** Lines of the legend that are scales of the symbols. */
const scales: Readonly<Partial<Record<LegendItem["labelKey"], SymbolScaleOf>>> = {
  peopleScale: "people",
  neqScale: "neq",
}

function LegendLine(props: { item: LegendItem }) {
  const { t } = useApp().language
  return (
    <Show
      when={scales[props.item.labelKey]}
      fallback={
        <li>
          <Swatch sample={props.item.swatch} />
          {t(`legend.${props.item.labelKey}`)}
        </li>
      }
    >
      {(by) => <SymbolScale by={by()} colour={props.item.swatch.colour} />}
    </Show>
  )
}

function ZoneChoice() {
  const { language, layers } = useApp()
  const { t } = language
  return (
    <RadioGroup class="panel-choice" value={layers.zone()} onChange={(zone) => layers.setZone(zone as ZoneKind)}>
      <RadioGroup.Label as="h3">{t("choice.zone")}</RadioGroup.Label>
      <div class="segments">
        <For each={zoneKinds}>
          {(zone) => (
            <RadioGroup.Item value={zone} class="segment">
              <RadioGroup.ItemInput />
              <RadioGroup.ItemLabel class="segment-label">{zone}</RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </div>
      <p class="quiet">
        {t(`zone.${layers.zone()}`)}: {t(`zoneFor.${layers.zone()}`)}
      </p>
      <RadioGroup.Description class="quiet">{t("choice.zoneHint")}</RadioGroup.Description>
    </RadioGroup>
  )
}
