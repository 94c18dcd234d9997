import { Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { useApp } from "../../state/context.ts"
import { Coordinates } from "../shared/Coordinates.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"

/** Where a site's coordinates come from and how well they are known. */
export function PositionReason(props: { siteId: string }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const site = () => exposures.zoned()?.get(props.siteId)?.site
  return (
    <Show when={site()} fallback={<p>{t("reason.gone")}</p>}>
      {(of) => (
        <>
          <p class="equation">
            <Coordinates position={of().position} />
          </p>
          <Facts>
            <Fact label={t("reason.inputs")}>
              {t("reason.row", of().origin.file, format().number(of().origin.row))}
            </Fact>
            <Fact label={t("reason.accuracy")}>
              {of().coordAccuracy === undefined
                ? t("site.accuracyUnknown")
                : t("site.accuracy", format().length(of().coordAccuracy ?? 0, 0))}
            </Fact>
            <Fact label={t("site.country")}>{countryName(of().country, t)}</Fact>
          </Facts>
        </>
      )}
    </Show>
  )
}
