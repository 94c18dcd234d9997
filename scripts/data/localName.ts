/**
 * Which of a place's alternate names is its name in the script of its country? GeoNames' alternate names carry no language
 * tag, so a name is taken only when it is written in that country's letters alone and reads, by that country's romanisation,
 * exactly as the Latin name; with two such names, or none, there is no answer. Rather none than a wrong one.
 */

/** Cyrillic letter = the ways it is written in Latin, as a regular expression. Each list is the whole alphabet. */
const serbian = pairs(
  "а=a б=b в=v г=g д=d ђ=đ е=e ж=ž з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=ć у=u ф=f х=h ц=c ч=č " +
    "џ=dž ш=š",
)
const macedonian = pairs(
  "а=a б=b в=v г=g д=d ѓ=ǵ|gj|đ е=e ж=ž|zh з=z ѕ=dz и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ќ=ḱ|kj|ć " +
    "у=u ф=f х=h ц=c|ts ч=č|ch џ=dž|dzh ш=š|sh",
)
const bulgarian = pairs(
  "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h|kh ц=ts ч=ch ш=sh щ=sht " +
    "ь=y? ъ=a|ŭ|ă ю=yu я=ya",
)
const ukrainian = pairs(
  "а=a б=b в=v г=h ґ=g д=d е=e є=ie|ye ж=zh з=z и=y і=i ї=i|yi й=i|y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh " +
    "ц=ts ч=ch ш=sh щ=shch ь= ю=iu|yu я=ia|ya '= ’=",
)
const cyrillicOf: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  BG: bulgarian,
  MK: macedonian,
  RS: serbian,
  UA: ukrainian,
}

/** What both keys of Greek names are written with: letters of ELOT 743 and BGN that stand for one another become one. */
const greekLetters = pairs(
  "αυ=av ευ=ev ηυ=iv ου=u αι=e ει=i οι=i υι=i γγ=g γκ=g μπ=b ντ=d θ=8 ξ=x ψ=ps χ=h α=a β=v γ=g δ=d ε=e ζ=z η=i ι=i κ=k " +
    "λ=l μ=m ν=n ο=o π=p ρ=r σ=s ς=s τ=t υ=i φ=v ω=o",
)
const greekInLatin = pairs(
  "au=av eu=ev iu=iv ou=u ai=e ei=i oi=i yi=i dh=d th=8 ch=h kh=h ph=v f=v gg=g ng=g gk=g mb=b mp=b nd=d nt=d ks=x y=i",
)

/** Places whose Latin name is not a romanisation. Each must be among the place's alternate names. */
const ownNames: Readonly<Record<number, string>> = {
  727011: "София",
  792680: "Београд",
  264371: "Αθήνα",
  683506: "București",
  618426: "Chișinău",
}

/**
 * @param country ISO2; only BG, MK, RS, UA (Cyrillic) and GR (Greek) have a script of their own here, all others give null
 * @param name    Latin, as displayed
 * @throws Error when a name fixed above is not among the alternate names
 */
export function localName(
  geonameid: number,
  country: string,
  name: string,
  alternates: readonly string[],
): string | null {
  const own = ownNames[geonameid]
  if (own !== undefined) {
    if (!alternates.includes(own)) throw new Error(`${own} is not an alternate name of ${name} (${geonameid})`)
    return own
  }
  const romanisation = cyrillicOf[country]
  if (romanisation) {
    // Russian joins with hyphens what these languages write apart ("Стара-Загора").
    const apart = name.includes("-") ? alternates : alternates.map((alternate) => alternate.replaceAll("-", " "))
    return onlyOne(apart.filter((alternate) => readsAs(alternate, name, romanisation, country)))
  }
  if (country !== "GR") return null
  const greek = alternates.filter((alternate) => /^[\u0370-\u03ff .-]+$/.test(alternate))
  const same = greek.filter((alternate) => key(alternate, greekLetters) === key(name, greekInLatin))
  const accented = same.filter((alternate) => /[άέήίόύώΐΰΆΈΉΊΌΎΏ]/.test(alternate))
  return onlyOne(accented.length > 0 ? accented : same)
}

function onlyOne(names: readonly string[]): string | null {
  const [first = null, ...others] = new Set(names)
  return others.length === 0 ? first : null
}

/** Endings of Russian names of places in Ukraine that its letters could write as well: -ськ, -цьк, -івка in Ukrainian. */
const russianSpelling = /[сц]к(?=$|[ -])|[ео]вка(?=$|[ -])/u

function readsAs(alternate: string, name: string, romanisation: ReadonlyMap<string, string>, country: string): boolean {
  if (country === "UA" && russianSpelling.test(alternate)) return false
  let pattern = ""
  for (const letter of alternate.toLowerCase()) {
    const latin = letter === " " || letter === "-" ? letter : romanisation.get(letter)
    if (latin === undefined) return false
    pattern += `(?:${latin})`
  }
  const plainName = name.replaceAll(/['’]/gu, "")
  return new RegExp(`^${pattern}$`, "u").test(plainName.toLowerCase()) && capitals(alternate) === capitals(plainName)
}

/** Which words start with a capital, and how many capitals there are: "НИШ" and "Нови пазар" are not how names are shown. */
function capitals(name: string): string {
  const words = name.split(/[ -]/).map((word) => /^\p{Lu}/u.test(word))
  return `${words} ${name.match(/\p{Lu}/gu)?.length}`
}

function key(name: string, letters: ReadonlyMap<string, string>): string {
  let written = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()
  for (const [from, to] of letters) written = written.replaceAll(from, to)
  return written.replaceAll(/(.)\1/gu, "$1")
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(" ").map((pair) => pair.split("=") as [string, string]))
}
