import { lazy, Match, Show, Suspense, Switch } from "solid-js"
import { useApp } from "../../state/context.ts"
import { PanelBoundary } from "../shared/PanelBoundary.tsx"

/** Loaded once a file is opened. */
const StreetsMessage = lazy(() => import("./StreetsMessage.tsx").then((part) => ({ default: part.StreetsMessage })))

/** Which file the streets come from, what became of it, and a way to open another one. */
export function StreetsSource() {
  const { language, streets } = useApp()
  const { t } = language
  return (
    <div class="layer-choice streets-source">
      <div role="status">
        <Show when={streets.status().state !== "off"}>
          <PanelBoundary>
            <Suspense>
              <StreetsMessage />
            </Suspense>
          </PanelBoundary>
        </Show>
      </div>
      <Switch>
        <Match when={streets.status().state === "opening"}>
          <button type="button" class="button" onClick={() => streets.cancel()}>
            {t("page.cancel")}
          </button>
        </Match>
        <Match when={streets.status().state === "stopped" || streets.status().state === "failed"}>
          <button type="button" class="button" onClick={() => streets.retry()}>
            {t("failure.retry")}
          </button>
        </Match>
      </Switch>
      <OpenStreets />
      <Show when={streets.isOwn()}>
        <button type="button" class="button" onClick={() => streets.close()}>
          {t("streetMap.close")}
        </button>
      </Show>
    </div>
  )
}

function OpenStreets() {
  const { language, streets } = useApp()
  let picker: HTMLInputElement | undefined
  const open = (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    // The same file chosen again must be a change again.
    input.value = ""
    if (file) streets.open(file)
  }
  return (
    <>
      <button type="button" class="button" onClick={() => picker?.click()}>
        {language.t("streetMap.pick")}
      </button>
      <input
        ref={(element) => {
          picker = element
        }}
        type="file"
        hidden
        accept=".pmtiles"
        aria-label={language.t("streetMap.pick")}
        onChange={(event) => open(event.currentTarget)}
      />
    </>
  )
}
