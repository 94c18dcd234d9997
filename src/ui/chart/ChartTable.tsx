import { createSignal, For, Show } from "solid-js"

/** The same as a chart in words, opened on demand; its rows are made then. */
export function ChartTable(props: {
  title: string
  columns: readonly string[]
  rows: () => readonly (readonly string[])[]
}) {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <details class="chart-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.title}</summary>
      <Show when={isOpen()}>
        <div class="chart-rows" tabindex="0" role="region" aria-label={props.title}>
          <table class="numbers">
            <thead>
              <tr>
                <For each={props.columns}>
                  {(column, i) => (
                    <th scope="col" classList={{ number: i() > 0 }}>
                      {column}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={props.rows()}>
                {([first, ...others]) => (
                  <tr>
                    <th scope="row">{first}</th>
                    <For each={others}>{(cell) => <td class="number">{cell}</td>}</For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </details>
  )
}
