import { type Accessor, createEffect, onCleanup } from "solid-js"

/** Has the browser ask before the page is left, while there is something that would be lost. */
export function createLeaveQuestion(
  isUnsaved: Accessor<boolean>,
  page: Pick<Window, "addEventListener" | "removeEventListener"> = window,
): void {
  const ask = (event: Event) => event.preventDefault()
  createEffect(() => {
    if (!isUnsaved()) return
    page.addEventListener("beforeunload", ask)
    onCleanup(() => page.removeEventListener("beforeunload", ask))
  })
}
