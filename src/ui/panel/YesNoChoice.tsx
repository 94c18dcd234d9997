import { RadioGroup } from "@kobalte/core/radio-group"
import { For } from "solid-js"
import { useApp } from "../../state/context.ts"

const answers = { any: undefined, yes: true, no: false } as const
const names = ["any", "yes", "no"] as const

/** A question to be answered with yes, no, or not at all. */
export function YesNoChoice(props: {
  label: string
  value: boolean | undefined
  onChange: (value: boolean | undefined) => void
}) {
  const { t } = useApp().language
  const chosen = () => names.find((name) => answers[name] === props.value) ?? "any"
  return (
    <RadioGroup
      class="panel-choice"
      value={chosen()}
      onChange={(name) => props.onChange(answers[name as keyof typeof answers])}
    >
      <RadioGroup.Label as="h4">{props.label}</RadioGroup.Label>
      <div class="segments">
        <For each={names}>
          {(name) => (
            <RadioGroup.Item value={name} class="segment">
              <RadioGroup.ItemInput />
              <RadioGroup.ItemLabel class="segment-label">{t(`filter.${name}`)}</RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </div>
    </RadioGroup>
  )
}
