import { createMemo, For, Show } from "solid-js"
import { ruleSetCitation } from "../../i18n/citation.ts"
import { countryName } from "../../i18n/countryName.ts"
import type { Incident, QuantityReported } from "../../model/incident.ts"
import { lookBack, type RulesLookedBack, type ZoneLookedBack } from "../../model/lookBack.ts"
import { zoneKinds } from "../../model/rule.ts"
import { useApp } from "../../state/context.ts"

/** What every rule set would have asked for around each incident, and for which there is nothing to work out. */
export function LookBackTables(props: { incidents: readonly Incident[] }) {
  const { t, format } = useApp().language
  const looked = createMemo(() => props.incidents.map((incident) => ({ incident, back: lookBack(incident) })))
  const without = () => looked().flatMap(({ incident, back }) => (back.rules ? [] : [{ incident, why: back.why }]))
  const title = ({ place, country, date }: Incident) => {
    const where = `${place} (${countryName(country, t)})`
    return date === undefined ? where : t("lessons.heading", where, format().date(date))
  }
  return (
    <section>
      <h3>{t("lessons.lookBack")}</h3>
      <p>{t("lessons.lookBackHow")}</p>
      <For each={looked()}>
        {({ incident, back }) => (
          <Show when={back.rules && incident.quantity}>
            {(quantity) => (
              <section>
                <h4>{title(incident)}</h4>
                <QuantityWords quantity={quantity()} />
                <DamageWords incident={incident} />
                <RulesTable rules={back.rules ?? []} quantity={quantity()} />
              </section>
            )}
          </Show>
        )}
      </For>
      <Show when={without().length > 0}>
        <section>
          <h4>{t("lessons.without")}</h4>
          <ul class="method-list">
            <For each={without()}>
              {({ incident, why }) => (
                <li>
                  {title(incident)}: {t(`lessons.why.${why}`)}
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </section>
  )
}

function QuantityWords(props: { quantity: QuantityReported }) {
  const { t, format } = useApp().language
  return (
    <p>
      {t(`lessons.bound.${props.quantity.bound}`, format().neq(props.quantity.mass))}
      <br />
      {t(`lessons.of.${props.quantity.of}`)} <span lang="en">({props.quantity.note})</span>
    </p>
  )
}

function DamageWords(props: { incident: Incident }) {
  const { t, format } = useApp().language
  return (
    <p>
      <Show when={props.incident.damage} fallback={t("lessons.noDamage")}>
        {(damage) => (
          <>
            {t("lessons.damage", format().length(damage().radius, 0))} <span lang="en">{damage().note}</span>
          </>
        )}
      </Show>
    </p>
  )
}

function RulesTable(props: { rules: readonly RulesLookedBack[]; quantity: QuantityReported }) {
  const { t } = useApp().language
  return (
    <table class="listing method-rows">
      <thead>
        <tr>
          <th scope="col">{t("lessons.ruleSet")}</th>
          <For each={zoneKinds}>{(zone) => <th scope="col">{zone}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.rules}>
          {({ ruleSet, hd, zones }) => (
            <tr>
              <th scope="row">{t("lessons.rules", ruleSetCitation(ruleSet, t), hd)}</th>
              <For each={zones}>
                {(zone) => (
                  <td>
                    <ZoneWords zone={zone} isLeast={props.quantity.bound === "more than"} />
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

/** "1,740 m, damage reported farther out", or why there is no distance. */
function ZoneWords(props: { zone: ZoneLookedBack; isLeast: boolean }) {
  const { t, format } = useApp().language
  const distance = () => {
    const { result } = props.zone
    if (result.distance === undefined) {
      if (result.limit === undefined) return t("lessons.noRule")
      return `${t("reason.outsideRange")}: ${t(`reason.noDistance.${result.reason}`, format().neq(result.limit))}`
    }
    const shown = format().distance(result.distance)
    return props.isLeast ? t("lessons.atLeast", shown) : shown
  }
  return (
    <>
      <span classList={{ quiet: props.zone.result.distance === undefined }}>{distance()}</span>
      <Show when={props.zone.damage}>
        {(damage) => (
          <>
            <br />
            <span class="quiet">{t(`lessons.reach.${damage()}`)}</span>
          </>
        )}
      </Show>
    </>
  )
}
