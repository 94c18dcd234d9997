import { type JSX, Show } from "solid-js"

/** Label and value pairs. */
export function Facts(props: { children: JSX.Element }) {
  return <dl class="facts">{props.children}</dl>
}

/** One pair; nothing at all when there is no value. */
export function Fact(props: { label: JSX.Element; children: JSX.Element }) {
  return (
    <Show when={props.children}>
      {(value) => (
        <>
          <dt>{props.label}</dt>
          <dd>{value()}</dd>
        </>
      )}
    </Show>
  )
}
