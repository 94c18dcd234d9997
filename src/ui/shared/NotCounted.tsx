import { useApp } from "../../state/context.ts"

/** Stands where a people figure will be, or would have been. */
export function NotCounted() {
  const { language, exposures } = useApp()
  return (
    <span class="quiet">
      {language.t(exposures.counting().state === "failed" ? "figure.notCounted" : "figure.counting")}
    </span>
  )
}
