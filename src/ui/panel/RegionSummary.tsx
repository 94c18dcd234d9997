import { createMemo, For, type JSX, lazy, Show } from "solid-js"
import { peopleText } from "../../i18n/peopleText.ts"
import type { RegionTotal } from "../../model/exposure.ts"
import type { PeoplePart, Reason } from "../../model/reason.ts"
import { neqTotal } from "../../model/siteRow.ts"
import { zoneKinds } from "../../model/rule.ts"
import { useApp } from "../../state/context.ts"
import { HealthButton } from "../dialog/HealthButton.tsx"
import { LessonsButton } from "../dialog/LessonsButton.tsx"
import { ChangeFigure } from "../reason/ChangeFigure.tsx"
import { Figure } from "../reason/Figure.tsx"
import { CountryName } from "../shared/CountryName.tsx"
import { DialogButton } from "../shared/DialogButton.tsx"
import { Fact, Facts } from "../shared/Facts.tsx"
import { FilterNote } from "../shared/FilterNote.tsx"
import { NotCounted } from "../shared/NotCounted.tsx"
import { ZoneName } from "../shared/ZoneName.tsx"

const BordersDialog = lazy(async () => ({ default: (await import("../dialog/BordersDialog.tsx")).BordersDialog }))

const sources = ["listed", "rural", "grid"] as const

/** What the register adds up to, while no site is selected. */
export function RegionSummary() {
  const { t } = useApp().language
  return (
    <div class="panel">
      <h2>{t("region.heading")}</h2>
      <FilterNote />
      <RegisterFacts />
      <div>
        <HealthButton /> <LessonsButton />
      </div>
      <RegionPeople />
      <Residence />
      <p class="quiet">{t("region.pick")}</p>
    </div>
  )
}

function RegisterFacts() {
  const { exposures, register, filter, layers, language } = useApp()
  const { t, format } = language
  const total = () => filter.totals()?.[layers.zone()]
  const passing = createMemo(() => {
    const { sites = [], stores = [] } = exposures.register() ?? {}
    if (!filter.passing()) return { sites, stores }
    return {
      sites: sites.filter(({ siteId }) => filter.lets(siteId)),
      stores: stores.filter(({ siteId }) => filter.lets(siteId)),
    }
  })
  const count = (of: "sitesWithoutFigure" | "storesWithoutFigure" | "sitesAcrossBorder") => (
    <Fact label={`${t(`region.${of}`)} (${layers.zone()})`}>
      <Show when={total()} fallback={<NotAdded />}>
        {(zone) => <Figure reason={{ about: "count", of, zone: layers.zone() }}>{format().number(zone()[of])}</Figure>}
      </Show>
    </Fact>
  )
  return (
    <Show when={register.register()} fallback={<p>{t(register.error() ? "figure.notCounted" : "notice.loading")}</p>}>
      <Facts>
        <Fact label={t("region.sites")}>
          <Figure reason={{ about: "count", of: "sites" }}>{format().number(passing().sites.length)}</Figure>
        </Fact>
        <Fact label={t("region.stores")}>
          <Figure reason={{ about: "count", of: "stores" }}>{format().number(passing().stores.length)}</Figure>
        </Fact>
        <Fact label={t("region.neq")}>
          <Figure reason={{ about: "regionNeq" }}>{format().neq(neqTotal(passing().stores))}</Figure>
        </Fact>
        {count("sitesWithoutFigure")}
        {count("storesWithoutFigure")}
        {count("sitesAcrossBorder")}
      </Facts>
    </Show>
  )
}

/** Stands where a figure over all sites will be, or would have been. */
function NotAdded() {
  const { filter, language } = useApp()
  return (
    <Show when={filter.totalsError()} fallback={<NotCounted />}>
      <span class="quiet">{language.t("figure.notCounted")}</span>
    </Show>
  )
}

/** People in the zones of all sites that are listed. */
export function RegionPeople() {
  const { filter, language } = useApp()
  const { t } = language
  return (
    <section>
      <h3>{t("region.people")}</h3>
      <Show when={filter.totals()} fallback={<NotAdded />}>
        {(totals) => (
          <table class="numbers">
            <thead>
              <tr>
                <td />
                <th scope="col" class="number">
                  {t("region.sum")}
                </th>
                <th scope="col" class="number">
                  {t("region.once")}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={zoneKinds}>{(zone) => <ZoneRows total={totals()[zone]} />}</For>
            </tbody>
          </table>
        )}
      </Show>
    </section>
  )
}

function ZoneRows(props: { total: RegionTotal }): JSX.Element {
  const { comparison, language, exposures } = useApp()
  const { t, format } = language
  const before = () => comparison.totals()?.[props.total.zone]
  const hasGrid = () => exposures.grids().length > 0
  const cell = (counted: "sum" | "once", part: PeoplePart) => {
    const reason = (): Reason => ({ about: "regionPeople", zone: props.total.zone, counted, part })
    return (
      <td class="number">
        <Figure reason={reason()}>
          {peopleText(props.total[counted], part, props.total.atLeast, t, format(), hasGrid())}
        </Figure>
      </td>
    )
  }
  return (
    <>
      <tr class="first">
        <th scope="row">
          <ZoneName zone={props.total.zone} />
        </th>
        {cell("sum", "total")}
        {cell("once", "total")}
      </tr>
      <Show when={before()}>
        {(was) => (
          <tr class="part">
            <th scope="row">{t("scenario.change")}</th>
            <For each={["sum", "once"] as const}>
              {(counted) => (
                <td class="number">
                  <ChangeFigure
                    before={was()[counted]}
                    after={props.total[counted]}
                    reason={{ about: "regionPeople", zone: props.total.zone, counted, part: "total" }}
                  />
                </td>
              )}
            </For>
          </tr>
        )}
      </Show>
      <For each={sources}>
        {(part) => (
          <tr class="part">
            <th scope="row">{t(`part.${part}`)}</th>
            {cell("sum", part)}
            {cell("once", part)}
          </tr>
        )}
      </For>
    </>
  )
}

function Residence() {
  const { filter, layers, language } = useApp()
  const { t, format } = language
  const total = () => filter.totals()?.[layers.zone()]
  return (
    <Show when={total()}>
      {(of) => (
        <section>
          <h3>{t("region.residence", layers.zone())}</h3>
          <table class="numbers">
            <tbody>
              <For each={of().residents}>
                {({ country, people }) => (
                  <tr>
                    <th scope="row">
                      <CountryName code={country} />
                    </th>
                    <td class="number">
                      <Figure
                        reason={{ about: "regionPeople", zone: of().zone, counted: "once", part: "total", country }}
                      >
                        {peopleText(people, "total", of().atLeast, t, format())}
                      </Figure>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <div>
            <DialogButton label={t("region.across")} dialog={BordersDialog} />
          </div>
        </section>
      )}
    </Show>
  )
}
