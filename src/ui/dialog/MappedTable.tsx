import { For, Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { SelectChoice } from "../shared/SelectChoice.tsx"
import "../styles/mapping.css"
import {
  type CoordinateChoice,
  coordinateChoices,
  isMass,
  knownColumns,
  type Mapping,
  massUnits,
  type ReadTable,
  withColumn,
  withUnit,
} from "./columnChoices.ts"

const kept = "kept" as const

/** The first rows of a table with what each column is taken for above it. */
export function MappedTable(props: { table: ReadTable; mapping: Mapping; onChange: (mapping: Mapping) => void }) {
  const { t } = useApp().language
  const columns = () => [
    { value: kept, text: t("mapping.kept") },
    ...knownColumns.map((value) => ({ value, text: `${t(`column.${value}`)} (${value})` })),
  ]
  const coordinates = () => [
    { value: "auto" as const, text: t("mapping.auto") },
    ...coordinateChoices.map(({ value, name }) => ({ value, text: name })),
  ]
  const setCoordinates = (chosen: CoordinateChoice) => props.onChange({ ...props.mapping, coordinates: chosen })
  return (
    <>
      <label class="mapping-coordinates">
        <span>{t("mapping.coordinates")}</span>
        <SelectChoice
          label={t("mapping.coordinates")}
          value={props.mapping.coordinates ?? "auto"}
          options={coordinates()}
          onChange={setCoordinates}
        />
      </label>
      <div class="listing-frame mapping-frame" tabIndex={0}>
        <table class="listing">
          <thead>
            <tr>
              <For each={props.table.headers}>
                {(header, at) => (
                  <th scope="col">
                    <strong class="wrap">{header}</strong>
                    <SelectChoice
                      label={t("mapping.columnOf", header)}
                      value={props.mapping.columns[at()]?.column ?? kept}
                      options={columns()}
                      onChange={(chosen) =>
                        props.onChange(withColumn(props.mapping, at(), chosen === kept ? undefined : chosen))
                      }
                    />
                    <Show when={isMass(props.mapping.columns[at()] ?? null)}>
                      <SelectChoice
                        label={t("mapping.unitOf", header)}
                        value={props.mapping.columns[at()]?.unit ?? "kg"}
                        options={massUnits.map((value) => ({ value, text: value }))}
                        onChange={(unit) => props.onChange(withUnit(props.mapping, at(), unit))}
                      />
                    </Show>
                    <Suggestion table={props.table} mapping={props.mapping} at={at()} />
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.table.firstRows}>
              {(cells) => (
                <tr>
                  <For each={props.table.headers}>{(_, at) => <td>{cells[at()] ?? ""}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  )
}

/** A column the header may be, where it was not sure enough to be used. */
function Suggestion(props: { table: ReadTable; mapping: Mapping; at: number }) {
  const { t } = useApp().language
  const suggested = () => {
    const guess = props.table.guesses[props.at]
    return props.mapping.columns[props.at] ? undefined : guess?.column
  }
  return <Show when={suggested()}>{(column) => <span class="warning">{t("mapping.perhaps", column())}</span>}</Show>
}
