import { ErrorBoundary, type JSX } from "solid-js"
import { useApp } from "../../state/context.ts"
import { failureDetail } from "./failureText.ts"

/** Keeps a failing panel from taking the page down. */
export function PanelBoundary(props: { children: JSX.Element }) {
  const { t } = useApp().language
  return (
    <ErrorBoundary
      fallback={(error: unknown, reset) => (
        <div role="alert">
          <p class="warning">{t("failure.panel")}</p>
          <p class="quiet">
            {t("failure.technical")}: {failureDetail(error)}
          </p>
          <button type="button" class="button" onClick={reset}>
            {t("failure.retry")}
          </button>
        </div>
      )}
    >
      {props.children}
    </ErrorBoundary>
  )
}
