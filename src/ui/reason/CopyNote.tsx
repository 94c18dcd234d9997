import { createSignal, onMount, Show } from "solid-js"
import { type PassportFacts, passportText } from "../../i18n/passportText.ts"
import { useApp } from "../../state/context.ts"
import { coordinatesText } from "../shared/Coordinates.tsx"

/** "Copy as text": the reason as a paragraph for a file note; where the clipboard is closed, the text to copy by hand. */
export function CopyNote(props: { facts: Omit<PassportFacts, "ruleSet" | "invented" | "coordinates"> }) {
  const app = useApp()
  const { t, format } = app.language
  const [outcome, setOutcome] = createSignal<{ readonly note: string; readonly copied: boolean }>()
  const text = () => {
    const invented = app.register.register()?.invented ?? false
    const coordinates = (position: Parameters<typeof coordinatesText>[0]) => coordinatesText(position, app)
    return passportText({ ...props.facts, ruleSet: app.exposures.ruleSet(), invented, coordinates }, t, format())
  }
  /** What came of copying this very note: of another zone, store or rule set it says nothing. */
  const current = () => (outcome()?.note === text() ? outcome() : undefined)
  const copy = async (note: string) => {
    setOutcome(undefined)
    const copied = await isCopied(note)
    // The empty line is shown in between, so that a second copy is announced again.
    requestAnimationFrame(() => setOutcome({ note, copied }))
  }
  return (
    <Show when={text()}>
      {(note) => (
        <section>
          <button type="button" class="button" onClick={() => void copy(note())}>
            {t("passport.copy")}
          </button>
          <p role="status">{current()?.copied ? t("passport.copied") : ""}</p>
          <Show when={current()?.copied === false}>
            <NoteToCopy text={note()} />
          </Show>
        </section>
      )}
    </Show>
  )
}

async function isCopied(note: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(note)
    return true
  } catch {
    return false
  }
}

/** The text itself, selected, for a page whose clipboard is closed. */
function NoteToCopy(props: { text: string }) {
  let area: HTMLTextAreaElement | undefined
  onMount(() => area?.focus())
  return (
    <label class="copy-note">
      <span>{useApp().language.t("passport.blocked")}</span>
      <textarea
        ref={(element) => (area = element)}
        readonly
        rows="8"
        value={props.text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </label>
  )
}
