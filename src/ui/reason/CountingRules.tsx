import { For, Show } from "solid-js"
import { citation } from "../../i18n/citation.ts"
import { countryName } from "../../i18n/countryName.ts"
import { gridCoverText, gridSizeText } from "../../i18n/gridText.ts"
import { sourceTitle, sourceVintage } from "../../i18n/sourceText.ts"
import { isByCountry } from "../../model/gridSummary.ts"
import type { RuralBackground } from "../../model/ruralBackground.ts"
import { useApp } from "../../state/context.ts"

/** How people were counted, in words; for the countries named, the numbers behind the rural background. */
export function CountingRules(props: { countries: readonly string[]; usesGrid: boolean }) {
  const { language, exposures } = useApp()
  const { t } = language
  const backgrounds = () => exposures.exposure()?.background.filter(({ iso2 }) => props.countries.includes(iso2)) ?? []
  return (
    <>
      <section>
        <h3>{t("reason.counted")}</h3>
        <p>{t("reason.unionRule")}</p>
        <p>{t("reason.listedRule")}</p>
        <p>{t("reason.ruralRule")}</p>
        <p>{t(props.usesGrid ? "reason.gridRuleUsed" : "reason.gridRule")}</p>
        <Show when={props.usesGrid}>
          <UsedGrids />
        </Show>
        <p>{t("reason.residenceRule")}</p>
      </section>
      <For each={backgrounds()}>{(background) => <BackgroundReason background={background} />}</For>
      <Vintage />
      <p class="quiet">{t("reason.screening")}</p>
    </>
  )
}

/** Which population grids counted, and where. */
function UsedGrids() {
  const { language, exposures } = useApp()
  const { t, format } = language
  return (
    <>
      <h4>{t("grids.used")}</h4>
      <ul>
        <For each={exposures.grids()}>
          {(grid) => (
            <li>
              {t(
                "grids.usedOf",
                grid.name,
                t(`grids.kind.${grid.source}`),
                gridSizeText(grid, t, format()),
                gridCoverText(grid, t, format()),
              )}
            </li>
          )}
        </For>
      </ul>
      <p>{t("grids.elsewhere")}</p>
      <Show when={exposures.grids().some(isByCountry)}>
        <p>{t("grids.border")}</p>
      </Show>
    </>
  )
}

/** The density of a country's rural background, with its numbers put in. */
function BackgroundReason(props: { background: RuralBackground }) {
  const { t, format } = useApp().language
  const name = () => countryName(props.background.iso2, t)
  const year = () => props.background.totalYear
  const text = (total: number) => {
    const { listed, listedScale, area, density } = props.background
    const shown = format().number(total)
    if (listedScale < 1) return t("reason.backgroundScaled", shown, format().number(listed))
    return t(
      "reason.backgroundOf",
      shown,
      year() === undefined ? "" : t("reason.backgroundYear", String(year())),
      format().number(listed),
      format().number(area / 1e6),
      format().number((density ?? 0) * 1e6, 1),
    )
  }
  return (
    <section>
      <h3>{t("reason.background", name())}</h3>
      <Show when={props.background.total} fallback={<p class="warning">{t("reason.ruralUnknown", name())}</p>}>
        {(total) => <p>{text(total())}</p>}
      </Show>
      <Show when={props.background.totalSource}>
        {(source) => <p class="quiet">{t("reason.backgroundSource", citation(source(), t))}</p>}
      </Show>
    </section>
  )
}

/** The data the figure rests on. */
function Vintage() {
  const { language, ground } = useApp()
  const { t } = language
  return (
    <Show when={ground.sources().length > 0}>
      <section>
        <h3>{t("reason.vintage")}</h3>
        <ul class="quiet">
          <For each={ground.sources()}>
            {(source) => (
              <li>{t("reason.vintageOf", sourceTitle(source, t), sourceVintage(source, t, language.format()))}</li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
