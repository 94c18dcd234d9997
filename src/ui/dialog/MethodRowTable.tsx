import { For, Show } from "solid-js"
import { ruleSetText } from "../../i18n/ruleSetText.ts"
import type { RuleSet } from "../../model/rule.ts"
import { useApp } from "../../state/context.ts"
import type { MethodRow } from "./methodRows.ts"

const columns = ["distance", "range", "formula", "condition", "source", "status"] as const

/** One rule set: what it is for, what has to be said beside it, and its rows; those not looked for stay for the paper. */
export function MethodRowTable(props: {
  ruleSet: RuleSet
  name: string
  rows: readonly { readonly row: MethodRow; readonly searched: string }[]
  isFound: (searched: string) => boolean
}) {
  const { t } = useApp().language
  const underground = () => props.ruleSet.noneUnderground?.join(", ")
  const isEmpty = () => !props.rows.some(({ searched }) => props.isFound(searched))
  return (
    <section classList={{ "method-left-out": isEmpty() }}>
      <h3 tabIndex={-1}>{props.name}</h3>
      <For each={[props.ruleSet.purpose, props.ruleSet.caveat]}>
        {(key) => <Show when={ruleSetText(key, t)}>{(text) => <p>{text()}</p>}</Show>}
      </For>
      <Show when={underground()}>{(divisions) => <p>{t("method.noneUnderground", divisions())}</p>}</Show>
      <table class="listing method-rows">
        <thead>
          <tr>
            <For each={columns}>{(column) => <th scope="col">{t(`method.${column}`)}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {({ row, searched }) => (
              <tr classList={{ "method-left-out": !props.isFound(searched) }}>
                <th scope="row">{row.distance}</th>
                <td>{row.range}</td>
                <td>{row.formula}</td>
                <td>{row.condition}</td>
                <td>
                  {row.source}
                  <Show when={row.note}>
                    <br />
                    <span class="quiet">{row.note}</span>
                  </Show>
                </td>
                <td classList={{ warning: row.status === "unconfirmed" }}>{row.statusText}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
