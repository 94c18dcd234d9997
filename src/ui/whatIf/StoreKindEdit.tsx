import { For, Show } from "solid-js"
import { type HazardDivision, hazardDivisions } from "../../model/hazardDivision.ts"
import { type Store, type StoreType, storeTypes } from "../../model/store.ts"
import { useApp } from "../../state/context.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"

const barricades = ["yes", "no", "unknown"] as const

/** Another hazard division, store type, door or barricade. */
export function StoreKindEdit(props: { store: Store }) {
  const { register, language, scenario } = useApp()
  const { t } = language
  const storeId = () => props.store.storeId
  const before = () => register.register()?.stores.find((one) => one.storeId === storeId())
  const taken = (from: HazardDivision) => {
    const edit = scenario.edits().find((one) => one.edit === "hd" && one.storeId === storeId() && one.from === from)
    return edit?.edit === "hd" ? edit.to : from
  }
  const setType = (storeType: StoreType | undefined, bearing: number | undefined) =>
    scenario.apply({
      edit: "store type",
      storeId: storeId(),
      ...(storeType && { storeType }),
      ...(storeType === "earth-covered magazine" && bearing !== undefined && { bearing }),
    })
  const barricade = () => {
    const { barricaded } = props.store
    return barricaded === undefined ? "unknown" : barricaded ? "yes" : "no"
  }
  return (
    <div class="what-if-kinds">
      <For each={before()?.holdings}>
        {({ hd }) => (
          <label class="what-if-row">
            <span>{t("whatIf.division", hd)}</span>
            <SelectChoice
              label={t("whatIf.division", hd)}
              value={taken(hd)}
              options={hazardDivisions.map((value) => ({ value, text: `HD ${value}` }))}
              onChange={(to) => scenario.apply({ edit: "hd", storeId: storeId(), from: hd, to })}
            />
          </label>
        )}
      </For>
      <label class="what-if-row">
        <span>{t("whatIf.type")}</span>
        <SelectChoice
          label={t("whatIf.type")}
          value={props.store.storeType ?? "unknown"}
          options={[
            { value: "unknown" as const, text: t("unstated.typeUnknown") },
            ...storeTypes.map((value) => ({ value, text: t(`storeType.${value}`) })),
          ]}
          onChange={(type) => setType(type === "unknown" ? undefined : type, before()?.bearing)}
        />
      </label>
      <Show when={props.store.storeType === "earth-covered magazine"}>
        <label class="what-if-row">
          <span>{t("whatIf.door")}</span>
          <input
            type="number"
            min={0}
            max={359}
            step={1}
            value={props.store.bearing ?? ""}
            onChange={(event) => {
              const degrees = event.currentTarget.valueAsNumber
              setType("earth-covered magazine", degrees >= 0 && degrees < 360 ? degrees : undefined)
            }}
          />
        </label>
      </Show>
      <label class="what-if-row">
        <span>{t("whatIf.barricade")}</span>
        <SelectChoice
          label={t("whatIf.barricade")}
          value={barricade()}
          options={barricades.map((value) => ({ value, text: t(`whatIf.barricaded.${value}`) }))}
          onChange={(value) =>
            scenario.apply({
              edit: "barricade",
              storeId: storeId(),
              ...(value !== "unknown" && { barricaded: value === "yes" }),
            })
          }
        />
      </label>
    </div>
  )
}
