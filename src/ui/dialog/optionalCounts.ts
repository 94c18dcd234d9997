import type { Format } from "../../i18n/format.ts"
import type { Translate } from "../../i18n/translate.ts"
import type { Register } from "../../model/register.ts"

/** How much the optional tables of a register hold, as "12 exposed sites, 3 facilities"; empty when there is none. */
export function optionalCounts(register: Partial<Register>, t: Translate, format: Format): string {
  const { exposedSites, facilities, countries } = register
  return [
    exposedSites && t("optional.exposedSites", exposedSites.length, format.number(exposedSites.length)),
    facilities && t("optional.facilities", facilities.length, format.number(facilities.length)),
    countries && t("optional.countries", countries.length, format.number(countries.length)),
  ]
    .filter((count) => count !== undefined)
    .join(", ")
}
