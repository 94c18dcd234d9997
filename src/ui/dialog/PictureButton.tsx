import { createSignal, lazy, Show, Suspense } from "solid-js"
import { useApp } from "../../state/context.ts"
import { PanelBoundary } from "../shared/PanelBoundary.tsx"

const PictureDialog = lazy(async () => ({ default: (await import("./PictureDialog.tsx")).PictureDialog }))

/** Opens the picture of the map; what makes it is fetched then. */
export function PictureButton() {
  const { t } = useApp().language
  const [isOpen, setOpen] = createSignal(false)
  let opener: HTMLButtonElement | undefined
  const close = () => {
    setOpen(false)
    // The dialog is taken away whole and cannot give the focus back itself.
    setTimeout(() => opener?.focus())
  }
  return (
    <>
      <button
        ref={(element) => {
          opener = element
        }}
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("page.picture")}
      </button>
      <Show when={isOpen()}>
        <PanelBoundary>
          <Suspense>
            <PictureDialog onClose={close} />
          </Suspense>
        </PanelBoundary>
      </Show>
    </>
  )
}
