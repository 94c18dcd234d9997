import { changeText } from "../../i18n/changeText.ts"
import { type PeopleBySource, peopleTotal } from "../../model/exposure.ts"
import type { Reason } from "../../model/reason.ts"
import { useApp } from "../../state/context.ts"
import { Figure } from "./Figure.tsx"

/** How many people more or fewer a scenario has; its reason is that of the figure it changes. */
export function ChangeFigure(props: {
  before: PeopleBySource | undefined
  after: PeopleBySource | undefined
  reason: Reason
  tabIndex?: number
  "data-cell"?: string
}) {
  const { t, format } = useApp().language
  const total = (people: PeopleBySource | undefined) => people && peopleTotal(people)
  return (
    <Figure reason={props.reason} tabIndex={props.tabIndex} data-cell={props["data-cell"]}>
      {changeText(total(props.before), total(props.after), t, format())}
    </Figure>
  )
}
