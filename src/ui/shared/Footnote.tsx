import { useApp } from "../../state/context.ts"

/** The designations disclaimer and the note on Kosovo*, at the foot of the page. */
export function Footnote() {
  const { t } = useApp().language
  return (
    <footer class="footnote">
      <p>{t("footnote.designations")}</p> <p>{t("footnote.kosovo")}</p>
    </footer>
  )
}
