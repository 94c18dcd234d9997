import { en } from "./en.ts"
import type { Translate } from "./translate.ts"

type KnownCountry = keyof typeof en.country

/** The name of a country by its ISO2 code (XK, "other"); a code without a name is shown as it is. */
export function countryName(code: string | undefined, t: Translate): string {
  if (code === undefined) return t("country.unknown")
  return Object.hasOwn(en.country, code) ? t(`country.${code as KnownCountry}`) : code
}
