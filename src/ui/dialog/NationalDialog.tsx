import { createSignal, Index, Show } from "solid-js"
import { type NationalFault, nationalFaults } from "../../model/rules/national.ts"
import { useApp } from "../../state/context.ts"
import { Modal } from "../shared/Modal.tsx"
import "../styles/national.css"
import { draftEntry, emptyDraft, entryDraft, firstDrafts, type NationalDraft } from "./nationalDraft.ts"
import { NationalRow } from "./NationalRow.tsx"

/** Distances of the user's own rulebook, row by row; they stay in this page and go into no link. */
export function NationalDialog(props: { open: boolean; onClose: () => void }) {
  const { language, rules } = useApp()
  const { t, format } = language
  const entered = rules.nationalEntries()
  const [drafts, setDrafts] = createSignal<readonly NationalDraft[]>(
    entered.length > 0 ? entered.map(entryDraft) : firstDrafts(),
  )
  const change = (at: number, changes: Partial<NationalDraft>) =>
    setDrafts(drafts().map((draft, i) => (i === at ? { ...draft, ...changes } : draft)))
  const [faults, setFaults] = createSignal<readonly NationalFault[]>([])
  const use = () => {
    const entries = drafts().map(draftEntry)
    const found = nationalFaults(entries)
    setFaults(found)
    if (found.length > 0 || entries.length === 0) return
    rules.setNationalEntries(entries)
    props.onClose()
  }
  const drop = () => {
    rules.setNationalEntries([])
    setDrafts(firstDrafts())
    setFaults([])
    props.onClose()
  }
  const leaveOut = (at: number) => {
    setDrafts(drafts().filter((_, i) => i !== at))
    setFaults([])
  }
  return (
    <Modal
      open={props.open}
      onClose={props.onClose}
      title={t("national.title")}
      wide
      actions={
        <>
          <Show when={rules.nationalEntries().length > 0}>
            <button type="button" class="button" onClick={drop}>
              {t("national.drop")}
            </button>
          </Show>
          <button type="button" class="button button-main" disabled={drafts().length === 0} onClick={use}>
            {t("national.use")}
          </button>
        </>
      }
    >
      <p>{t("national.intro")}</p>
      <p class="quiet">{t("national.kept")}</p>
      <ol class="national-rows">
        <Index each={drafts()}>
          {(draft, at) => (
            <NationalRow
              number={at + 1}
              draft={draft()}
              faults={faults().filter((fault) => fault.at === at)}
              onChange={(changes) => change(at, changes)}
              onRemove={() => leaveOut(at)}
            />
          )}
        </Index>
      </ol>
      <p>
        <button type="button" class="button" onClick={() => setDrafts([...drafts(), emptyDraft("IBD")])}>
          {t("national.add")}
        </button>
      </p>
      <div role="alert">
        <Show when={faults().length > 0}>
          <p class="warning">{t("national.faults", faults().length, format().number(faults().length))}</p>
        </Show>
      </div>
    </Modal>
  )
}
