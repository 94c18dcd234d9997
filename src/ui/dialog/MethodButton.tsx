import { lazy } from "solid-js"
import { useApp } from "../../state/context.ts"
import { DialogButton } from "../shared/DialogButton.tsx"

/** Loaded when it is first opened. */
const MethodDialog = lazy(async () => ({ default: (await import("./MethodDialog.tsx")).MethodDialog }))

/** Opens the page "Method", from wherever a rule is named. */
export function MethodButton() {
  return <DialogButton label={useApp().language.t("page.method")} dialog={MethodDialog} />
}
