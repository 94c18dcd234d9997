import { createMemo, For, Show } from "solid-js"
import { countryName } from "../../i18n/countryName.ts"
import { exposedSiteTypes } from "../../model/exposedSite.ts"
import type { Register } from "../../model/register.ts"
import { useApp } from "../../state/context.ts"
import { Listing, mostListed } from "../shared/Listing.tsx"
import { optionalCounts } from "./optionalCounts.ts"

/** What the optional tables of the register hold, as they came; those that are not there are named, and are no fault. */
export function OptionalTables() {
  const { language, register } = useApp()
  const { t, format } = language
  const tables = (): Partial<Register> => register.register() ?? {}
  const counts = () => optionalCounts(tables(), t, format())
  const missing = () => {
    const { exposedSites, facilities, countries } = tables()
    const names = [
      !exposedSites && t("optional.noExposedSites"),
      !facilities && t("optional.noFacilities"),
      !countries && t("optional.noCountries"),
    ]
    return names.filter((name) => name !== false).join(", ")
  }
  return (
    <section>
      <h3>{t("optional.title")}</h3>
      <p class="quiet">{t("optional.intro")}</p>
      <Show when={counts()}>
        <p>{counts()}.</p>
      </Show>
      <Show when={missing()}>
        <p class="quiet">{t("optional.none", missing())}</p>
      </Show>
      <ExposedSites />
      <Facilities />
      <Countries />
    </section>
  )
}

/** How many there are of each kind. */
function ExposedSites() {
  const { language, register } = useApp()
  const { t, format } = language
  const kinds = createMemo(() =>
    exposedSiteTypes
      .map((type) => ({ type, count: register.register()?.exposedSites?.filter((es) => es.type === type).length ?? 0 }))
      .filter(({ count }) => count > 0),
  )
  return (
    <Listing
      more={(count) => t("optional.more", format().number(count))}
      label={t("optional.noExposedSites")}
      headings={[t("optional.type")]}
      numbers={[t("optional.count")]}
      count={kinds().length}
    >
      <For each={kinds()}>
        {({ type, count }) => (
          <tr>
            <td>{t(`optional.types.${type}`)}</td>
            <td class="number">{format().number(count)}</td>
          </tr>
        )}
      </For>
    </Listing>
  )
}

function Facilities() {
  const { language, register } = useApp()
  const { t, format } = language
  const facilities = () => register.register()?.facilities ?? []
  const cost = (of: { readonly low: number; readonly high: number } | undefined) => {
    if (!of) return "–"
    const [low, high] = [format().coefficient(of.low), format().coefficient(of.high)]
    return low === high ? low : `${low}–${high}`
  }
  const headings = () => [
    t("optional.name"),
    t("optional.country"),
    t("optional.methods"),
    t("optional.divisions"),
    t("optional.foreign"),
  ]
  return (
    <Listing
      more={(count) => t("optional.more", format().number(count))}
      label={t("optional.noFacilities")}
      headings={headings()}
      numbers={[t("optional.capacity"), t("optional.cost")]}
      count={facilities().length}
    >
      <For each={facilities().slice(0, mostListed)}>
        {(facility) => (
          <tr>
            <td class="wrap">{facility.name}</td>
            <td>{countryName(facility.country, t)}</td>
            <td>{facility.methods.join(", ") || "–"}</td>
            <td>{facility.hazardDivisions.join(", ") || t("optional.answer.unknown")}</td>
            <td>{t(`optional.answer.${facility.acceptsForeign}`)}</td>
            <td class="number">{format().coefficient(facility.tonnesPerYear)}</td>
            <td class="number">{cost(facility.costPerTonne)}</td>
          </tr>
        )}
      </For>
    </Listing>
  )
}

function Countries() {
  const { language, register } = useApp()
  const { t, format } = language
  const countries = () => register.register()?.countries ?? []
  const number = (value: number | undefined) => (value === undefined ? "–" : format().number(value))
  return (
    <Listing
      more={(count) => t("optional.more", format().number(count))}
      label={t("optional.noCountries")}
      headings={[t("optional.country"), t("optional.source"), t("optional.rasr")]}
      numbers={[t("optional.population"), t("optional.budget")]}
      count={countries().length}
    >
      <For each={countries().slice(0, mostListed)}>
        {({ iso2, year, source, rasrMember, population, budget }) => (
          <tr>
            <td>{countryName(iso2, t)}</td>
            <td>{[year, source].filter((part) => part !== undefined).join(", ") || "–"}</td>
            <td>{t(`optional.answer.${rasrMember}`)}</td>
            <td class="number">{number(population)}</td>
            <td class="number">{number(budget)}</td>
          </tr>
        )}
      </For>
    </Listing>
  )
}
