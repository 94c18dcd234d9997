import { Show } from "solid-js"
import { coordinateForms } from "../../model/coordinates/coordinateForm.ts"
import { formatCoordinates } from "../../model/coordinates/formatCoordinates.ts"
import { useApp } from "../../state/context.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"

/** The position under the pointer, or in the middle of the map while no pointer is on it, in the form of one's choice. */
export function CoordinateReadout() {
  const { mapTools, language } = useApp()
  const { t } = language
  const decimal = () => (t("format.decimal") === "," ? "," : ".")
  return (
    <div class="map-readout map-coordinates">
      <FormChoice />
      <Show when={mapTools.reading()}>
        {(reading) => (
          <span>
            <Show when={reading().at === "centre"}>
              <span class="quiet">{t("mapTools.centre")} </span>
            </Show>
            {formatCoordinates(reading().position, mapTools.coordinateForm(), decimal())}
          </span>
        )}
      </Show>
    </div>
  )
}

const forms = coordinateForms.map((form) => ({ value: form, text: form }))

function FormChoice() {
  const { mapTools, language } = useApp()
  return (
    <SelectChoice
      label={language.t("mapTools.form")}
      value={mapTools.coordinateForm()}
      options={forms}
      onChange={mapTools.setCoordinateForm}
    />
  )
}
