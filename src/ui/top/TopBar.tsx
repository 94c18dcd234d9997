import { createUniqueId, lazy, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { MethodButton } from "../dialog/MethodButton.tsx"
import { PictureButton } from "../dialog/PictureButton.tsx"
import { ProjectButton } from "../dialog/ProjectButton.tsx"
import { DialogButton } from "../shared/DialogButton.tsx"
import { LanguageChoice } from "./LanguageChoice.tsx"
import { OpenRegisterButton } from "./OpenRegisterButton.tsx"
import { SearchBox } from "./SearchBox.tsx"

// Loaded when they are first opened.
const AboutDialog = lazy(async () => ({ default: (await import("../dialog/AboutDialog.tsx")).AboutDialog }))
const SourcesDialog = lazy(async () => ({ default: (await import("../dialog/SourcesDialog.tsx")).SourcesDialog }))
const KeyboardDialog = lazy(async () => ({ default: (await import("../dialog/KeyboardDialog.tsx")).KeyboardDialog }))

/** Title, purpose, and the actions that concern the whole page. */
export function TopBar() {
  const { language, register, population, rules, streets, clearAll } = useApp()
  const { t } = language
  const hintId = createUniqueId()
  const hasOwn = () =>
    register.isOwn() || streets.isOwn() || population.own().length > 0 || rules.nationalEntries().length > 0
  return (
    <div class="top-bar">
      <div class="top-bar-title">
        <h1>{t("page.title")}</h1>
        <p class="top-bar-purpose">{t("page.purpose")}</p>
      </div>
      <SearchBox />
      <div class="top-bar-actions">
        <OpenRegisterButton />
        <ProjectButton />
        <Show when={hasOwn()}>
          <button type="button" class="button" aria-describedby={hintId} onClick={() => clearAll()}>
            {t("page.clearAll")}
          </button>
          <span id={hintId} class="visually-hidden">
            {t("page.clearAllHint")}
          </span>
        </Show>
        <PictureButton />
        <DialogButton label={t("page.about")} dialog={AboutDialog} />
        <MethodButton />
        <DialogButton label={t("page.sources")} dialog={SourcesDialog} />
        <DialogButton label={t("page.help")} dialog={KeyboardDialog} />
        <LanguageChoice />
      </div>
    </div>
  )
}
