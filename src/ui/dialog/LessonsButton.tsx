import { lazy } from "solid-js"
import { useApp } from "../../state/context.ts"
import { DialogButton } from "../shared/DialogButton.tsx"

/** Loaded when it is first opened. */
const LessonsDialog = lazy(async () => ({ default: (await import("./LessonsDialog.tsx")).LessonsDialog }))

/** Opens what is known of earlier explosions. */
export function LessonsButton() {
  return <DialogButton label={useApp().language.t("page.lessons")} dialog={LessonsDialog} />
}
