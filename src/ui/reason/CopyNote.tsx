import { createSignal, Show } from "solid-js"
import { passportText } from "../../i18n/passportText.ts"
import type { ZoneKind } from "../../model/rule.ts"
import type { Site } from "../../model/site.ts"
import type { StoreZones } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"

/** "Copy as text": the reason as a paragraph for a file note; where the clipboard is closed, the text to copy by hand. */
export function CopyNote(props: { site: Site; store: StoreZones; zone: ZoneKind }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const [outcome, setOutcome] = createSignal<"copied" | "blocked">()
  const text = () => passportText(props.site, props.store, props.zone, exposures.ruleSet(), t, format())
  const copy = async (note: string) => {
    try {
      await navigator.clipboard.writeText(note)
      setOutcome("copied")
    } catch {
      setOutcome("blocked")
    }
  }
  return (
    <Show when={text()}>
      {(note) => (
        <section>
          <button type="button" class="button" onClick={() => void copy(note())}>
            {t("passport.copy")}
          </button>
          <p role="status">{outcome() === "copied" ? t("passport.copied") : ""}</p>
          <Show when={outcome() === "blocked"}>
            <label class="copy-note">
              <span>{t("passport.blocked")}</span>
              <textarea readonly rows="6" value={note()} onFocus={(event) => event.currentTarget.select()} />
            </label>
          </Show>
        </section>
      )}
    </Show>
  )
}
