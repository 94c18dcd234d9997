import { lazy, Suspense } from "solid-js"
import { useApp } from "../../state/context.ts"
import { Modal } from "../shared/Modal.tsx"

/** Apart from its window, so that the page need not know at first what all it is made of. */
const BordersContent = lazy(async () => ({ default: (await import("./BordersContent.tsx")).BordersContent }))

/** Who lives across the border from which sites, and whom to tell. */
export function BordersDialog(props: { open: boolean; onClose: () => void }) {
  const { t } = useApp().language
  return (
    <Modal open={props.open} onClose={props.onClose} title={t("borders.title")} wide>
      <Suspense fallback={<p>{t("notice.loading")}</p>}>
        <BordersContent onClose={props.onClose} />
      </Suspense>
    </Modal>
  )
}
