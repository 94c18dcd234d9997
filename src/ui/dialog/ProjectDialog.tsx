import { createSignal, For, Match, Show, Switch } from "solid-js"
import { projectFile } from "../../export/projectFile.ts"
import { projectEnding } from "../../model/project.ts"
import type { App } from "../../state/context.ts"
import { useApp } from "../../state/context.ts"
import type { ProjectOpening, ProjectState } from "../../state/createProject.ts"
import { Modal } from "../shared/Modal.tsx"
import { saveFile } from "../shared/saveFile.ts"
import { projectFailureDetail, projectFailureText } from "./projectFailureText.ts"

type Of<State extends ProjectOpening["state"]> = Extract<ProjectOpening, { readonly state: State }>

/** Saves everything as one file, opens such a file, and says what came of it. */
export function ProjectDialog(props: { project: ProjectState; open: boolean; onClose: () => void }) {
  const app = useApp()
  const { language, register } = app
  const { t } = language
  const { said, unsay, save } = createSaving(app, () => props.project)
  const close = () => {
    unsay()
    props.onClose()
  }
  const goBack = () => {
    props.project.goBack()
    close()
  }
  const open = (file: File) => {
    unsay()
    props.project.open(file)
  }
  const of = <State extends ProjectOpening["state"]>(state: State) => {
    const opening = props.project.opening()
    return opening?.state === state ? (opening as Of<State>) : undefined
  }
  return (
    <Modal
      open={props.open}
      onClose={close}
      title={t("projectFile.title")}
      actions={
        <Actions
          isChanged={of("changed") !== undefined}
          onOpen={open}
          onOpenAnyway={() => props.project.openAnyway()}
          onSave={() => void save()}
          onClose={close}
        />
      }
    >
      <div role="status">
        <Switch>
          <Match when={said()}>{(text) => <p>{text()}</p>}</Match>
          <Match when={of("reading")}>{(reading) => <p>{t("projectFile.reading", reading().file)}</p>}</Match>
          <Match when={of("opened")}>{(opened) => <Opened opening={opened()} />}</Match>
        </Switch>
      </div>
      <div role="alert">
        <Switch>
          <Match when={said()}>{null}</Match>
          <Match when={of("changed")}>
            {(changed) => <p class="warning">{t("projectFile.changed", changed().file)}</p>}
          </Match>
          <Match when={of("failed")}>{(failed) => <Failure error={failed().error} />}</Match>
        </Switch>
      </div>
      <p>{t("projectFile.intro")}</p>
      <Show when={register.isOwn()} fallback={<p class="quiet">{t("projectFile.withoutRegister")}</p>}>
        <p>{t(props.project.isUnsaved() ? "projectFile.hasChanges" : "projectFile.allSaved")}</p>
      </Show>
      <Grids text={t("projectFile.missingGrids")} names={props.project.missingGrids()} />
      <Grids text={t("projectFile.addedGrids")} names={props.project.addedGrids()} />
      <Show when={props.project.canGoBack()}>
        <section>
          <p>
            <button type="button" class="button" onClick={goBack}>
              {t("projectFile.back")}
            </button>
          </p>
          <p class="quiet">{t("projectFile.backHint")}</p>
        </section>
      </Show>
    </Modal>
  )
}

/** Writes a file of the page as it is, and says how that went. */
function createSaving({ language: { t } }: App, current: () => ProjectState) {
  const [said, setSaid] = createSignal("")
  const save = async () => {
    const project = current()
    setSaid(t("projectFile.saving"))
    try {
      const now = new Date()
      const name = project.fileName() ?? `stockpile-atlas-${now.toISOString().slice(0, 10)}${projectEnding}`
      const snapshot = project.snapshot()
      saveFile(await projectFile(snapshot, name, now))
      project.saved(snapshot, name)
      setSaid(t("projectFile.saved", name))
    } catch {
      setSaid(t("projectFile.saveFailed"))
    }
  }
  return { said, unsay: () => setSaid(""), save }
}

function Opened(props: { opening: Of<"opened"> }) {
  const { t, format } = useApp().language
  const reading = () => props.opening.reading
  const sites = () => reading().project.register?.sites.length ?? 0
  const stores = () => reading().project.register?.stores.length ?? 0
  return (
    <section>
      <p>
        <strong>{t("projectFile.opened", props.opening.file, format().date(reading().saved))}</strong>{" "}
        <Show when={reading().project.register} fallback={t("projectFile.openedInvented")}>
          {t(
            "open.found",
            t("figure.sites", sites(), format().number(sites())),
            t("figure.stores", stores(), format().number(stores())),
          )}
        </Show>
      </p>
      <Show when={!reading().isIntact}>
        <p class="warning">{t("projectFile.openedAnyway")}</p>
      </Show>
    </section>
  )
}

function Failure(props: { error: unknown }) {
  const { t } = useApp().language
  return (
    <section>
      <p class="warning">
        {projectFailureText(props.error, t)} {t("projectFile.unchanged")}
      </p>
      <Show when={projectFailureDetail(props.error)}>
        {(detail) => (
          <p class="quiet">
            {t("failure.technical")}: {detail()}
          </p>
        )}
      </Show>
    </section>
  )
}

function Grids(props: { text: string; names: readonly string[] }) {
  return (
    <Show when={props.names.length > 0}>
      <section>
        <p class="warning">{props.text}</p>
        <ul>
          <For each={props.names}>{(name) => <li>{name}</li>}</For>
        </ul>
      </section>
    </Show>
  )
}

function Actions(props: {
  isChanged: boolean
  onOpen: (file: File) => void
  onOpenAnyway: () => void
  onSave: () => void
  onClose: () => void
}) {
  const { t } = useApp().language
  let picker: HTMLInputElement | undefined
  const open = (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    // The same file chosen again must be a change again.
    input.value = ""
    if (file) props.onOpen(file)
  }
  return (
    <>
      <Show when={props.isChanged}>
        <button type="button" class="button" onClick={() => props.onClose()}>
          {t("page.cancel")}
        </button>
      </Show>
      <button type="button" class="button" onClick={() => picker?.click()}>
        {t("projectFile.open")}
      </button>
      <input
        ref={(element) => {
          picker = element
        }}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t("projectFile.open")}
        onChange={(event) => open(event.currentTarget)}
      />
      {/* One button that changes: the focus would be lost with the one that was pressed. */}
      <button
        type="button"
        class="button"
        classList={{ "button-main": !props.isChanged }}
        onClick={() => (props.isChanged ? props.onOpenAnyway() : props.onSave())}
      >
        {t(props.isChanged ? "projectFile.openAnyway" : "projectFile.save")}
      </button>
    </>
  )
}
