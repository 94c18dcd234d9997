import { createMemo, Index, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { en } from "../../i18n/en.ts"
import type { PlanState } from "../../state/createPlan.ts"
import { emptyPlant, type PlantDraft, plantOf } from "../../state/planDraft.ts"
import { useApp } from "../../state/context.ts"
import { Choice } from "../shared/Choice.tsx"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import { NumberField } from "./NumberField.tsx"

/** The plants that take stock away, as the user enters them. */
export function PlanPlants(props: { plan: PlanState }) {
  const { language, register } = useApp()
  const { t } = language
  // One that stands still takes nothing away.
  const stated = () => (register.register()?.facilities ?? []).filter(({ tonnesPerYear }) => tonnesPerYear > 0)
  const isGross = () => props.plan.draft().mass !== "neq"
  const plants = () => props.plan.draft().plants
  const put = (wanted: readonly PlantDraft[]) => props.plan.setDraft({ plants: wanted })
  return (
    <fieldset>
      <legend>{t("plan.plants")}</legend>
      <p class="quiet">{t("plan.plantsHint")}</p>
      <Index each={plants()}>
        {(plant, i) => (
          <Plant
            number={String(i + 1)}
            plant={plant()}
            onChange={(change) => put(plants().map((one, k) => (k === i ? { ...one, ...change } : one)))}
            onRemove={() => put(plants().filter((_, k) => k !== i))}
          />
        )}
      </Index>
      <button type="button" class="button" onClick={() => put([...plants(), emptyPlant])}>
        {t("plan.plantAdd")}
      </button>
      <Show when={stated().length > 0}>
        <button type="button" class="button" disabled={!isGross()} onClick={() => put(stated().map(plantOf))}>
          {t("plan.plantsOfRegister")}
        </button>
        <Show when={!isGross()}>
          <p class="quiet">{t("plan.plantsAreGross")}</p>
        </Show>
      </Show>
      <NumberField
        label={t("plan.transportLimit")}
        value={props.plan.draft().transportLimit}
        onChange={(transportLimit) => props.plan.setDraft({ transportLimit })}
      />
    </fieldset>
  )
}

function Plant(props: {
  number: string
  plant: PlantDraft
  onChange: (change: Partial<PlantDraft>) => void
  onRemove: () => void
}) {
  const { language } = useApp()
  const { t, compareNames } = language
  const countries = createMemo(() => {
    const codes = Object.keys(en.country).filter((code) => code.length === 2)
    const named = codes.map((value) => ({ value, text: countryName(value, t) }))
    return [{ value: "", text: "–" }, ...named.sort((a, b) => compareNames()(a.text, b.text))]
  })
  const text = (label: string, field: "name" | "accepts" | "position", hint?: string) => (
    <label class="plan-field">
      <span>{label}</span>
      <input
        type="text"
        class="plan-text"
        value={props.plant[field]}
        placeholder={hint}
        onInput={(event) => props.onChange({ [field]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <fieldset class="plan-plant">
      <legend>{t("plan.plant", props.number)}</legend>
      {text(t("plan.plantName"), "name")}
      <label class="plan-field">
        <span>{t("plan.country")}</span>
        <SelectChoice
          label={t("plan.country")}
          value={props.plant.country}
          options={countries()}
          onChange={(country) => props.onChange({ country })}
        />
      </label>
      <NumberField
        label={t("plan.plantTonnes")}
        value={props.plant.tonnesPerYear}
        onChange={(tonnesPerYear) => props.onChange({ tonnesPerYear })}
      />
      <Choice
        label={t("plan.plantForeign")}
        checked={props.plant.takesForeign}
        onChange={(takesForeign) => props.onChange({ takesForeign })}
      />
      {text(t("plan.plantAccepts"), "accepts")}
      <p class="quiet">{t("plan.plantAcceptsHint")}</p>
      {text(t("plan.plantPosition"), "position")}
      <button type="button" class="button-text" onClick={() => props.onRemove()}>
        {t("plan.plantRemove", props.number)}
      </button>
    </fieldset>
  )
}
