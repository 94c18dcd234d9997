import { For, Show } from "solid-js"
import type { Translate } from "../../i18n/translate.ts"
import type { App } from "../../state/context.ts"
import { useApp } from "../../state/context.ts"
import { failureDetail, failureText, hasNoWorker, isAborted } from "./failureText.ts"

/** Why there is no map; the table and the panels go on without it. */
export type MapFailure = "no webgl" | "context lost"

interface Failure {
  readonly text: string
  readonly detail: string
  readonly retry?: () => void
}

/** Progress and failures as sentences, announced as they come. */
export function Notices(props: { mapFailure?: MapFailure }) {
  const app = useApp()
  const failures = (): readonly Failure[] => [
    ...(props.mapFailure ? [{ text: app.language.t(`failure.${props.mapFailure}`), detail: "" }] : []),
    ...failuresOf(app),
  ]
  return (
    <div class="notices">
      <div role="status">
        <Show when={progressText(app)}>{(text) => <p class="quiet">{text()}</p>}</Show>
        <Show when={app.rules.lacksNational()}>
          <p class="warning">{app.language.t("notice.lacksNational")}</p>
        </Show>
        <Show when={countedText(app)}>{(text) => <p class="visually-hidden">{text()}</p>}</Show>
      </div>
      <div role="alert">
        <For each={failures()}>
          {(failure) => (
            <p class="failure">
              {failure.text}
              <Show when={failure.detail}>
                <br />
                {app.language.t("failure.technical")}: {failure.detail}
              </Show>
              <Show when={failure.retry}>
                {(retry) => (
                  <>
                    {" "}
                    <button type="button" class="button" onClick={() => retry()()}>
                      {app.language.t("failure.retry")}
                    </button>
                  </>
                )}
              </Show>
            </p>
          )}
        </For>
      </div>
    </div>
  )
}

function progressText({ language, register, exposures }: App): string | undefined {
  const { t, format } = language
  if (!register.register()) return register.error() ? undefined : t("notice.loading")
  const counting = exposures.counting()
  if (counting.state !== "counting") return undefined
  if (counting.all === 0) return t("notice.zoning")
  return t("notice.counting", format().number(counting.done), format().number(counting.all))
}

/** Only for those who cannot see that the figures have come. */
function countedText({ language: { t, format }, exposures }: App): string | undefined {
  const sites = exposures.exposure()?.sites.length
  return sites === undefined ? undefined : t("notice.counted", t("figure.sites", sites, format().number(sites)))
}

function failuresOf({ language, register, ground, exposures, openingFailure }: App): Failure[] {
  const { t } = language
  const counting = exposures.counting()
  const counted = counting.state === "failed" ? counting.error : undefined
  const noWorker = [register.error(), ...ground.errors(), counted].find(hasNoWorker)
  // Whatever else has failed has failed for want of it.
  if (noWorker) return [{ text: failureText(noWorker, t), detail: failureDetail(noWorker) }]
  const stopsCount = counted === undefined ? undefined : fileOf(counted)
  const failures: Failure[] = ground
    .errors()
    .filter((error) => stopsCount === undefined || fileOf(error) !== stopsCount)
    .map((error) => failureOf(error, t("failure.ground"), t))
  const opening = openingFailure()
  if (opening) failures.push({ text: t("failure.opening"), detail: failureDetail(opening.error), retry: opening.retry })
  if (language.error()) failures.push({ text: t("failure.language"), detail: failureDetail(language.error()) })
  if (register.error() && !register.register()) failures.push(failureOf(register.error(), t("failure.register"), t))
  if (counted !== undefined && !isAborted(counted)) failures.push(failureOf(counted, t("failure.counting"), t))
  return failures
}

/** The file a LoadError names; told once, by what it costs most. */
function fileOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "file" in error ? String(error.file) : undefined
}

function failureOf(error: unknown, stillWorks: string, t: Translate): Failure {
  return { text: `${failureText(error, t)} ${stillWorks}`, detail: failureDetail(error) }
}
