import { RadioGroup } from "@kobalte/core/radio-group"
import { For, Show } from "solid-js"
import { zoneKinds } from "../../model/rule.ts"
import type { PlanState } from "../../state/createPlan.ts"
import { massChoices } from "../../state/planDraft.ts"
import { useApp } from "../../state/context.ts"
import { Choice } from "../shared/Choice.tsx"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import { NumberField } from "./NumberField.tsx"
import { PlanCountries } from "./PlanCountries.tsx"
import { PlanExcluded } from "./PlanExcluded.tsx"
import { PlanPlants } from "./PlanPlants.tsx"

/** The question: one number is enough, and it is filled in. */
export function PlanForm(props: { plan: PlanState }) {
  const { t } = useApp().language
  const draft = () => props.plan.draft()
  const set: PlanState["setDraft"] = (change) => props.plan.setDraft(change)
  return (
    <>
      <NumberField
        label={t("plan.tonnesPerYear")}
        value={draft().tonnesPerYear ?? String(props.plan.usual().tonnesPerYear)}
        onChange={(tonnesPerYear) => set({ tonnesPerYear })}
      />
      <NumberField label={t("plan.years")} value={draft().years} onChange={(years) => set({ years })} />
      <ZoneChoice plan={props.plan} />
      <label class="plan-field">
        <span>{t("plan.mass")}</span>
        <SelectChoice
          label={t("plan.mass")}
          value={draft().mass}
          options={massChoices.map((value) => ({ value, text: t(`plan.massOf.${value}`) }))}
          onChange={(mass) => set({ mass })}
        />
      </label>
      <Show when={draft().mass === "estimated"}>
        <NumberField
          label={t("plan.perNeq")}
          hint={t("plan.perNeqHint")}
          value={draft().perNeq}
          onChange={(perNeq) => set({ perNeq })}
        />
      </Show>
      <Choice
        label={t("plan.noCountryWorse")}
        hint={t("plan.noCountryWorseHint")}
        checked={draft().noCountryWorse}
        onChange={(noCountryWorse) => set({ noCountryWorse })}
      />
      <details class="plan-more">
        <summary>{t("plan.more")}</summary>
        <Money plan={props.plan} />
        <PlanCountries plan={props.plan} />
        <PlanPlants plan={props.plan} />
        <PlanExcluded plan={props.plan} />
        <NumberField
          label={t("plan.seconds")}
          hint={t("plan.secondsHint")}
          value={draft().seconds ?? String(props.plan.usual().seconds)}
          onChange={(seconds) => set({ seconds })}
        />
      </details>
    </>
  )
}

function ZoneChoice(props: { plan: PlanState }) {
  const { t } = useApp().language
  return (
    <RadioGroup
      class="plan-field"
      value={props.plan.draft().zone}
      onChange={(chosen) => {
        const zone = zoneKinds.find((one) => one === chosen)
        if (zone) props.plan.setDraft({ zone })
      }}
    >
      <RadioGroup.Label>{t("plan.zone")}</RadioGroup.Label>
      <div class="segments">
        <For each={plannedZones}>
          {(zone) => (
            <RadioGroup.Item value={zone} class="segment">
              <RadioGroup.ItemInput />
              <RadioGroup.ItemLabel class="segment-label">{zone}</RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </div>
    </RadioGroup>
  )
}

/** The zones in which people live or are treated; the third is about roads. */
const plannedZones = ["IBD", "VBD"] as const

function Money(props: { plan: PlanState }) {
  const { t } = useApp().language
  const draft = () => props.plan.draft()
  const set: PlanState["setDraft"] = (change) => props.plan.setDraft(change)
  return (
    <fieldset>
      <legend>{t("plan.money")}</legend>
      <NumberField label={t("plan.budget")} value={draft().budget} onChange={(budget) => set({ budget })} />
      <NumberField label={t("plan.costLow")} value={draft().costLow} onChange={(costLow) => set({ costLow })} />
      <NumberField
        label={t("plan.costHigh")}
        hint={t("plan.costHint")}
        value={draft().costHigh}
        onChange={(costHigh) => set({ costHigh })}
      />
    </fieldset>
  )
}
