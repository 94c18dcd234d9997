import { createSignal, type JSX } from "solid-js"
import type { Reason } from "../../model/reason.ts"
import { useReasonWindow } from "./ReasonProvider.tsx"

/** A number on the page: a button that opens its reason. A number without a reason does not compile. */
export function Figure(props: {
  reason: Reason
  children: JSX.Element
  tabIndex?: number
  /** Where a table finds the element to move the focus to. */
  "data-cell"?: string
}) {
  const reasonWindow = useReasonWindow()
  const [button, setButton] = createSignal<HTMLButtonElement>()
  return (
    <button
      type="button"
      class="figure"
      aria-haspopup="dialog"
      aria-expanded={reasonWindow.isShownFor(button())}
      tabIndex={props.tabIndex}
      data-cell={props["data-cell"]}
      ref={setButton}
      onClick={(event) => {
        event.stopPropagation()
        reasonWindow.show(props.reason, event.currentTarget)
      }}
    >
      {props.children}
    </button>
  )
}
