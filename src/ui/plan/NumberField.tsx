import { createUniqueId, Show } from "solid-js"
import { typedNumber } from "../../state/planDraft.ts"

/** A number with its label beside it. What is no number is kept as it stands, and marked. */
export function NumberField(props: {
  label: string
  /** Where the label is said by the table around it. */
  isBare?: boolean
  hint?: string
  value: string
  onChange: (text: string) => void
}) {
  const hintId = createUniqueId()
  const isWrong = () => Number.isNaN(typedNumber(props.value))
  return (
    <div>
      <label class={props.isBare ? undefined : "plan-field"}>
        <span classList={{ "visually-hidden": props.isBare }}>{props.label}</span>
        <input
          type="text"
          inputmode="decimal"
          class="plan-number"
          value={props.value}
          aria-invalid={isWrong()}
          aria-describedby={props.hint === undefined ? undefined : hintId}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      </label>
      <Show when={props.hint}>
        <p id={hintId} class="quiet">
          {props.hint}
        </p>
      </Show>
    </div>
  )
}
