import type { Register } from "../model/register.ts"
import type { CoordinateChoice, NamedChoice } from "./coordinateChoice.ts"
import type { HeaderGuess } from "./HeaderGuess.ts"
import type { TextEncoding } from "./guessEncoding.ts"
import type { RegisterMapping } from "./RegisterMapping.ts"
import type { RegisterProblem } from "./RegisterProblem.ts"

export interface RegisterFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export const registerQuestionKinds = [
  /** Outside South-East Europe as written, inside when longitude and latitude are exchanged. */
  "swapped coordinates",
  /** Positions in metres, and nobody said on which grid. */
  "coordinate grid",
  /** No `neq_kg`, but a column that may be it, or may be gross weight. */
  "which column is NEQ",
  /** `neq_kg` is a thousand times `gross_t` on most rows. */
  "NEQ equals gross weight",
  /** "1,234" may be a thousand or one and a bit. */
  "decimal mark",
] as const
export type RegisterQuestionKind = (typeof registerQuestionKinds)[number]

/** Something only the owner of the file knows. Until it is answered nothing is changed on a guess. */
export interface RegisterQuestion {
  readonly kind: RegisterQuestionKind
  readonly file: string
  /** Spreadsheet lines concerned. */
  readonly rows: readonly number[]
  /** As the file spells it. */
  readonly column: string
  readonly example: string
  /** For "which column is NEQ": the unit its header names, if it names one. */
  readonly unit?: MassUnit
  /** For "coordinate grid": those in whose area the example lies, likeliest first. */
  readonly choices?: readonly NamedChoice[]
}

export type MassUnit = "kg" | "t" | "lb"
export type DecimalMark = "." | ","

/** What the user said to the questions; an absent field means "not answered". */
export interface RegisterAnswers {
  /** True exchanges longitude and latitude of the rows in question; false takes them as written. */
  readonly swapCoordinates?: boolean
  /** How positions are written in every table whose mapping does not say it. */
  readonly coordinates?: CoordinateChoice
  /** The column that holds the net explosive quantity, and its unit; "none" when there is only gross weight. */
  readonly neqColumn?: { readonly column: string; readonly unit: MassUnit } | "none"
  /** What a `neq_kg` equal to `gross_t` is. As gross weight it is no NEQ, and those rows are left out. */
  readonly neqEqualToGross?: "NEQ" | "gross weight"
  /** The decimal mark of the numbers that can be read both ways. */
  readonly decimalMark?: DecimalMark
  /** What the columns are, by table: a mapping applies to every table with exactly its headers. */
  readonly mapping?: readonly RegisterMapping[]
  /** The encoding of text files that are neither UTF-8 nor UTF-16; without it the likeliest is taken and noted. */
  readonly encoding?: TextEncoding
}

/** A table of a file as it was read, with what its columns were taken for: what the user checks and changes. */
export interface ReadTable {
  readonly file: string
  readonly headers: readonly string[]
  /** What each header probably stands for, sure or not. */
  readonly guesses: readonly HeaderGuess[]
  /** What was used: the mapping that the user confirmed, or the guesses that are sure enough. */
  readonly mapping: RegisterMapping
  readonly isConfirmed: boolean
  /** The first rows below the header. */
  readonly firstRows: readonly (readonly string[])[]
}

/** What was read, what was wrong with it, and what is still to be asked. */
export interface RegisterReading {
  /** Every table with anything in it, in the order of the files. */
  readonly tables: readonly ReadTable[]
  readonly register: Register
  /** True when there is nothing but optional tables: they belong beside a register that is open, and replace none. */
  readonly isAddition: boolean
  readonly problems: readonly RegisterProblem[]
  /** Only those not answered yet. */
  readonly questions: readonly RegisterQuestion[]
  /** Rows with anything in them, headers apart. */
  readonly rowsRead: number
  readonly rowsKept: number
}
