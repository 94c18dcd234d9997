import { Show } from "solid-js"
import { changeText } from "../../i18n/changeText.ts"
import { peopleText } from "../../i18n/peopleText.ts"
import type { PeopleBySource } from "../../model/exposure.ts"
import type { PeoplePart } from "../../model/reason.ts"
import { peoplePart } from "../../model/siteRow.ts"
import { useApp } from "../../state/context.ts"

/** People by the register as it is, beside those of the scenario that is shown; nothing where none is. */
export function AgainstRegister(props: {
  part: PeoplePart
  before: { readonly people?: PeopleBySource | undefined; readonly atLeast: boolean } | undefined
  after: PeopleBySource | undefined
  hasGrid: boolean
}) {
  const { comparison, language } = useApp()
  const { t, format } = language
  const amount = (people: PeopleBySource | undefined) => people && peoplePart(people, props.part)
  return (
    <Show when={comparison.isOn() && props.before}>
      {(before) => (
        <p>
          {t(
            "scenario.against",
            peopleText(before().people, props.part, before().atLeast, t, format(), props.hasGrid),
            changeText(amount(before().people), amount(props.after), t, format()),
          )}
        </p>
      )}
    </Show>
  )
}
