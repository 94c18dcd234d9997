import type { PeopleBySource } from "../model/exposure.ts"
import type { PeoplePart } from "../model/reason.ts"
import { peoplePart } from "../model/siteRow.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/**
 * A people figure in words that promise no more than is known: "no figure" (never 0), "at least 1,234",
 * "fewer than 1", "none counted".
 *
 * @param hasGrid whether a population grid speaks for the ground: then nobody in it is "none", else "no grid"
 */
export function peopleText(
  people: PeopleBySource | undefined,
  part: PeoplePart,
  atLeast: boolean,
  t: Translate,
  format: Format,
  hasGrid = false,
): string {
  if (people === undefined) return t("figure.none")
  const value = peoplePart(people, part)
  if (part === "grid" && value === 0 && !hasGrid) return t("figure.noGrid")
  if (value === 0) return noneText(part, atLeast, t)
  const shown = format.people(value, atLeast)
  if (!atLeast) return shown
  return value < 1 ? t("figure.incomplete", shown) : t("figure.atLeast", shown)
}

function noneText(part: PeoplePart, atLeast: boolean, t: Translate): string {
  if (atLeast) return t("figure.incompleteNone")
  return t(part === "total" ? "figure.noneCounted" : "figure.nonePart")
}
