import { useApp } from "../../state/context.ts"

/** What would change if a store held less, moved or were emptied. */
export function WhatIfPanel() {
  const { t } = useApp().language
  return <p>{t("work.answers.what-if")}</p>
}
