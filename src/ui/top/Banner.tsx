import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"

/** Whose data are on the page: invented, or the user's own. */
export function Banner() {
  const { language, register } = useApp()
  const { t } = language
  return (
    <Show when={register.register()}>
      {(current) => (
        <>
          <Show when={register.isOwn()}>
            <p class="banner banner-own">
              <strong>{t("banner.own")}</strong> {current().name}
            </p>
          </Show>
          <Show when={current().invented}>
            <p class="banner">
              <strong>{t("banner.invented")}</strong> {t("banner.inventedMore")}
            </p>
          </Show>
        </>
      )}
    </Show>
  )
}
