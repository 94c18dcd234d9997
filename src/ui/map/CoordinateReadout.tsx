import { Show } from "solid-js"
import { coordinateForms } from "../../model/coordinates/coordinateForm.ts"
import { useApp } from "../../state/context.ts"
import { Coordinates } from "../shared/Coordinates.tsx"
import { SelectChoice } from "../shared/SelectChoice.tsx"

/** The position under the pointer, or in the middle of the map while no pointer is on it, in the form of one's choice. */
export function CoordinateReadout() {
  const { mapTools, language } = useApp()
  const { t } = language
  return (
    <div class="map-readout map-coordinates">
      <FormChoice />
      <Show when={mapTools.reading()}>
        {(reading) => (
          <span>
            <Show when={reading().at === "centre"}>
              <span class="quiet">{t("mapTools.centre")} </span>
            </Show>
            <Coordinates position={reading().position} />
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
