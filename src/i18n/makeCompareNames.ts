import { type Language, wordsOf } from "./languages.ts"

/** Letters that no accent sets apart from their neighbours in a foreign alphabet. */
const plainLetters: Readonly<Record<string, string>> = {
  đ: "d",
  ð: "d",
  ı: "i",
  ł: "l",
  ø: "o",
  ß: "s",
  æ: "a",
  œ: "o",
}

/**
 * The order of names in a language: digits, then its own alphabet, then all other letters; capitals and accents foreign to
 * the language count only between names otherwise the same, signs as a space. By the dictionary's alphabet, because `Intl.Collator`
 * of Chromium lacks some of our languages and would take the computer's own order instead.
 *
 * Digits are compared one by one ("10" before "2"), and two letters that count as one do so in every word.
 *
 * Checked by: test/i18n/makeCompareNames.test.ts (against Node's Intl, which has all languages)
 */
export function makeCompareNames(language: Language): (a: string, b: string) => number {
  const letters = wordsOf(language).format.alphabet.split(" ")
  const order = new Map(letters.map((letter, index) => [letter, String.fromCharCode(firstLetter + index)]))
  const letterPattern = new RegExp([...letters.filter((letter) => letter.length > 1), "."].join("|"), "gu")
  const keys = new Map<string, string>()
  const letterKeys = new Map<string, string>()
  const keyOfLetter = (letter: string) => {
    let key = letterKeys.get(letter)
    if (key === undefined) {
      key = letterKey(letter, order)
      letterKeys.set(letter, key)
    }
    return key
  }
  const keyOf = (name: string) => {
    let key = keys.get(name)
    if (key === undefined) {
      key = name.normalize("NFC").toLowerCase().replace(letterPattern, keyOfLetter)
      keys.set(name, key)
    }
    return key
  }
  return (a, b) => compareText(keyOf(a), keyOf(b)) || compareText(a, b)
}

/** Codes of a key: a space and the digits as they are, the language's alphabet, then everything else. */
const firstLetter = 0x100
const firstForeign = 0x1000

function letterKey(letter: string, order: ReadonlyMap<string, string>): string {
  const own = order.get(letter)
  if (own !== undefined || /\d/.test(letter)) return own ?? letter
  const bare = plainLetters[letter] ?? letter.normalize("NFD").charAt(0)
  if (!/\p{Letter}/u.test(bare)) return " "
  return order.get(bare) ?? String.fromCharCode(Math.min(firstForeign + bare.charCodeAt(0), 0xffff))
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
