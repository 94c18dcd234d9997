import { useApp } from "../../state/context.ts"

/** The designations disclaimer and the note on Kosovo*, below the map. */
export function Footnote() {
  const { t } = useApp().language
  return (
    <footer class="footnote" tabIndex={0}>
      <p>{t("footnote.designations")}</p>
      <p>{t("footnote.kosovo")}</p>
    </footer>
  )
}
