import { Match, Show, Switch } from "solid-js"
import { useApp } from "../../state/context.ts"
import type { Opening } from "../../state/createRegister.ts"
import { failureText } from "../shared/failureText.ts"
import { Modal } from "../shared/Modal.tsx"
import { TechnicalDetail } from "../shared/TechnicalDetail.tsx"
import { OpenRegisterButton } from "../top/OpenRegisterButton.tsx"
import { ColumnMapping } from "./ColumnMapping.tsx"
import { optionalCounts } from "./optionalCounts.ts"
import { RegisterProblems } from "./RegisterProblems.tsx"
import { RegisterQuestions } from "./RegisterQuestions.tsx"

type Of<State extends Opening["state"]> = Extract<Opening, { readonly state: State }>

/** What came of opening files: progress, problems, questions, and the choice to open or leave it. */
export function OpenRegister() {
  const { language, register } = useApp()
  const { t } = language
  const of = <State extends Opening["state"]>(state: State) => {
    const opening = register.opening()
    return opening?.state === state ? (opening as Of<State>) : undefined
  }
  return (
    <Modal
      open={register.opening() !== undefined}
      onClose={() => register.dismiss()}
      title={t("drop.openRegister")}
      wide
      actions={<Actions reading={of("read")?.reading} failed={of("failed") !== undefined} />}
    >
      <div role="status">
        <Show when={of("reading")}>
          {(reading) => (
            <>
              <p>{t("open.reading", reading().files.join(", "))}</p>
              <Show when={reading().share !== undefined} fallback={<progress class="reading" />}>
                <progress class="reading" max="1" value={reading().share} />
              </Show>
            </>
          )}
        </Show>
      </div>
      <Switch>
        <Match when={of("failed")}>{(failed) => <OpeningFailure error={failed().error} />}</Match>
        <Match when={of("read")}>
          {(read) => (
            <>
              <ReadingSummary reading={read().reading} />
              <RegisterQuestions questions={read().reading.questions} onAnswer={register.answer} />
              <ColumnMapping tables={read().reading.tables} onApply={(mapping) => register.answer({ mapping })} />
              <RegisterProblems problems={read().reading.problems} />
            </>
          )}
        </Match>
      </Switch>
      <p class="quiet">{t("open.onThisComputer")}</p>
    </Modal>
  )
}

type Reading = Of<"read">["reading"]

function ReadingSummary(props: { reading: Reading }) {
  const { language, register } = useApp()
  const { t, format } = language
  const optional = () => optionalCounts(props.reading.register, t, format())
  const sites = () => props.reading.register.sites.length
  const stores = () => props.reading.register.stores.length
  return (
    <section>
      <h3>{props.reading.register.name}</h3>
      <p>
        <strong>
          {t("open.usable", format().number(props.reading.rowsKept), format().number(props.reading.rowsRead))}
        </strong>{" "}
        <Show when={!props.reading.isAddition}>
          {t(
            "open.found",
            t("figure.sites", sites(), format().number(sites())),
            t("figure.stores", stores(), format().number(stores())),
          )}{" "}
        </Show>
        <Show when={optional()}>{(counts) => `${counts()}.`}</Show>
      </p>
      <Show when={props.reading.isAddition}>
        <Show when={register.isOwn()} fallback={<p class="warning">{t("optional.besideInvented")}</p>}>
          <p>{t("optional.besideOwn", register.register()?.name ?? "")}</p>
        </Show>
      </Show>
    </section>
  )
}

function OpeningFailure(props: { error: unknown }) {
  const { t } = useApp().language
  return (
    <section role="alert">
      <h3>{t("open.failed")}</h3>
      <p class="warning">{failureText(props.error, t)}</p>
      <p>{t("open.failedHint")}</p>
      <TechnicalDetail error={props.error} />
    </section>
  )
}

function Actions(props: { reading: Reading | undefined; failed: boolean }) {
  const { language, register } = useApp()
  const { t } = language
  const waits = () => (props.reading?.questions.length ?? 0) > 0
  const isAddition = () => props.reading?.isAddition === true
  const isUsable = () => {
    const { sites = [], exposedSites = [], facilities = [], countries = [] } = props.reading?.register ?? {}
    const optional = isAddition() ? exposedSites.length + facilities.length + countries.length : 0
    return sites.length + optional > 0 && !waits() && (!isAddition() || register.register() !== undefined)
  }
  return (
    <>
      <Show when={waits()}>
        <p class="quiet">{t("open.answerFirst")}</p>
      </Show>
      <button type="button" class="button" onClick={() => register.dismiss()}>
        {t("page.cancel")}
      </button>
      <Show when={!props.failed} fallback={<OpenRegisterButton label={t("open.tryAgain")} />}>
        <button type="button" class="button button-main" disabled={!isUsable()} onClick={() => register.accept()}>
          {t(isAddition() ? "optional.accept" : "open.accept")}
        </button>
      </Show>
    </>
  )
}
