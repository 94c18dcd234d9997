import { useApp } from "../../state/context.ts"

/** What should be removed first. */
export function PlanPanel() {
  const { t } = useApp().language
  return <p>{t("work.answers.plan")}</p>
}
