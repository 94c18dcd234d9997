import { useApp } from "../../state/context.ts"

/** Picks one or more files and opens them as a register. */
export function OpenRegisterButton(props: { label?: string }) {
  const { language, open: openFiles } = useApp()
  let picker: HTMLInputElement | undefined
  const open = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    // The same file chosen again must be a change again.
    input.value = ""
    if (files.length > 0) openFiles(files)
  }
  return (
    <>
      <button type="button" class="button button-main" onClick={() => picker?.click()}>
        {props.label ?? language.t("page.openRegister")}
      </button>
      <input
        ref={(element) => {
          picker = element
        }}
        type="file"
        multiple
        hidden
        accept=".csv,.txt,.tsv,.xlsx,.geojson,.json,.kml,.kmz,.fgb"
        aria-label={language.t("drop.openRegister")}
        onChange={(event) => open(event.currentTarget)}
      />
    </>
  )
}
