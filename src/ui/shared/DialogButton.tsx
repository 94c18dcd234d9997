import { type Component, createSignal, Show, Suspense } from "solid-js"
import { PanelBoundary } from "./PanelBoundary.tsx"

/** A button that opens a dialog; a lazy dialog is loaded when it is first wanted. */
export function DialogButton(props: { label: string; dialog: Component<{ open: boolean; onClose: () => void }> }) {
  const [isOpen, setOpen] = createSignal(false)
  const [isWanted, setWanted] = createSignal(false)
  const open = () => {
    setWanted(true)
    setOpen(true)
  }
  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" onClick={open}>
        {props.label}
      </button>
      <Show when={isWanted()}>
        <PanelBoundary>
          <Suspense>
            <props.dialog open={isOpen()} onClose={() => setOpen(false)} />
          </Suspense>
        </PanelBoundary>
      </Show>
    </>
  )
}
