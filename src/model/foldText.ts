/** Letters that do not fall apart into a Latin letter and a mark, each followed by what it counts as. */
const latin: ReadonlyMap<string, string> = new Map(
  [
    "đd ðd ıi łl øo ßss æae œoe þth",
    "аa бb вv гg дd еe жz зz иi кk лl мm нn оo пp рr сs тt уu фf хh цc чc шs",
    // Serbian and Macedonian; ѓ, ќ, й, ѝ and ї fall apart by themselves.
    "ђd ѕdz јj љl њn ћc џdz",
    // Bulgarian and Ukrainian.
    "щst ъa ь юiu яia єie іi ґg ыy эe",
    "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo",
  ].flatMap((line) => line.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)] as const)),
)

/**
 * A text as search compares it: small plain Latin letters and digits, words parted by one space. Spellings of one name
 * meet: "Скопје" and "Skopje", "Đakovica", "Djakovica" and "Ђаковица", "Shumen" and "Шумен", "Iași" with comma or
 * cedilla.
 *
 * Case and diacritics go; Serbian, Macedonian, Bulgarian, Ukrainian and Greek letters become Latin; digraphs shrink to
 * their first letter, so that a name is found at every key stroke (dj, gj, kj, lj, nj → d, g, k, l, n; ch, sh, zh → c,
 * s, z); y and j become i. ц is c here: see `foldVariants`. Meant to find, not to transliterate: "Šar"
 * meets "Sar".
 *
 * Checked by: test/model/foldText.test.ts (names of the region as GeoNames spells them in both scripts)
 */
export function foldText(text: string): string {
  const small = text.toLowerCase()
  const plain = /^[a-z]+(?: [a-z]+)*$/.test(small) ? small : toLatin(small)
  return plain
    .replace(/([dgkln])j|([csz])h/g, "$1$2")
    .replace(/[yj]/g, "i")
    .trim()
}

/**
 * The folded text, and for ц, which is c in Serbian and Macedonian but ts in Bulgarian and Ukrainian, both readings.
 */
export function foldVariants(text: string): readonly string[] {
  return /ц/i.test(text) ? [foldText(text), foldText(text.replace(/ц/gi, "ts"))] : [foldText(text)]
}

function toLatin(small: string): string {
  return small.replace(/[^a-z0-9 ]/gu, (character) => table.get(character) ?? latinOf(character)).replace(/ {2,}/g, " ")
}

function latinOf(character: string): string {
  const bare = character.normalize("NFD").replace(/[\p{M}'’‘ʼ`]/gu, "")
  return bare.replace(/[^a-z0-9]/gu, (letter) => latin.get(letter) ?? (/\p{L}/u.test(letter) ? letter : " "))
}

/**
 * `latinOf` every letter of the region's alphabets, worked out once: tens of thousands of names are folded in a row.
 */
const table: ReadonlyMap<string, string> = new Map(
  [
    { from: 0xc0, to: 0x24f }, // Latin-1, Latin Extended-A and B
    { from: 0x370, to: 0x4ff }, // Greek, Cyrillic
    { from: 0x1e00, to: 0x1fff }, // Latin and Greek with several marks
  ].flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).map(
      (character) => [character, latinOf(character)] as const,
    ),
  ),
)
