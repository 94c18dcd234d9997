import { Dialog } from "@kobalte/core/dialog"
import { createComputed, type JSX, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import "../styles/dialog.css"

/** The window of a dialog; the caller decides when it is open. */
export function Modal(props: {
  open: boolean
  onClose: () => void
  title: string
  /** For tables of many columns. */
  wide?: boolean
  children: JSX.Element
  actions?: JSX.Element
}) {
  const { t } = useApp().language
  // Without a trigger of its own the dialog would not know where the focus was.
  let before: Element | null = null
  createComputed(() => {
    if (props.open) before = document.activeElement
  })
  const returnFocus = (event: Event) => {
    event.preventDefault()
    if (before instanceof HTMLElement) before.focus()
  }
  return (
    <Dialog open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="dialog-overlay" />
        <div class="dialog-frame">
          <Dialog.Content class="dialog" classList={{ "dialog-wide": props.wide }} onCloseAutoFocus={returnFocus}>
            <div class="dialog-head">
              <Dialog.Title as="h2">{props.title}</Dialog.Title>
              <Dialog.CloseButton class="button" aria-label={t("page.close")}>
                {t("page.close")}
              </Dialog.CloseButton>
            </div>
            <div class="dialog-body" tabIndex={0}>
              {props.children}
            </div>
            <Show when={props.actions}>
              <div class="dialog-actions">{props.actions}</div>
            </Show>
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog>
  )
}
