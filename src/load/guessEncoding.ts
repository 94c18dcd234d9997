import { analyse } from "chardet"

/** Encodings of older spreadsheets in the region: Central European, Cyrillic, Western. */
export const textEncodings = ["windows-1250", "windows-1251", "windows-1252"] as const
export type TextEncoding = (typeof textEncodings)[number]

/** As much of a file as is looked at [bytes]. */
const sample = 256 * 1024

/** Letters and signs that texts of the region have, beyond ASCII, in each encoding. */
const usual: Readonly<Record<TextEncoding, ReadonlySet<string>>> = {
  "windows-1250": new Set("čćžšđČĆŽŠĐăâîşţĂÂÎŞŢëçËÇöüäÖÜÄáéíóúőűÁÉÍÓÚŐŰôěřňťď§°„“”’–—×±"),
  "windows-1251": new Set(
    "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯђѓѕјљњћќџЂЃЅЈЉЊЋЌЏ№§°„“”’–—±",
  ),
  "windows-1252": new Set("ëçËÇöüäÖÜÄáéíóúÁÉÍÓÚàèìòùâêîôûñïßšžŠŽ§°²³„“”’–—×±"),
}

const control = /[\u0080-\u009F]/u
/** A Cyrillic letter beside a Latin one: text in another encoding. */
const mixedWords = /\p{Script=Cyrillic}(?=[a-z])|[a-z](?=\p{Script=Cyrillic})/giu
/** Three accented Latin letters in a row: no word of the region, but what Cyrillic looks like in another encoding. */
const accentedRuns = /[\u00C0-\u024F]{3,}/gu
const cyrillicWords = /\p{Script=Cyrillic}{3,}/gu

/**
 * The likeliest of three encodings for text that is not UTF-8: by the letters that texts of the region have and by words that
 * no language has; where that says nothing, what chardet finds likelier; where that says nothing either, Central European.
 * A guess: whoever shows the text should say which was taken.
 */
export function guessEncoding(bytes: Uint8Array): TextEncoding {
  const part = bytes.subarray(0, sample)
  const likelihoods = new Map(analyse(part).map(({ name, confidence }) => [name as string, confidence]))
  let best: TextEncoding = "windows-1250"
  let bestScore = -Infinity
  for (const encoding of textEncodings) {
    const score =
      plausibility(new TextDecoder(encoding).decode(part), encoding) + (likelihoods.get(encoding) ?? 0) / 1e4
    const isBetter = score > bestScore + 0.05 || (score > bestScore && encoding !== "windows-1252")
    if (isBetter) [best, bestScore] = [encoding, score]
  }
  return best
}

/** Share of the letters beyond ASCII that are usual, less the words that are not; control characters rule an encoding out. */
function plausibility(text: string, encoding: TextEncoding): number {
  if (control.test(text)) return -10
  const letters = Array.from(text).filter((letter) => letter > "\u007F")
  if (letters.length === 0) return 0
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)].length
  const good = letters.filter((letter) => usual[encoding].has(letter)).length + 2 * matches(cyrillicWords)
  return (good - 2 * matches(mixedWords) - 4 * matches(accentedRuns)) / letters.length
}
