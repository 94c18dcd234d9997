import { createSignal, onCleanup, Show } from "solid-js"
import { useApp } from "../../state/context.ts"

/** The whole page takes files dropped on it; a hint shows while some are held over it. */
export function DropTarget() {
  const { language, open } = useApp()
  const [isOver, setOver] = createSignal(false)
  const listeners = {
    dragenter: (event: DragEvent) => bringsFiles(event) && setOver(true),
    dragover: (event: DragEvent) => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    // Leaving an inner element for another one is not leaving the page.
    dragleave: (event: DragEvent) => event.relatedTarget === null && setOver(false),
    drop: (event: DragEvent) => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) open(files)
    },
  }
  for (const [name, listener] of Object.entries(listeners)) {
    document.addEventListener(name, listener as EventListener)
    onCleanup(() => document.removeEventListener(name, listener as EventListener))
  }
  return (
    <Show when={isOver()}>
      <div class="drop-hint" role="status">
        <p>{language.t("drop.here")}</p>
        <p class="quiet">{language.t("drop.kinds")}</p>
      </div>
    </Show>
  )
}

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false
}
