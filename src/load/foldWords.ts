const marks = /\p{M}+/gu
const notInWord = /[^\p{L}\p{N}]+/u
const letters: Readonly<Record<string, string>> = { đ: "d", ð: "d", ł: "l", ø: "o", ß: "ss", æ: "ae", ı: "i" }

/** Lower case without accents: "Težina" and "tezina", "Ѓ" and "г" are the same. For comparing only, never for display. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .replace(/[đðłøßæı]/gu, (letter) => letters[letter] ?? letter)
}

/** The folded words of a text; underscores, brackets, hyphens and other signs separate them. */
export function foldedWords(text: string): string[] {
  return folded(text)
    .split(notInWord)
    .filter((word) => word !== "")
}
