import { createSignal, onMount, Show } from "solid-js"
import { useApp } from "../../state/context.ts"

/** Copies a text; where the clipboard is closed, the text to copy by hand. */
export function CopyText(props: { text: string }) {
  const { t } = useApp().language
  const [outcome, setOutcome] = createSignal<{ readonly text: string; readonly copied: boolean }>()
  /** What came of copying this very text: of another one it says nothing. */
  const current = () => (outcome()?.text === props.text ? outcome() : undefined)
  const copy = async (text: string) => {
    setOutcome(undefined)
    const copied = await isCopied(text)
    // The empty line is shown in between, so that a second copy is announced again.
    requestAnimationFrame(() => setOutcome({ text, copied }))
  }
  return (
    <>
      <button type="button" class="button" onClick={() => void copy(props.text)}>
        {t("passport.copy")}
      </button>
      <p role="status">{current()?.copied ? t("passport.copied") : ""}</p>
      <Show when={current()?.copied === false}>
        <TextToCopy text={props.text} />
      </Show>
    </>
  )
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** The text itself, selected, for a page whose clipboard is closed. */
function TextToCopy(props: { text: string }) {
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
