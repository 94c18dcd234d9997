import { Show } from "solid-js"
import type { Translate } from "../../i18n/translate.ts"
import { useApp } from "../../state/context.ts"
import type { StreetsStatus } from "../../state/createStreets.ts"
import { failureDetail, failureText } from "../shared/failureText.ts"

/** What became of the file that the streets come from. */
export function StreetsMessage() {
  const { language, layers, streets } = useApp()
  const { t, format } = language
  const text = () => {
    const status = streets.status()
    if (status.state === "off" || (status.state === "open" && !layers.visible().streets)) return ""
    if (status.state === "failed") return failedText(status.error, t)
    if (status.state !== "opening") return t(`streets.${status.state}`, status.file)
    return openingText(status, t, (bytes) => format().number(Math.round(bytes / 1_000_000)))
  }
  const tone = () => (streets.status().state === "failed" ? "warning" : "quiet")
  return (
    <>
      <Show when={text()}>{(sentence) => <p class={tone()}>{sentence()}</p>}</Show>
      <Show when={streets.tiles() && streets.broken()}>
        {(error) => <p class="warning">{brokenText(error(), t)}</p>}
      </Show>
    </>
  )
}

function openingText(
  { file, progress }: Extract<StreetsStatus, { readonly state: "opening" }>,
  t: Translate,
  megabytes: (bytes: number) => string,
): string {
  if (!progress) return t("streets.opening", file)
  const done = megabytes(progress.done)
  return t("streets.reading", file, progress.all === undefined ? done : t("streets.of", done, megabytes(progress.all)))
}

const faults = ["not pmtiles", "old version", "not vector tiles", "compression", "other layers"] as const

function failedText(error: unknown, t: Translate): string {
  const { failure, file = "" } = error as { readonly failure?: string; readonly file?: string }
  if (failure === "missing") return t("streets.absent", file)
  if (failure === "too large") return t("streets.tooLarge", file)
  if (failure === "unreachable") return t("streets.unreadable", file)
  const fault = faults.find((one) => failure === "wrong type" && one === failureDetail(error))
  return fault ? t(`streets.fault.${fault}`, file) : failureText(error, t)
}

function brokenText(error: unknown, t: Translate): string {
  const detail = failureDetail(error)
  return `${t("streets.broken")}${detail && ` ${t("failure.technical")}: ${detail}`}`
}
