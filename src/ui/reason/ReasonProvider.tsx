import { Popover } from "@kobalte/core/popover"
import { createContext, createSignal, type JSX, lazy, Show, Suspense, useContext } from "solid-js"
import type { Reason } from "../../model/reason.ts"
import { useApp } from "../../state/context.ts"
import { PanelBoundary } from "../shared/PanelBoundary.tsx"
import { reasonTitle } from "./reasonTitle.ts"

interface ReasonWindow {
  /** Opens the reason beside the element that asked for it; focus returns there when it closes. */
  readonly show: (reason: Reason, beside: HTMLElement) => void
  readonly isShownFor: (element: HTMLElement | undefined) => boolean
}

/** Loaded with the first reason asked for. */
const ReasonBody = lazy(async () => ({ default: (await import("./ReasonBody.tsx")).ReasonBody }))

const ReasonContext = createContext<ReasonWindow>()

/** The one window in which every number of the page shows its reason. Wraps the whole page. */
export function ReasonProvider(props: { children: JSX.Element }) {
  const app = useApp()
  const [shown, setShown] = createSignal<{ readonly reason: Reason; readonly beside: HTMLElement }>()
  let lastBeside: HTMLElement | undefined
  const reasonWindow: ReasonWindow = {
    show: (reason, beside) => {
      lastBeside = beside
      setShown({ reason, beside })
    },
    isShownFor: (element) => element !== undefined && shown()?.beside === element,
  }
  const close = () => setShown(undefined)
  const returnFocus = (event: Event) => {
    event.preventDefault()
    // Only when focus has not moved on by itself, to another number for example.
    if (document.activeElement === document.body || document.activeElement === null) lastBeside?.focus()
  }
  return (
    <ReasonContext.Provider value={reasonWindow}>
      {props.children}
      <Popover
        open={shown() !== undefined}
        onOpenChange={(open) => !open && close()}
        anchorRef={() => shown()?.beside}
        placement="left-start"
        flip="right-start bottom-start top-start"
        slide
        overlap
        gutter={8}
        overflowPadding={8}
      >
        <Popover.Portal>
          <Popover.Content class="reason" onCloseAutoFocus={returnFocus}>
            <Show when={shown()?.reason} keyed>
              {(reason) => (
                <>
                  <div class="reason-head">
                    <Popover.Title as="h2">{reasonTitle(reason, app)}</Popover.Title>
                    <Popover.CloseButton class="button" aria-label={app.language.t("page.close")}>
                      {app.language.t("page.close")}
                    </Popover.CloseButton>
                  </div>
                  <PanelBoundary>
                    <Suspense>
                      <ReasonBody reason={reason} />
                    </Suspense>
                  </PanelBoundary>
                </>
              )}
            </Show>
          </Popover.Content>
        </Popover.Portal>
      </Popover>
    </ReasonContext.Provider>
  )
}

export function useReasonWindow(): ReasonWindow {
  const reasonWindow = useContext(ReasonContext)
  if (!reasonWindow) throw new Error("a figure outside of <ReasonProvider>")
  return reasonWindow
}
