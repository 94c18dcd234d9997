import type { Translate } from "../../i18n/translate.ts"
import type { Opening, RegisterState } from "../../state/createRegister.ts"

export type Question = Extract<Opening, { readonly state: "read" }>["reading"]["questions"][number]
export type Answers = Parameters<RegisterState["answer"]>[0]

/** A possible answer to a question, with its words. */
export interface QuestionChoice {
  readonly label: string
  readonly answer: Answers
}

/** The answers to all questions of one kind: a file's owner answers each kind once. */
export function questionChoices(questions: readonly Question[], t: Translate): readonly QuestionChoice[] {
  switch (questions[0]?.kind) {
    case "swapped coordinates":
      return [
        { label: t("question.swapped coordinates.yes"), answer: { swapCoordinates: true } },
        { label: t("question.swapped coordinates.no"), answer: { swapCoordinates: false } },
      ]
    case "coordinate grid":
      return (questions[0].choices ?? []).map(({ choice, name }) => ({
        label: `${name} (${choice})`,
        answer: { coordinates: choice },
      }))
    case "which column is NEQ":
      return [
        ...questions.flatMap((question) => neqColumnChoices(question, t)),
        { label: t("question.which column is NEQ.none"), answer: { neqColumn: "none" } },
      ]
    case "NEQ equals gross weight":
      return [
        { label: t("question.NEQ equals gross weight.yes"), answer: { neqEqualToGross: "NEQ" } },
        { label: t("question.NEQ equals gross weight.no"), answer: { neqEqualToGross: "gross weight" } },
      ]
    case "decimal mark":
      return [
        { label: t("question.decimal mark.point"), answer: { decimalMark: "." } },
        { label: t("question.decimal mark.comma"), answer: { decimalMark: "," } },
      ]
    case undefined:
      return []
  }
}

/** In the unit the header names, or in either where it names none. */
function neqColumnChoices({ column, unit }: Question, t: Translate): QuestionChoice[] {
  const units = unit === undefined ? (["kg", "t"] as const) : [unit]
  return units.map((one) => ({
    label: t("question.which column is NEQ.choice", column, one),
    answer: { neqColumn: { column, unit: one } },
  }))
}
