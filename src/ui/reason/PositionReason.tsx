import { Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { isCoarse } from "../../model/positionAccuracy.ts"
import { useApp } from "../../state/context.ts"
import { Coordinates } from "../shared/Coordinates.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"

/** Where a site's coordinates come from and how well they are known. */
export function PositionReason(props: { siteId: string }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const site = () => exposures.zoned()?.get(props.siteId)?.site
  const shift = () => {
    const metres = site()?.written?.shiftAccuracy ?? 0
    return metres > 0 ? t("reason.shiftOf", format().length(metres, 0)) : undefined
  }
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
            <Fact label={t("reason.written")}>
              {of().written && t("reason.writtenAs", of().written?.text ?? "", of().written?.form ?? "")}
            </Fact>
            <Fact label={t("reason.accuracy")}>
              {of().coordAccuracy === undefined
                ? t("site.accuracyUnknown")
                : t("site.accuracy", format().length(of().coordAccuracy ?? 0, 0))}
            </Fact>
            <Fact label={t("reason.shift")}>{shift()}</Fact>
            <Fact label={t("site.country")}>{countryName(of().country, t)}</Fact>
          </Facts>
          <Show when={isCoarse(of())}>
            <p class="warning">{t("reason.coarse", format().length(of().written?.digitAccuracy ?? 0, 0))}</p>
          </Show>
        </>
      )}
    </Show>
  )
}
