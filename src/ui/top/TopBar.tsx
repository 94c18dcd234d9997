import { createUniqueId, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { AboutDialog } from "../dialog/AboutDialog.tsx"
import { SourcesDialog } from "../dialog/SourcesDialog.tsx"
import { LanguageChoice } from "./LanguageChoice.tsx"

/** Title, purpose, and the actions that concern the whole page. */
export function TopBar() {
  const { language, register } = useApp()
  const { t } = language
  const hintId = createUniqueId()
  return (
    <div class="top-bar">
      <h1>{t("page.title")}</h1>
      <p class="top-bar-purpose">{t("page.purpose")}</p>
      <div class="top-bar-actions">
        <OpenRegisterButton />
        <Show when={register.isOwn()}>
          <button type="button" class="button" aria-describedby={hintId} onClick={() => register.clear()}>
            {t("page.clearAll")}
          </button>
          <span id={hintId} class="visually-hidden">
            {t("page.clearAllHint")}
          </span>
        </Show>
        <AboutDialog />
        <SourcesDialog />
        <LanguageChoice />
      </div>
    </div>
  )
}

/** Picks one or more files and opens them as a register. */
export function OpenRegisterButton(props: { label?: string }) {
  const { language, register } = useApp()
  let picker: HTMLInputElement | undefined
  const open = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    // The same file chosen again must be a change again.
    input.value = ""
    if (files.length > 0) register.open(files)
  }
  return (
    <>
      <button type="button" class="button button-main" onClick={() => picker?.click()}>
        {props.label ?? language.t("page.openRegister")}
      </button>
      <input
        ref={(element) => {
          picker = element
        }}
        type="file"
        multiple
        hidden
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-label={language.t("open.title")}
        onChange={(event) => open(event.currentTarget)}
      />
    </>
  )
}
