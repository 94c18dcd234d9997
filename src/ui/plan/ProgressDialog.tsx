import { Match, Show, Switch } from "solid-js"
import { useApp } from "../../state/context.ts"
import { createProgress, type Progress, type ProgressState } from "../../state/createProgress.ts"
import { failureText } from "../shared/failureText.ts"
import { Modal } from "../shared/Modal.tsx"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import { TechnicalDetail } from "../shared/TechnicalDetail.tsx"
import { ProgressCsv } from "./ProgressCsv.tsx"
import { ProgressResult } from "./ProgressResult.tsx"

type Of<State extends Progress["state"]> = Extract<Progress, { readonly state: State }>

/** The register on the page beside an earlier or a later one. */
export function ProgressDialog(props: { open: boolean; onClose: () => void }) {
  const { baseline, language, register, worker } = useApp()
  const { t } = language
  const state = createProgress(worker, baseline, register.mapping)
  const of = <State extends Progress["state"]>(name: State) => {
    const progress = state.progress()
    return progress?.state === name ? (progress as Of<State>) : undefined
  }
  const close = () => {
    state.stop()
    props.onClose()
  }
  return (
    <Modal open={props.open} onClose={close} title={t("progress.title")} wide>
      <p>{t("progress.what")}</p>
      <Picking state={state} />
      <div role="status">
        <Show when={of("reading")}>
          {(reading) => <Share text={t("open.reading", reading().files.join(", "))} share={reading().share} />}
        </Show>
        <Show when={of("counting")}>
          {(counting) => <Share text={t("progress.counting")} share={counting().share} />}
        </Show>
      </div>
      <div role="alert">
        <Switch>
          <Match when={of("refused")}>
            {(refused) => <p class="warning">{t(`progress.refused.${refused().why}`, refused().files.join(", "))}</p>}
          </Match>
          <Match when={of("failed")}>
            {(failed) => (
              <>
                <p class="warning">
                  {t("progress.failed")} {failureText(failed().error, t)}
                </p>
                <TechnicalDetail error={failed().error} />
              </>
            )}
          </Match>
        </Switch>
      </div>
      <p class="quiet">{t("progress.rule")}</p>
      <Show when={of("ready")}>
        {(ready) => (
          <>
            <LeftOut ready={ready()} />
            <ProgressResult ready={ready()} />
            <ProgressCsv ready={ready()} />
          </>
        )}
      </Show>
      <p class="quiet">{t("open.onThisComputer")}</p>
    </Modal>
  )
}

const orders = ["earlier", "later"] as const

/** Which files, and which of the two registers they are. */
function Picking(props: { state: ProgressState }) {
  const { t } = useApp().language
  let picker: HTMLInputElement | undefined
  const open = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    // The same file chosen again must be a change again.
    input.value = ""
    if (files.length > 0) props.state.open(files)
  }
  return (
    <>
      <div class="what-if-row">
        <button
          type="button"
          class="button button-main"
          disabled={!props.state.canCompare()}
          onClick={() => picker?.click()}
        >
          {t("progress.pick")}
        </button>
        <input
          ref={(element) => {
            picker = element
          }}
          type="file"
          multiple
          hidden
          accept=".csv,.txt,.tsv,.xlsx,.geojson,.json,.kml,.kmz,.fgb"
          aria-label={t("progress.pick")}
          onChange={(event) => open(event.currentTarget)}
        />
        <span aria-hidden="true">{t("progress.chosenIs")}</span>
        <SelectChoice
          label={t("progress.chosenIs")}
          value={props.state.isEarlier() ? "earlier" : "later"}
          options={orders.map((value) => ({ value, text: t(`progress.order.${value}`) }))}
          onChange={(order) => props.state.setEarlier(order === "earlier")}
        />
      </div>
      <Show when={!props.state.canCompare()}>
        <p class="quiet">{t("progress.wait")}</p>
      </Show>
    </>
  )
}

function Share(props: { text: string; share: number | undefined }) {
  return (
    <>
      <p>{props.text}</p>
      <Show when={props.share !== undefined} fallback={<progress class="reading" aria-label={props.text} />}>
        <progress class="reading" max="1" value={props.share} aria-label={props.text} />
      </Show>
    </>
  )
}

/** Rows without which stores seem to be new or gone. */
function LeftOut(props: { ready: Of<"ready"> }) {
  const { language, register } = useApp()
  const { t, format } = language
  return (
    <>
      <Show when={props.ready.leftOut > 0}>
        <p class="warning">{t("progress.leftOut", format().number(props.ready.leftOut))}</p>
      </Show>
      <Show when={register.leftOut()}>
        {(leftOut) => <p class="warning">{t("progress.leftOutHere", format().number(leftOut().rows))}</p>}
      </Show>
    </>
  )
}
