import { createResource, Show } from "solid-js"
import { peopleTotal } from "../../model/exposure.ts"
import { positionAccuracy } from "../../model/positionAccuracy.ts"
import type { ZoneKind } from "../../model/rule.ts"
import { useApp } from "../../state/context.ts"

/** The fewest and the most people that the accuracy of a site's coordinates allows; nothing where none is stated. */
export function SiteBand(props: { siteId: string; zone: ZoneKind }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const question = () => {
    const site = exposures.zoned()?.get(props.siteId)?.site
    const isStated = site !== undefined && positionAccuracy(site) !== undefined
    return isStated && exposures.exposure() ? { siteId: site.siteId, exposure: exposures.exposure() } : undefined
  }
  const [bands] = createResource(question, ({ siteId }) => exposures.bandOf(siteId))
  const band = () => (bands.error ? undefined : bands.latest?.[props.zone])
  return (
    <Show when={band()}>
      {(of) => (
        <section>
          <h3>{t("grids.band")}</h3>
          <p>
            {t(
              "grids.bandOf",
              format().people(peopleTotal(of().low), true),
              format().people(Math.ceil(peopleTotal(of().high))),
            )}
          </p>
          <Show when={of().atLeast}>
            <p>{t("grids.bandAtLeast")}</p>
          </Show>
          <p class="quiet">{t("grids.bandNot")}</p>
        </section>
      )}
    </Show>
  )
}
