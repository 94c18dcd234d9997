import { Checkbox } from "@kobalte/core/checkbox"
import { Show } from "solid-js"
import { Checkmark } from "./Checkmark.tsx"

/** A checkbox with its label and, where one is needed, a sentence that explains it. */
export function Choice(props: {
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <Checkbox checked={props.checked} onChange={(checked) => props.onChange(checked)}>
      <div class="choice">
        <Checkbox.Input />
        <Checkbox.Control class="choice-control">
          <Checkbox.Indicator>
            <Checkmark />
          </Checkbox.Indicator>
        </Checkbox.Control>
        <Checkbox.Label class="choice-label">{props.label}</Checkbox.Label>
      </div>
      <Show when={props.hint}>
        <Checkbox.Description class="quiet">{props.hint}</Checkbox.Description>
      </Show>
    </Checkbox>
  )
}
