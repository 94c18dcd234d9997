import { createMemo, For, Show } from "solid-js"
import { filterValueText } from "../../i18n/filterText.ts"
import type { FilterChoices } from "../../model/filterChoices.ts"
import { type SiteFilter, unstated } from "../../model/siteFilter.ts"
import { useApp } from "../../state/context.ts"
import { FilterGroup } from "./FilterGroup.tsx"
import { FilterLimit } from "./FilterLimit.tsx"
import { YesNoChoice } from "./YesNoChoice.tsx"

const lists = ["countries", "stockStates", "hazardDivisions", "storeTypes"] as const
const limits = ["neqMin", "neqMax", "peopleMin"] as const
const questions = ["crossesBorder", "hasFigure"] as const
type Optional = (typeof limits)[number] | (typeof questions)[number]

/** Everything a filter can ask for. Takes effect at once. */
export function FilterFields() {
  const { filter, layers, language } = useApp()
  const { t } = language
  const current = () => filter.filter()
  const choices = createMemo(() => filter.choices())
  const set = (field: Optional, value: SiteFilter[Optional]) => {
    const { [field]: _before, ...others } = current()
    filter.setFilter(value === undefined ? others : { ...others, [field]: value })
  }
  const isEmpty = () => (current().neqMin ?? 0) > (current().neqMax ?? Number.POSITIVE_INFINITY)
  return (
    <div class="filter-fields">
      <p class="quiet">{t("filter.choiceHint")}</p>
      <For each={lists}>{(kind) => <ListGroup kind={kind} choices={choices()} />}</For>
      <FilterLimit label={t("filter.neqMin")} value={current().neqMin} onChange={(kg) => set("neqMin", kg)} />
      <FilterLimit label={t("filter.neqMax")} value={current().neqMax} onChange={(kg) => set("neqMax", kg)} />
      <div role="status">
        <Show when={isEmpty()}>
          <p class="warning">{t("filter.minAboveMax")}</p>
        </Show>
      </div>
      <FilterLimit
        label={t("filter.peopleMin", layers.zone())}
        hint={t("filter.peopleHint")}
        value={current().peopleMin}
        onChange={(people) => set("peopleMin", people)}
      />
      <For each={questions}>
        {(question) => (
          <YesNoChoice
            label={t(`filter.${question}`, layers.zone())}
            value={current()[question]}
            onChange={(answer) => set(question, answer)}
          />
        )}
      </For>
    </div>
  )
}

/** Values of one kind that occur, and those chosen that no longer do, so that they can be taken off. */
function ListGroup(props: { kind: (typeof lists)[number]; choices: FilterChoices }) {
  const { filter, language } = useApp()
  const { t, compareNames } = language
  const chosen = (): readonly string[] => filter.filter()[props.kind]
  const options = () => {
    const found: readonly { readonly value: string; readonly sites: number }[] = props.choices[props.kind]
    const gone = chosen().filter((value) => found.every((one) => one.value !== value))
    const all = [...found, ...gone.map((value) => ({ value, sites: 0 }))].map(({ value, sites }) => {
      return { value, sites, label: filterValueText(props.kind, value, t) }
    })
    if (props.kind !== "countries") return all
    const isLast = (value: string) => Number(value === unstated)
    return all.sort((a, b) => isLast(a.value) - isLast(b.value) || compareNames()(a.label, b.label))
  }
  const choose = (value: string, isChosen: boolean) => {
    const others = chosen().filter((one) => one !== value)
    filter.setFilter({ ...filter.filter(), [props.kind]: isChosen ? [...others, value] : others })
  }
  return <FilterGroup label={t(`filter.${props.kind}`)} options={options()} chosen={chosen()} onChoose={choose} />
}
