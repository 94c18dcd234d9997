import { For, Show } from "solid-js"
import { ruleSets } from "../../model/rules/ruleSets.ts"
import { useApp } from "../../state/context.ts"
import type { GroundState } from "../../state/createGround.ts"
import { Modal } from "../shared/Modal.tsx"

type Source = ReturnType<GroundState["sources"]>[number]

/** Where every file on the page comes from. */
export function SourcesDialog(props: { open: boolean; onClose: () => void }) {
  const { language, ground } = useApp()
  const { t } = language
  return (
    <Modal open={props.open} onClose={() => props.onClose()} title={t("page.sources")}>
      <p>{t("sources.intro")}</p>
      <Show when={ground.sources().length > 0} fallback={<p class="warning">{t("sources.none")}</p>}>
        <For each={ground.sources()}>{(source) => <SourceEntry source={source} />}</For>
      </Show>
      <section>
        <h3>{t("sources.rules")}</h3>
        <p>{t("sources.rulesText")}</p>
        <For each={ruleSets}>
          {(ruleSet) => (
            <p>
              {ruleSet.document}, {ruleSet.edition}
            </p>
          )}
        </For>
      </section>
    </Modal>
  )
}

function SourceEntry(props: { source: Source }) {
  const { t, format } = useApp().language
  return (
    <section>
      <h3>{props.source.name}</h3>
      <p>{props.source.attribution}</p>
      <dl class="facts">
        <dt>{t("sources.version")}</dt>
        <dd>{props.source.version}</dd>
        <dt>{t("sources.vintage")}</dt>
        <dd>{format().date(props.source.vintage)}</dd>
        <dt>{t("sources.licence")}</dt>
        <dd>{props.source.licence}</dd>
        <dt>{t("sources.files")}</dt>
        <dd>{props.source.files.join(", ")}</dd>
        <dt>{t("sources.hash")}</dt>
        <dd class="hash">{props.source.sha256}</dd>
      </dl>
    </section>
  )
}
