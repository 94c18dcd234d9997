import { useApp } from "../../state/context.ts"

/** Picks one or more population files. */
export function PopulationPicker(props: { label?: string }) {
  const { language, population } = useApp()
  let picker: HTMLInputElement | undefined
  const open = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    // The same file chosen again must be a change again.
    input.value = ""
    if (files.length > 0) population.open(files)
  }
  const label = () => props.label ?? language.t("population.pick")
  return (
    <>
      <button type="button" class="button" onClick={() => picker?.click()}>
        {label()}
      </button>
      <input
        ref={(element) => {
          picker = element
        }}
        type="file"
        multiple
        hidden
        accept=".csv,.txt,.tsv,.tif,.tiff,.geojson,.json,.fgb"
        aria-label={label()}
        onChange={(event) => open(event.currentTarget)}
      />
    </>
  )
}
