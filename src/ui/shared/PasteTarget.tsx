import { onCleanup } from "solid-js"
import { useApp } from "../../state/context.ts"

/** Rows pasted anywhere on the page open as a register, unless they are pasted into a field. */
export function PasteTarget() {
  const { language, register } = useApp()
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? ""
    const isIntoField = event.target instanceof HTMLElement && event.target.matches("input, textarea, select")
    // A table has cells side by side and rows below each other; a place or a coordinate has not.
    if (isIntoField || !/\t.*\r?\n./.test(text)) return
    event.preventDefault()
    register.open([new File([text], language.t("drop.pasted"), { type: "text/plain" })])
  }
  document.addEventListener("paste", paste)
  onCleanup(() => document.removeEventListener("paste", paste))
  return null
}
