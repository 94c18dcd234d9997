import { Show } from "solid-js"
import { nobody, type RegionTotal } from "../../model/exposure.ts"
import type { Reason } from "../../model/reason.ts"
import { useApp } from "../../state/context.ts"
import { NotCounted } from "../shared/NotCounted.tsx"
import { AgainstRegister } from "./AgainstRegister.tsx"
import { AskedPart } from "./AskedPart.tsx"
import { ByCountry } from "./ByCountry.tsx"
import { FilteredFigures } from "./FilteredFigures.tsx"
import { CountingRules } from "./CountingRules.tsx"
import { PartsTable } from "./PartsTable.tsx"

/** Why so many people are inside the zones of all sites: sum and once, by source and by country. */
export function RegionPeopleReason(props: { reason: Extract<Reason, { readonly about: "regionPeople" }> }) {
  const { comparison, filter, language, exposures } = useApp()
  const { t, format } = language
  const total = () => filter.totals()?.[props.reason.zone]
  const askedOf = (of: RegionTotal) =>
    props.reason.country === undefined
      ? of[props.reason.counted]
      : (of.residents.find(({ country }) => country === props.reason.country)?.people ?? nobody)
  const before = () => {
    const of = comparison.totals()?.[props.reason.zone]
    return of && { people: askedOf(of), atLeast: of.atLeast }
  }
  const hasGrid = () => exposures.grids().length > 0
  // A country's figure is none of the table's.
  const asked = (counted: "sum" | "once") =>
    counted === props.reason.counted && props.reason.country === undefined ? { asked: props.reason.part } : {}
  return (
    <Show when={total()} fallback={<NotCounted />}>
      {(of) => (
        <>
          <AskedPart
            part={props.reason.part}
            country={props.reason.country}
            people={of()[props.reason.counted]}
            residents={of().residents}
            atLeast={of().atLeast}
            counted={t(`region.${props.reason.counted}`)}
            hasGrid={hasGrid()}
          />
          <AgainstRegister part={props.reason.part} before={before()} after={askedOf(of())} hasGrid={hasGrid()} />
          <FilteredFigures />
          <Show when={of().atLeast}>
            <p class="warning">
              {of().storesWithoutFigure > 0
                ? t(
                    "reason.atLeast",
                    t(
                      "figure.storesWithoutFigure",
                      of().storesWithoutFigure,
                      format().number(of().storesWithoutFigure),
                    ),
                  )
                : t("reason.atLeastOther")}
            </p>
          </Show>
          <PartsTable
            hasGrid={hasGrid()}
            columns={[
              { heading: t("region.sum"), people: of().sum, atLeast: of().atLeast, ...asked("sum") },
              { heading: t("region.once"), people: of().once, atLeast: of().atLeast, ...asked("once") },
            ]}
          />
          <section>
            <p>{t("reason.sumRule")}</p>
            <p>{t("reason.onceRule")}</p>
            <p>{t("reason.innerRule")}</p>
          </section>
          <ByCountry residents={of().residents} atLeast={of().atLeast} note={t("region.once")} />
          <CountingRules countries={of().residents.map(({ country }) => country)} usesGrid={hasGrid()} />
        </>
      )}
    </Show>
  )
}
