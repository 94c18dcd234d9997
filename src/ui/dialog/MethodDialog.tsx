import { createMemo, createSignal, For, Show } from "solid-js"
import { citation } from "../../i18n/citation.ts"
import { ruleSetText } from "../../i18n/ruleSetText.ts"
import { foldText } from "../../model/foldText.ts"
import type { RuleSet } from "../../model/rule.ts"
import { ruleSets } from "../../model/rules/ruleSets.ts"
import { useApp } from "../../state/context.ts"
import { Modal } from "../shared/Modal.tsx"
import "../styles/method.css"
import { MethodFormulas } from "./MethodFormulas.tsx"
import { type MethodRow, methodRows } from "./methodRows.ts"

/** "Method": every row of every rule set with its status, and the formulas; searched, and printed as it stands. */
export function MethodDialog(props: { open: boolean; onClose: () => void }) {
  const { t, format } = useApp().language
  const [query, setQuery] = createSignal("")
  const all = createMemo(() => ruleSets.map((ruleSet) => ({ ruleSet, rows: methodRows(ruleSet, t, format()) })))
  const found = createMemo(() => {
    const wanted = foldText(query().trim())
    return all().map(({ ruleSet, rows }) => ({
      ruleSet,
      rows: rows.filter((row) =>
        foldText([citation(ruleSet.document, t), ...Object.values(row)].join(" ")).includes(wanted),
      ),
    }))
  })
  const count = (sets: readonly { readonly rows: readonly MethodRow[] }[]) =>
    format().number(sets.reduce((sum, { rows }) => sum + rows.length, 0))
  return (
    <Modal
      open={props.open}
      onClose={() => props.onClose()}
      title={t("method.title")}
      wide
      actions={
        <button type="button" class="button" onClick={() => window.print()}>
          {t("method.print")}
        </button>
      }
    >
      <p>{t("method.intro")}</p>
      <label class="method-search">
        <span>{t("method.search")}</span>
        <input type="search" value={query()} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      <p role="status">{t("method.found", count(found()), count(all()))}</p>
      <For each={found()}>{({ ruleSet, rows }) => <RuleSetRows ruleSet={ruleSet} rows={rows} />}</For>
      <Show when={query().trim() === ""}>
        <MethodFormulas />
      </Show>
    </Modal>
  )
}

const columns = ["distance", "range", "formula", "condition", "source", "status"] as const

function RuleSetRows(props: { ruleSet: RuleSet; rows: readonly MethodRow[] }) {
  const { t } = useApp().language
  return (
    <Show when={props.rows.length > 0}>
      <section>
        <h3>
          {citation(props.ruleSet.document, t)}, {citation(props.ruleSet.edition, t)}
        </h3>
        <For each={[props.ruleSet.purpose, props.ruleSet.caveat]}>
          {(key) => <Show when={ruleSetText(key, t)}>{(text) => <p>{text()}</p>}</Show>}
        </For>
        <table class="listing method-rows">
          <thead>
            <tr>
              <For each={columns}>{(column) => <th scope="col">{t(`method.${column}`)}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {(row) => (
                <tr>
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
    </Show>
  )
}
