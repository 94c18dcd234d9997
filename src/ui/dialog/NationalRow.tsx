import { createUniqueId, For, Show } from "solid-js"
import { distanceKinds } from "../../model/rule.ts"
import { fractions, type NationalFault } from "../../model/rules/national.ts"
import { useApp } from "../../state/context.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import { distanceName } from "./methodRows.ts"
import { draftDivisions, type NationalDraft } from "./nationalDraft.ts"

const fields = ["k", "exponent", "floor", "ceiling", "source"] as const

/** One distance of the user's own: zone, divisions, k · Q^exponent, its ends and where it is printed. */
export function NationalRow(props: {
  number: number
  draft: NationalDraft
  faults: readonly NationalFault[]
  onChange: (change: Partial<NationalDraft>) => void
  onRemove: () => void
}) {
  const { t } = useApp().language
  const faultsId = createUniqueId()
  const exponentsId = createUniqueId()
  const isFaulty = (field: NationalFault["field"]) => props.faults.some((fault) => fault.field === field)
  return (
    <li>
      <div class="national-row">
        <label class="national-field">
          <span>{t("national.zone")}</span>
          <SelectChoice
            label={t("national.zone")}
            value={props.draft.zone}
            options={distanceKinds.map((value) => ({ value, text: distanceName(value, t) }))}
            onChange={(zone) => props.onChange({ zone })}
          />
        </label>
        <label class="national-field">
          <span>{t("national.hd")}</span>
          <SelectChoice
            label={t("national.hd")}
            value={props.draft.hd}
            options={draftDivisions.map((value) => ({ value, text: value }))}
            onChange={(hd) => props.onChange({ hd })}
          />
        </label>
        <For each={fields}>
          {(field) => (
            <label class="national-field" classList={{ "national-source": field === "source" }}>
              <span>{t(`national.${field}`)}</span>
              <input
                type="text"
                inputmode={field === "source" ? "text" : "decimal"}
                list={field === "exponent" ? exponentsId : undefined}
                value={props.draft[field]}
                aria-invalid={isFaulty(field)}
                aria-describedby={isFaulty(field) ? faultsId : undefined}
                onInput={(event) => props.onChange({ [field]: event.currentTarget.value })}
              />
            </label>
          )}
        </For>
        <button
          type="button"
          class="button"
          aria-label={t("national.removeRow", String(props.number))}
          onClick={() => props.onRemove()}
        >
          {t("national.remove")}
        </button>
      </div>
      <datalist id={exponentsId}>
        <For each={fractions}>{(fraction) => <option value={fraction} />}</For>
      </datalist>
      <Show when={props.faults.length > 0}>
        <ul id={faultsId} class="national-faults warning">
          <For each={props.faults}>
            {({ field, code }) => <li>{t("national.faultOf", t(`national.${field}`), t(`national.fault.${code}`))}</li>}
          </For>
        </ul>
      </Show>
    </li>
  )
}
