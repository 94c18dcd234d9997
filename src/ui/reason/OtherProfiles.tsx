import { createMemo, For, Show } from "solid-js"
import { ruleSetCitation } from "../../i18n/citation.ts"
import { differenceText } from "../../i18n/differenceText.ts"
import { reachText } from "../../i18n/reachText.ts"
import { profileComparison } from "../../model/profileComparison.ts"
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
                <th scope="row">{ruleSetCitation(one.ruleSet, t)}</th>
                <td class="number">{reachText(one.distance, t, language.format())}</td>
                <td>{differenceText(one, current(), t, language.format())}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={compared().some(({ distance }) => distance.sectors)}>
        <p class="quiet">{t("passport.farthest")}</p>
      </Show>
      <p class="quiet">{t("passport.neverMixed")}</p>
    </section>
  )
}
