/**
 * Makes the function a dictionary counts with, from the language's own rule: which of its forms a whole number takes, the
 * first being 0. The forms are named in the type, so that a text that lacks one does not compile. `shown` is the number as
 * formatted.
 *
 * @example const plural = pluralBy<[one: string, other: string]>((count) => (count === 1 ? 0 : 1))
 *          plural(2, "2", "site", "sites") // "2 sites"
 */
export function pluralBy<Forms extends readonly [string, ...string[]]>(formOf: (count: number) => number) {
  return (count: number, shown: string, ...forms: Forms): string => `${shown} ${forms[formOf(count)] ?? forms[0]}`
}
