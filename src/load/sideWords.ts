/** The side of the equator or of Greenwich that an angle counts to. */
export type Side = "N" | "S" | "E" | "W"
export const axisOfSide = { N: "lat", S: "lat", E: "lon", W: "lon" } as const
export type Axis = "lat" | "lon"

/**
 * Letters and words for the sides, capitals without points. One letter can be two sides: S is south in English and
 * Romanian and north in Serbian, Croatian and Slovenian; V is west in Romanian, east in Slovenian, north in Albanian.
 * "hbs" is Croatian, Bosnian, Montenegrin and Serbian in Latin letters. С.Ш., S.Š., V.D. … are latitude and longitude of a side
 * ("северна ширина"). The second E of English is the Cyrillic letter that looks like it.
 */
const sideWords: Readonly<Record<string, Readonly<Record<Side, string>>>> = {
  en: { N: "N NORTH", S: "S SOUTH", E: "E Е EAST", W: "W WEST" },
  ro: { N: "N NORD", S: "S SUD", E: "E EST", W: "V VEST" },
  hbs: {
    N: "S SJEVER SEVER SŠ SGŠ",
    S: "J JUG JŠ JGŠ",
    E: "I ISTOK ID IGD",
    W: "Z ZAPAD ZD ZGD",
  },
  sl: { N: "S SEVER SŠ SZŠ SGŠ", S: "J JUG JŠ JZŠ JGŠ", E: "V VZHOD VD VZD VGD", W: "Z ZAHOD ZD ZZD ZGD" },
  sq: { N: "V VERI", S: "J JUG", E: "L LINDJE", W: "P PERËNDIM PERENDIM" },
  cyrillic: {
    N: "С СЕВЕР СШ СГШ",
    S: "Ј ЈУГ ЈШ ЈГШ Ю ЮГ ЮШ ЮГШ",
    E: "И ИСТОК ИЗТОК ИД ИГД",
    W: "З ЗАПАД ЗД ЗГД",
  },
}

const languages: readonly ReadonlyMap<string, Side>[] = Object.values(sideWords).map(
  (words) =>
    new Map(
      (Object.keys(words) as Side[]).flatMap((side) =>
        words[side].split(" ").map((word): [string, Side] => [word, side]),
      ),
    ),
)

const plainWord = (written: string) => written.replace(/[.\s]/gu, "")

/** True for a word that is a side in some language. */
export const isSideWord = (written: string): boolean => languages.some((words) => words.has(plainWord(written)))

const noSides = [[undefined, undefined]] as const

/**
 * The sides that two words written together can be, each pair in at least one language: "S" and "V" are north and east in
 * Slovenian, south and west in Romanian. Undefined stands for no word.
 */
export function sidesTogether(
  first: string | undefined,
  second: string | undefined,
): readonly (readonly [Side | undefined, Side | undefined])[] {
  if (first === undefined && second === undefined) return noSides
  const pairs = new Map<string, readonly [Side | undefined, Side | undefined]>()
  for (const words of languages) {
    const sides = [first, second].map((word) => (word === undefined ? undefined : words.get(plainWord(word))))
    if ((first !== undefined && !sides[0]) || (second !== undefined && !sides[1])) continue
    pairs.set(sides.join(), [sides[0], sides[1]])
  }
  return [...pairs.values()]
}
