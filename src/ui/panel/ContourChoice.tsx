import { For, Show } from "solid-js"
import { contourLevelText } from "../../i18n/contourText.ts"
import { farField } from "../../model/blast.ts"
import { effectOfPressure } from "../../model/effect.ts"
import { contourLevels } from "../../model/contourLevels.ts"
import type { KPa } from "../../model/units.ts"
import { useApp } from "../../state/context.ts"
import { Choice } from "../shared/Choice.tsx"

/** Which overpressures are drawn, each with what it does, and how they are worked out. */
export function ContourChoice() {
  const { language, layers } = useApp()
  const { t, format } = language
  const isChosen = (level: KPa) => layers.contours().includes(level)
  const label = (level: KPa) => {
    const effect = effectOfPressure(level)
    const pressure = contourLevelText(level, format())
    return effect ? `${pressure}: ${t(effect)}` : pressure
  }
  return (
    <div class="layer-choice" role="group" aria-label={t("contours.levels")}>
      <For each={contourLevels}>
        {(level) => (
          <Choice
            label={label(level)}
            checked={isChosen(level)}
            onChange={(checked) =>
              layers.setContours(contourLevels.filter((one) => (one === level ? checked : isChosen(one))))
            }
          />
        )}
      </For>
      <Show when={layers.contours().length === 0}>
        <p class="warning">{t("contours.none")}</p>
      </Show>
      <p class="quiet">{t("contours.where")}</p>
      <p class="quiet">{t("contours.rule")}</p>
      <p class="quiet">{t("contours.formula", format().number(farField))}</p>
    </div>
  )
}
