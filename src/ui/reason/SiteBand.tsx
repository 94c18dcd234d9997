import { createResource, Show } from "solid-js"
import { peopleTotal } from "../../model/exposure.ts"
import { neqRange } from "../../model/neqRange.ts"
import { positionAccuracy } from "../../model/positionAccuracy.ts"
import type { ZoneKind } from "../../model/rule.ts"
import type { ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"

/**
 * The fewest and the most people that the accuracy of a site's coordinates and the range of its quantities allow; nothing where
 * the register states neither.
 */
export function SiteBand(props: { siteId: string; zone: ZoneKind }) {
  const { exposures, language } = useApp()
  const { t, format } = language
  const zoned = () => exposures.zoned()?.get(props.siteId)
  const question = () => {
    const site = zoned()
    const isStated = site !== undefined && (positionAccuracy(site.site) !== undefined || rangeOf(site) !== undefined)
    return isStated && exposures.exposure() ? { siteId: props.siteId, exposure: exposures.exposure() } : undefined
  }
  const [bands] = createResource(question, ({ siteId }) => exposures.bandOf(siteId))
  const band = () => (bands.error ? undefined : bands.latest?.[props.zone])
  const hasAccuracy = () => positionAccuracy(zoned()?.site ?? {}) !== undefined
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
          <Show when={zoned()}>{(site) => <MadeOf zoned={site()} />}</Show>
          <Show when={of().atLeast && hasAccuracy()}>
            <p>{t("grids.bandAtLeast")}</p>
          </Show>
          <p class="quiet">{t("grids.bandNot")}</p>
        </section>
      )}
    </Show>
  )
}

/** What may be off: the coordinates, the quantities, or both. */
function MadeOf(props: { zoned: ZonedSite }) {
  const { t, format } = useApp().language
  const coordinates = () => {
    const accuracy = positionAccuracy(props.zoned.site)
    return accuracy === undefined ? t("grids.bandExact") : t("grids.bandCoordinates", format().distance(accuracy))
  }
  const quantities = () => {
    const range = rangeOf(props.zoned)
    return range && t("grids.bandNeq", format().neq(range.low), format().neq(range.high))
  }
  return <p>{t("grids.bandMadeOf", [coordinates(), quantities()].filter((part) => part !== undefined).join("; "))}</p>
}

function rangeOf({ stores }: ZonedSite) {
  return neqRange(stores.map(({ store }) => store))
}
