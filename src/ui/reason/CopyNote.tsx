import { Show } from "solid-js"
import { type PassportFacts, passportText } from "../../i18n/passportText.ts"
import { useApp } from "../../state/context.ts"
import { coordinatesText } from "../shared/Coordinates.tsx"
import { CopyText } from "../shared/CopyText.tsx"

/** "Copy as text": the reason as a paragraph for a file note. */
export function CopyNote(props: { facts: Omit<PassportFacts, "ruleSet" | "invented" | "coordinates"> }) {
  const app = useApp()
  const { t, format } = app.language
  const text = () => {
    const invented = app.register.register()?.invented ?? false
    const coordinates = (position: Parameters<typeof coordinatesText>[0]) => coordinatesText(position, app)
    return passportText({ ...props.facts, ruleSet: app.exposures.ruleSet(), invented, coordinates }, t, format())
  }
  return (
    <Show when={text()}>
      {(note) => (
        <section>
          <CopyText text={note()} />
        </section>
      )}
    </Show>
  )
}
