import { For } from "solid-js"
import { peopleText } from "../../i18n/peopleText.ts"
import type { PeopleBySource } from "../../model/exposure.ts"
import type { PeoplePart } from "../../model/reason.ts"
import { useApp } from "../../state/context.ts"

const parts = ["total", "listed", "rural", "grid"] as const

/** The three sources of a figure and their sum; inside a reason, so these numbers need none of their own. */
export function PartsTable(props: {
  columns: readonly {
    readonly heading: string
    readonly people: PeopleBySource
    readonly atLeast: boolean
    /** The part that was asked about; it stands out. */
    readonly asked?: PeoplePart
  }[]
  /** Whether a population grid speaks for the ground. */
  hasGrid: boolean
}) {
  const { t, format } = useApp().language
  return (
    <table class="numbers">
      <thead>
        <tr>
          <td />
          <For each={props.columns}>
            {(column) => (
              <th scope="col" class="number">
                {column.heading}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={parts}>
          {(part) => (
            <tr class={part === "total" ? "first" : "part"}>
              <th scope="row">{t(`part.${part}`)}</th>
              <For each={props.columns}>
                {({ people, atLeast, asked }) => (
                  <td class="number" classList={{ asked: asked === part }} aria-current={asked === part || undefined}>
                    {peopleText(people, part, atLeast, t, format(), props.hasGrid)}
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
