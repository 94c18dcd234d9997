import { Show } from "solid-js"
import { useApp } from "../../state/context.ts"

/** Whose data are on the page: invented, or the user's own. */
export function Banner() {
  const { language, population, project, register } = useApp()
  const { t } = language
  return (
    <Show when={register.register()}>
      {(current) => (
        <>
          <Show when={register.isOwn()}>
            <p class="banner banner-own">
              <strong>{t("banner.own")}</strong> {current().name}
              <Show when={project.isUnsaved()}>
                <span class="warning">
                  {" "}
                  <span aria-hidden="true">●</span> {t("project.unsaved")}
                </span>
              </Show>
            </p>
          </Show>
          <Show when={population.own().length > 0}>
            <p class="banner banner-own">
              <strong>{t("banner.ownGrids")}</strong>{" "}
              {population
                .own()
                .map(({ name }) => name)
                .join(", ")}
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
