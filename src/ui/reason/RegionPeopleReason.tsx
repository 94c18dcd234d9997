import { Show } from "solid-js"
import type { ZoneKind } from "../../model/rule.ts"
import { useApp } from "../../state/context.ts"
import { NotCounted } from "../shared/NotCounted.tsx"
import { ByCountry } from "./ByCountry.tsx"
import { FilteredFigures } from "./FilteredFigures.tsx"
import { CountingRules } from "./CountingRules.tsx"
import { PartsTable } from "./PartsTable.tsx"

/** Why so many people are inside the zones of all sites: sum and once, by source and by country. */
export function RegionPeopleReason(props: { zone: ZoneKind }) {
  const { filter, language } = useApp()
  const { t, format } = language
  const total = () => filter.totals()?.[props.zone]
  return (
    <Show when={total()} fallback={<NotCounted />}>
      {(of) => (
        <>
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
            columns={[
              { heading: t("region.sum"), people: of().sum, atLeast: of().atLeast },
              { heading: t("region.once"), people: of().once, atLeast: of().atLeast },
            ]}
          />
          <section>
            <p>{t("reason.sumRule")}</p>
            <p>{t("reason.onceRule")}</p>
            <p>{t("reason.innerRule")}</p>
          </section>
          <ByCountry residents={of().residents} atLeast={of().atLeast} note={t("region.once")} />
          <CountingRules countries={of().residents.map(({ country }) => country)} usesGrid={of().sum.grid > 0} />
        </>
      )}
    </Show>
  )
}
