import { isLanguage, type Language, languages } from "./languages.ts"

/**
 * The first of the wanted languages (BCP 47, best first, as `navigator.languages` has them) that the page speaks, region or
 * script dropped where need be: "mk-MK" is "mk". Otherwise the page's first language. A kindred language is not taken instead.
 */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const parts = tag.split("-")
    for (let length = parts.length; length > 0; length--) {
      const code = parts.slice(0, length).join("-")
      if (isLanguage(code)) return code
    }
  }
  return Object.keys(languages).find(isLanguage) ?? "en"
}
