import { createMemo, For, Match, Show, Switch } from "solid-js"
import { gridCoverText, gridSizeText } from "../../i18n/gridText.ts"
import type { GridSummary } from "../../model/gridSummary.ts"
import { useApp } from "../../state/context.ts"
import type { PopulationOpening } from "../../state/createPopulation.ts"
import { openQuestions } from "../../state/makePopulationReader.ts"
import { PopulationPicker } from "../panel/PopulationPicker.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"
import { failureText } from "../shared/failureText.ts"
import { Modal } from "../shared/Modal.tsx"
import { TechnicalDetail } from "../shared/TechnicalDetail.tsx"
import { PopulationProblems } from "./PopulationProblems.tsx"
import { PopulationQuestions } from "./PopulationQuestions.tsx"

type Of<State extends PopulationOpening["state"]> = Extract<PopulationOpening, { readonly state: State }>

/** What came of opening population files: progress, what they hold, questions, problems, and the choice to use them. */
export function PopulationDialog() {
  const { language, population, register } = useApp()
  const { t } = language
  const of = <State extends PopulationOpening["state"]>(state: State) => {
    const opening = population.opening()
    return opening?.state === state ? (opening as Of<State>) : undefined
  }
  return (
    <Modal
      // Of a register opened together with it the dialog comes first.
      open={population.opening() !== undefined && register.opening() === undefined}
      onClose={() => population.dismiss()}
      title={t("grids.title")}
      actions={<Actions read={of("read")} />}
    >
      <div role="status">
        <Show when={of("reading")}>{(reading) => <Reading reading={reading()} />}</Show>
      </div>
      <Switch>
        <Match when={of("failed")}>{(failed) => <Unusable error={failed().error} />}</Match>
        <Match when={of("read")}>
          {(read) => (
            <>
              <For each={read().draft.files}>
                {({ name, summary, error }) => (
                  <section>
                    <h3>{name}</h3>
                    <Show when={summary}>{(grid) => <GridFacts grid={grid()} />}</Show>
                    <Show when={error}>{(why) => <Unusable error={why()} />}</Show>
                  </section>
                )}
              </For>
              <PopulationQuestions draft={read().draft} answers={read().answers} />
              <PopulationProblems problems={read().draft.problems} />
            </>
          )}
        </Match>
      </Switch>
      <p class="quiet">{t("open.onThisComputer")}</p>
    </Modal>
  )
}

function Reading(props: { reading: Of<"reading"> }) {
  const { t, format } = useApp().language
  const megabytes = (bytes: number) => format().number(bytes / 1e6, 1)
  return (
    <Show when={props.reading.progress} fallback={<p>{t("grids.starting", props.reading.files.join(", "))}</p>}>
      {(progress) => (
        <>
          <p>{t("grids.reading", progress().file, megabytes(progress().done), megabytes(progress().all))}</p>
          <progress class="reading" max={progress().all} value={progress().done} />
        </>
      )}
    </Show>
  )
}

function GridFacts(props: { grid: GridSummary }) {
  const { t, format } = useApp().language
  return (
    <Facts>
      <Fact label={t("grids.kindLabel")}>{t(`grids.kind.${props.grid.source}`)}</Fact>
      <Fact label={t("grids.size")}>{gridSizeText(props.grid, t, format())}</Fact>
      <Fact label={t("grids.where")}>{gridCoverText(props.grid, t, format())}</Fact>
    </Facts>
  )
}

function Unusable(props: { error: unknown }) {
  const { t } = useApp().language
  return (
    <div role="alert">
      <p class="warning">{failureText(props.error, t)}</p>
      <p>{t("grids.unusable")}</p>
      <p class="quiet">{t("grids.unusableHint")}</p>
      <TechnicalDetail error={props.error} />
    </div>
  )
}

function Actions(props: { read: Of<"read"> | undefined }) {
  const { language, population } = useApp()
  const { t } = language
  const waits = createMemo(
    () => props.read !== undefined && openQuestions(props.read.draft, props.read.answers).length > 0,
  )
  const usable = () => props.read?.draft.files.filter(({ summary }) => summary).length ?? 0
  const isReading = () => population.opening()?.state === "reading"
  return (
    <>
      <Show when={waits()}>
        <p class="quiet">{t("open.answerFirst")}</p>
      </Show>
      <button type="button" class="button" onClick={() => population.dismiss()}>
        {t("page.cancel")}
      </button>
      <Show when={!isReading()}>
        <Show when={usable() > 0 || waits()} fallback={<PopulationPicker label={t("grids.tryAgain")} />}>
          <button type="button" class="button button-main" disabled={waits()} onClick={() => population.accept()}>
            {t("grids.accept", usable())}
          </button>
        </Show>
      </Show>
    </>
  )
}
