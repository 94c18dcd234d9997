import { createMemo, createSignal, lazy, Show, Suspense } from "solid-js"
import { useApp } from "../../state/context.ts"
import { PanelBoundary } from "../shared/PanelBoundary.tsx"

/** Loaded when it is first opened, or a project is dropped on the page. */
const ProjectDialog = lazy(async () => ({ default: (await import("./ProjectDialog.tsx")).ProjectDialog }))

/** Opens the dialog that saves and opens projects; says when there is something to save. */
export function ProjectButton() {
  const { language, project } = useApp()
  const { t } = language
  const [isAsked, setAsked] = createSignal(false)
  const isOpen = () => isAsked() || project.opening() !== undefined
  const isWanted = createMemo<boolean>((before) => before || isOpen(), false)
  const ask = () => {
    project.load()
    setAsked(true)
  }
  const close = () => {
    setAsked(false)
    project.state()?.dismiss()
  }
  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" onClick={ask}>
        {t("project.button")}
        <Show when={project.isUnsaved()}>
          <span aria-hidden="true"> ●</span>
          <span class="visually-hidden"> {t("project.unsaved")}</span>
        </Show>
      </button>
      <Show when={isWanted()}>
        <PanelBoundary>
          <Suspense>
            <Show when={project.state()}>
              {(state) => <ProjectDialog project={state()} open={isOpen()} onClose={close} />}
            </Show>
          </Suspense>
        </PanelBoundary>
      </Show>
    </>
  )
}
