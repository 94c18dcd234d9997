import { createMemo, For } from "solid-js"
import { citation } from "../../i18n/citation.ts"
import { profileComparison, type ProfileDistance } from "../../model/profileComparison.ts"
import type { ZoneKind } from "../../model/rule.ts"
import type { StoreZones, ZonedSite } from "../../model/zone.ts"
import { useApp } from "../../state/context.ts"

/** The same store by every rule set, side by side, each difference in a sentence. */
export function OtherProfiles(props: { site: ZonedSite; store: StoreZones; zone: ZoneKind }) {
  const { rules, exposures, language } = useApp()
  const { t } = language
  const compared = createMemo(() =>
    profileComparison(
      props.site.site,
      props.site.stores.map(({ store }) => store),
      props.store.store.storeId,
      props.zone,
      exposures.ruleSet(),
      rules.ruleSets(),
      exposures.options(),
    ),
  )
  const current = () => compared().find(({ ruleSet }) => ruleSet.id === exposures.ruleSet().id)
  return (
    <section>
      <h3>{t("passport.otherRules")}</h3>
      <table class="listing">
        <thead>
          <tr>
            <th scope="col">{t("passport.ruleSet")}</th>
            <th scope="col" class="number">
              {props.zone}
            </th>
            <th scope="col">{t("passport.difference")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={compared()}>
            {(one) => (
              <tr aria-current={one.ruleSet.id === exposures.ruleSet().id ? "true" : undefined}>
                <th scope="row">{citation(one.ruleSet.document, t)}</th>
                <td class="number">
                  {one.radius === undefined ? t("figure.none") : language.format().distance(one.radius)}
                </td>
                <td>
                  <Difference one={one} current={current()} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class="quiet">{t("passport.neverMixed")}</p>
    </section>
  )
}

/** "29 % less: there the pressure is 8.1 kPa instead of 5.3 kPa." */
function Difference(props: { one: ProfileDistance; current: ProfileDistance | undefined }) {
  const { t, format } = useApp().language
  const text = () => {
    const [one, current] = [props.one, props.current]
    if (one.ruleSet.id === current?.ruleSet.id) return t("passport.inUse")
    if (one.ratio === undefined) return ""
    const percent = format().number(Math.round(Math.abs(one.ratio - 1) * 100))
    const much = percent === "0" ? t("passport.same") : t(one.ratio < 1 ? "passport.less" : "passport.more", percent)
    if (one.overpressure === undefined || current?.overpressure === undefined || percent === "0") return much
    return t("passport.pressures", much, format().pressure(one.overpressure), format().pressure(current.overpressure))
  }
  return <>{text()}</>
}
