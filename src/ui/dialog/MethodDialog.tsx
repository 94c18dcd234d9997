import { createMemo, createSignal, For, Show } from "solid-js"
import { ruleSetCitation } from "../../i18n/citation.ts"
import { ruleSets } from "../../model/rules/ruleSets.ts"
import { useApp } from "../../state/context.ts"
import { Modal } from "../shared/Modal.tsx"
import "../styles/method.css"
import { MethodFormulas } from "./MethodFormulas.tsx"
import { MethodJump } from "./MethodJump.tsx"
import { MethodReadings } from "./MethodReadings.tsx"
import { MethodRowTable } from "./MethodRowTable.tsx"
import { hasWords, methodRows, searchedText } from "./methodRows.ts"

/**
 * "Method": every row of every rule set with its status, the readings and the formulas. The search leaves rows out on the screen;
 * on paper everything is there.
 */
export function MethodDialog(props: { open: boolean; onClose: () => void }) {
  const { language } = useApp()
  const { t, format } = language
  const [query, setQuery] = createSignal("")
  const [body, setBody] = createSignal<HTMLElement>()
  const all = createMemo(() =>
    ruleSets.map((ruleSet) => {
      const name = ruleSetCitation(ruleSet, t)
      const rows = methodRows(ruleSet, t, format()).map((row) => ({ row, searched: searchedText(name, row) }))
      return { ruleSet, name, rows }
    }),
  )
  const isAll = () => query().trim() === ""
  const isFound = (searched: string) => hasWords(searched, query())
  const rowCount = createMemo(() => all().flatMap(({ rows }) => rows).length)
  const foundCount = createMemo(() => all().flatMap(({ rows }) => rows.filter((row) => isFound(row.searched))).length)
  const close = () => {
    setQuery("")
    props.onClose()
  }
  return (
    <Modal
      open={props.open}
      onClose={close}
      title={t("page.method")}
      wide
      actions={
        <button type="button" class="button" onClick={() => window.print()}>
          {t("method.print")}
        </button>
      }
    >
      <p>{t("method.intro")}</p>
      <div class="method-tools">
        <label class="method-search">
          <span>{t("method.search")}</span>
          <input type="search" value={query()} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
        <p role="status">{t("method.found", format().number(foundCount()), format().number(rowCount()))}</p>
        <Show when={foundCount() === 0}>
          <p>{t("method.none")}</p>
        </Show>
        <MethodJump within={body()} names={all().map(({ name }) => name)} isWhole={isAll()} />
      </div>
      <div class="method-body" ref={setBody}>
        <For each={all()}>
          {({ ruleSet, name, rows }) => <MethodRowTable ruleSet={ruleSet} name={name} rows={rows} isFound={isFound} />}
        </For>
        <div class="method-body" classList={{ "method-left-out": !isAll() }}>
          <MethodReadings />
          <MethodFormulas />
        </div>
      </div>
    </Modal>
  )
}
