import { Show } from "solid-js"
import { citation } from "../../i18n/citation.ts"
import type { Edit } from "../../model/scenario.ts"
import { routeClasses, type ZoneOptions } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { Choice } from "../shared/Choice.tsx"
import { SelectChoice } from "../shared/SelectChoice.tsx"

type OwnRules = Extract<Edit, { readonly edit: "rules" }>

/** Another rule set or other options than the page's, for this scenario alone. */
export function RulesEdit() {
  const { language, rules, scenario } = useApp()
  const { t } = language
  const own = () => scenario.edits().find((edit): edit is OwnRules => edit.edit === "rules")
  const setRuleSet = (ruleSetId: string) => {
    const edit = own()
    if (ruleSetId !== "") scenario.apply({ edit: "rules", ruleSetId, options: edit?.options ?? rules.options() })
    else if (edit) scenario.remove(edit)
  }
  const options = () => [
    { value: "", text: t("whatIf.rulesOfPage", citation(rules.ruleSet().document, t)) },
    ...rules.ruleSets().map(({ id, document }) => ({ value: id, text: citation(document, t) })),
  ]
  return (
    <div class="what-if-kinds">
      <label class="rule-choice">
        <span>{t("whatIf.rules")}</span>
        <SelectChoice
          label={t("whatIf.rules")}
          value={own()?.ruleSetId ?? ""}
          options={options()}
          onChange={setRuleSet}
        />
      </label>
      <Show when={own()}>{(edit) => <OwnOptions edit={edit()} />}</Show>
    </div>
  )
}

function OwnOptions(props: { edit: OwnRules }) {
  const { language, scenario } = useApp()
  const { t } = language
  const set = (change: Partial<ZoneOptions>) =>
    scenario.apply({ ...props.edit, options: { ...props.edit.options, ...change } })
  return (
    <>
      <label class="rule-choice">
        <span>{t("choice.routeClass")}</span>
        <SelectChoice
          label={t("choice.routeClass")}
          value={props.edit.options.routeClass}
          options={routeClasses.map((value) => ({ value, text: t(`choice.route.${value}`) }))}
          onChange={(routeClass) => set({ routeClass })}
        />
      </label>
      <Choice
        label={t("choice.conservative")}
        checked={props.edit.options.conservative}
        onChange={(conservative) => set({ conservative })}
      />
      <Choice
        label={t("choice.assumeJoined")}
        checked={props.edit.options.assumeJoined}
        onChange={(assumeJoined) => set({ assumeJoined })}
      />
    </>
  )
}
