import { For, lazy, Show } from "solid-js"
import { citation } from "../../i18n/citation.ts"
import { ruleSetText } from "../../i18n/ruleSetText.ts"
import { type RuleSet, zoneKinds } from "../../model/rule.ts"
import { routeClasses, type ZoneOptions } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"
import { Choice } from "../shared/Choice.tsx"
import { DialogButton } from "../shared/DialogButton.tsx"
import { SelectChoice } from "../shared/SelectChoice.tsx"

/** Loaded when it is first opened. */
const NationalDialog = lazy(async () => ({ default: (await import("../dialog/NationalDialog.tsx")).NationalDialog }))

/** By which rule set distances are drawn, for which road, and how stores are counted together. */
export function RuleChoices() {
  const { language, rules } = useApp()
  const { t } = language
  const set = (change: Partial<ZoneOptions>) => rules.setOptions({ ...rules.options(), ...change })
  return (
    <section class="rule-choices">
      <h3>{t("choice.rules")}</h3>
      <SelectChoice
        label={t("choice.rules")}
        value={rules.ruleSet().id}
        options={rules.ruleSets().map(({ id, document }) => ({ value: id, text: citation(document, t) }))}
        onChange={rules.setRuleSet}
      />
      <DialogButton label={t("choice.ownRules")} dialog={NationalDialog} />
      <RuleSetFacts ruleSet={rules.ruleSet()} />
      <label class="rule-choice">
        <span>{t("choice.routeClass")}</span>
        <SelectChoice
          label={t("choice.routeClass")}
          value={rules.options().routeClass}
          options={routeClasses.map((value) => ({ value, text: t(`choice.route.${value}`) }))}
          onChange={(routeClass) => set({ routeClass })}
        />
      </label>
      <h4>{t("choice.options")}</h4>
      <Choice
        label={t("choice.conservative")}
        hint={t("choice.conservativeHint")}
        checked={rules.options().conservative}
        onChange={(conservative) => set({ conservative })}
      />
      <Choice
        label={t("choice.assumeJoined")}
        hint={t("choice.assumeJoinedHint")}
        checked={rules.options().assumeJoined}
        onChange={(assumeJoined) => set({ assumeJoined })}
      />
    </section>
  )
}

/** Edition, purpose, what to beware of, and the zones it has no row for. */
function RuleSetFacts(props: { ruleSet: RuleSet }) {
  const { t } = useApp().language
  const lacking = () => zoneKinds.filter((zone) => !props.ruleSet.rows.some((row) => row.zone === zone))
  return (
    <div role="status">
      <Show when={props.ruleSet.edition}>{(edition) => <p class="quiet">{citation(edition(), t)}</p>}</Show>
      <For each={[props.ruleSet.purpose, props.ruleSet.caveat]}>
        {(key) => <Show when={ruleSetText(key, t)}>{(text) => <p class="quiet">{text()}</p>}</Show>}
      </For>
      <Show when={lacking().length > 0}>
        <p class="warning">{t("choice.noZone", lacking().join(", "))}</p>
      </Show>
    </div>
  )
}
