import { For } from "solid-js"
import "../styles/select.css"

/** One of a few values, in the browser's own list: nothing to load, and known to every keyboard and screen reader. */
export function SelectChoice<Value extends string>(props: {
  label: string
  value: Value
  options: readonly { readonly value: Value; readonly text: string; readonly lang?: string }[]
  onChange: (value: Value) => void
}) {
  const choose = (text: string) => {
    const option = props.options.find(({ value }) => value === text)
    if (option) props.onChange(option.value)
  }
  return (
    <select
      class="button select"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <For each={props.options}>
        {(option) => (
          <option value={option.value} lang={option.lang} selected={option.value === props.value}>
            {option.text}
          </option>
        )}
      </For>
    </select>
  )
}
