import { lazy } from "solid-js"
import { useApp } from "../../state/context.ts"
import { DialogButton } from "../shared/DialogButton.tsx"

/** Loaded when it is first opened. */
const HealthDialog = lazy(async () => ({ default: (await import("./HealthDialog.tsx")).HealthDialog }))

/** Opens what the register lacks and what to find out first. */
export function HealthButton() {
  return <DialogButton label={useApp().language.t("page.health")} dialog={HealthDialog} />
}
