import type { Register } from "../model/register.ts"
import type { RegisterProblem } from "./RegisterProblem.ts"

export interface RegisterFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export const registerQuestionKinds = [
  /** Outside South-East Europe as written, inside when longitude and latitude are exchanged. */
  "swapped coordinates",
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
}

export type MassUnit = "kg" | "t"
export type DecimalMark = "." | ","

/** What the user said to the questions; an absent field means "not answered". */
export interface RegisterAnswers {
  /** True exchanges longitude and latitude of the rows in question; false takes them as written. */
  readonly swapCoordinates?: boolean
  /** The column that holds the net explosive quantity, and its unit; "none" when there is only gross weight. */
  readonly neqColumn?: { readonly column: string; readonly unit: MassUnit } | "none"
  /** What a `neq_kg` equal to `gross_t` is. As gross weight it is no NEQ, and those rows are left out. */
  readonly neqEqualToGross?: "NEQ" | "gross weight"
  /** The decimal mark of the numbers that can be read both ways. */
  readonly decimalMark?: DecimalMark
}

/** What was read, what was wrong with it, and what is still to be asked. */
export interface RegisterReading {
  readonly register: Register
  readonly problems: readonly RegisterProblem[]
  /** Only those not answered yet. */
  readonly questions: readonly RegisterQuestion[]
  /** Rows with anything in them, headers apart. */
  readonly rowsRead: number
  readonly rowsKept: number
}
