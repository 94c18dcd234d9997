import { RadioGroup } from "@kobalte/core/radio-group"
import { For } from "solid-js"
import { useApp } from "../../state/context.ts"
import { type Work, works } from "../../state/createWork.ts"

/** What the page is used for, and which question that answers. */
export function WorkChoice() {
  const { language, work } = useApp()
  const { t } = language
  return (
    <RadioGroup
      class="panel-choice work-choice"
      value={work.work()}
      onChange={(chosen) => work.setWork(chosen as Work)}
    >
      <RadioGroup.Label as="h2" class="visually-hidden">
        {t("work.heading")}
      </RadioGroup.Label>
      <div class="segments">
        <For each={works}>
          {(one) => (
            <RadioGroup.Item value={one} class="segment">
              <RadioGroup.ItemInput />
              <RadioGroup.ItemLabel class="segment-label">{t(`work.name.${one}`)}</RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </div>
      <RadioGroup.Description class="quiet">{t(`work.answers.${work.work()}`)}</RadioGroup.Description>
    </RadioGroup>
  )
}
