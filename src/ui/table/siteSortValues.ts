import { countryName } from "../../i18n/countryName.ts"
import { peopleTotal } from "../../model/exposure.ts"
import type { ZoneKind } from "../../model/rule.ts"
import { rankOf, type SiteRow } from "../../model/siteRow.ts"
import { zoneRadius } from "../../model/zoneOutline.ts"
import type { App } from "../../state/context.ts"
import type { SortValues } from "./gridColumn.ts"
import type { SiteColumn } from "./siteColumns.tsx"

/** What each column of the sites is sorted by; what has no figure comes first when the largest does, what is unknown last. */
export function siteSortValues({ comparison, exposures, layers, language }: App): SortValues<SiteRow> {
  const zoned = exposures.zoned()
  const zone = layers.zone()
  const { t } = language
  const people = (of: ZoneKind) => (row: SiteRow) => rankOf(row.exposure?.zones[of])
  const radius = (of: ZoneKind) => (row: SiteRow) => {
    const stores = zoned?.get(row.site.siteId)?.stores
    return stores ? (zoneRadius(stores, of) ?? Number.POSITIVE_INFINITY) : -1
  }
  // Made anew when the language changes, whether or not a country is looked at.
  const countries = new Map<string | undefined, string>()
  const country = (code: string | undefined) => {
    const name = countries.get(code) ?? countryName(code, t)
    countries.set(code, name)
    return name
  }
  language.language()
  return {
    name: ({ site }) => site.name,
    country: ({ site }) => country(site.country),
    admin1: ({ site }) => site.columns.admin1 ?? "",
    stores: ({ site }) => zoned?.get(site.siteId)?.stores.length ?? -1,
    neq: ({ neq }) => neq ?? -1,
    PTRD: people("PTRD"),
    IBD: people("IBD"),
    VBD: people("VBD"),
    ...changeValues(comparison),
    radiusIBD: radius("IBD"),
    radiusVBD: radius("VBD"),
    reaches: ({ exposure }) => {
      const counted = exposure?.zones[zone]
      return counted?.people ? counted.reaches.length : -1
    },
  } satisfies Record<SiteColumn, (row: SiteRow) => string | number>
}

/** How many people more or fewer a scenario has in a zone; 0 where one side has no figure. */
function changeValues({ siteExposure }: App["comparison"]) {
  const change = (zone: ZoneKind) => (row: SiteRow) => {
    const before = siteExposure(row.site.siteId)?.zones[zone].people
    const after = row.exposure?.zones[zone].people
    return before && after ? peopleTotal(after) - peopleTotal(before) : 0
  }
  return { changePTRD: change("PTRD"), changeIBD: change("IBD"), changeVBD: change("VBD") }
}
