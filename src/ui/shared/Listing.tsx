import { For, type JSX, Show } from "solid-js"

/** Lines shown at most. */
export const mostListed = 100

/** A table of a dialog that scrolls by itself where it is too wide, with what is said of the lines that it does not show. */
export function Listing(props: {
  label: string
  /** Of all lines, shown or not. */
  count: number
  headings: readonly string[]
  /** Headings of columns of numbers, which come last. */
  numbers: readonly string[]
  /** Says that there are so many more. */
  more: (count: number) => string
  /** Stands in place of a table without lines. */
  none?: JSX.Element
  children: JSX.Element
}) {
  return (
    <Show when={props.count > 0} fallback={props.none}>
      <div class="listing-frame" tabIndex={0} role="region" aria-label={props.label}>
        <table class="listing">
          <thead>
            <tr>
              <For each={props.headings}>{(text) => <th scope="col">{text}</th>}</For>
              <For each={props.numbers}>
                {(text) => (
                  <th scope="col" class="number">
                    {text}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>{props.children}</tbody>
        </table>
      </div>
      <Show when={props.count > mostListed}>
        <p class="quiet">{props.more(props.count - mostListed)}</p>
      </Show>
    </Show>
  )
}
