import { createUniqueId, onCleanup, Show } from "solid-js"

/** Rest after the last key before a number takes effect [ms]. */
const rest = 400

/** A number that may be left out. Takes effect when the user pauses or leaves the field. */
export function FilterLimit(props: {
  label: string
  hint?: string
  value: number | undefined
  onChange: (value: number | undefined) => void
}) {
  const hintId = createUniqueId()
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const take = (text: string) => {
    clearTimeout(timer)
    const value = text === "" || Number(text) < 0 ? undefined : Number(text)
    if (value !== props.value) props.onChange(value)
  }
  const takeLater = (text: string) => {
    clearTimeout(timer)
    timer = setTimeout(() => take(text), rest)
  }
  return (
    <div>
      <label class="filter-limit">
        <span>{props.label}</span>
        <input
          type="number"
          min="0"
          step="any"
          value={props.value ?? ""}
          aria-describedby={props.hint === undefined ? undefined : hintId}
          onInput={(event) => takeLater(event.currentTarget.value)}
          onChange={(event) => take(event.currentTarget.value)}
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
