import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"
import { failureDetail } from "./failureText.ts"

/** What only a technician can use of a failure, below its sentence. */
export function TechnicalDetail(props: { error: unknown }) {
  const { t } = useApp().language
  return (
    <Show when={failureDetail(props.error)}>
      {(detail) => (
        <p class="quiet">
          {t("failure.technical")}: {detail()}
        </p>
      )}
    </Show>
  )
}
