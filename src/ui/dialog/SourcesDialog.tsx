import { For, Show } from "solid-js"
import { ruleSetCitation } from "../../i18n/citation.ts"
import { gridCoverText, gridSizeText } from "../../i18n/gridText.ts"
import { sourceCredit, sourceLicence, sourceTitle, sourceVintage } from "../../i18n/sourceText.ts"
import { ruleSets } from "../../model/rules/ruleSets.ts"
import { useApp } from "../../state/context.ts"
import type { GroundState } from "../../state/createGround.ts"
import { Fact, Facts } from "../shared/Facts.tsx"
import { Modal } from "../shared/Modal.tsx"

type Source = ReturnType<GroundState["sources"]>[number]

/** Where every file on the page comes from. */
export function SourcesDialog(props: { open: boolean; onClose: () => void }) {
  const { language, ground, streets, exposures } = useApp()
  const { t, format } = language
  return (
    <Modal open={props.open} onClose={() => props.onClose()} title={t("page.sources")}>
      <p>{t("sources.intro")}</p>
      <Show when={ground.sources().length > 0} fallback={<p class="warning">{t("sources.none")}</p>}>
        <For each={ground.sources()}>{(source) => <SourceEntry source={source} />}</For>
      </Show>
      <For each={exposures.grids()}>
        {(grid) => (
          <section>
            <h3>{t("grids.credit", grid.name)}</h3>
            <p>{t(grid.source === "hosted" ? "grids.hostedFile" : "grids.ownFile")}</p>
            <Facts>
              <Fact label={t("grids.kindLabel")}>{t(`grids.kind.${grid.source}`)}</Fact>
              <Fact label={t("grids.size")}>{gridSizeText(grid, t, format())}</Fact>
              <Fact label={t("grids.where")}>{gridCoverText(grid, t, format())}</Fact>
            </Facts>
          </section>
        )}
      </For>
      <Show when={streets.tiles()}>
        {(tiles) => (
          <section>
            <h3>{t("streets.name")}</h3>
            <p>{t("streetMap.credit")}</p>
            <Facts>
              <Fact label={t("sources.files")}>{tiles().file}</Fact>
            </Facts>
          </section>
        )}
      </Show>
      <section>
        <h3>{t("sources.rules")}</h3>
        <p>{t("sources.rulesText")}</p>
        <For each={ruleSets}>{(ruleSet) => <p>{ruleSetCitation(ruleSet, t)}</p>}</For>
      </section>
    </Modal>
  )
}

/** Nothing where the table says that there is nothing. */
const known = (text: string) => (text === "–" ? undefined : text)

function SourceEntry(props: { source: Source }) {
  const { t, format } = useApp().language
  return (
    <section>
      <h3>{sourceTitle(props.source, t)}</h3>
      <p>{sourceCredit(props.source, t)}</p>
      <Facts>
        <Fact label={t("sources.dataset")}>{props.source.name}</Fact>
        <Fact label={t("sources.version")}>{known(props.source.version)}</Fact>
        <Fact label={t("sources.vintage")}>{sourceVintage(props.source, t, format())}</Fact>
        <Fact label={t("sources.licence")}>{sourceLicence(props.source, t)}</Fact>
        <Fact label={t("sources.files")}>{props.source.files.join(", ")}</Fact>
        <Show when={known(props.source.sha256)}>
          {(hash) => (
            <Fact label={t("sources.hash")}>
              <span class="hash">{hash()}</span>
            </Fact>
          )}
        </Show>
      </Facts>
    </section>
  )
}
