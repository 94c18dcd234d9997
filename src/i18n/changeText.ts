import type { People } from "../model/units.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/**
 * How many people more or fewer a scenario has: "−12,400", "+3", "no change". Where one of the two has no figure there is no
 * difference either, and the text says on which side it is missing.
 *
 * @param before people by the register; undefined where there is no figure
 * @param after  people in the scenario
 */
export function changeText(
  before: People | undefined,
  after: People | undefined,
  t: Translate,
  format: Pick<Format, "people">,
): string {
  if (before === undefined) return t(after === undefined ? "figure.none" : "scenario.noFigureBefore")
  if (after === undefined) return t("scenario.noFigureNow")
  const change = after - before
  if (Math.abs(change) < rounding) return t("scenario.unchanged")
  const amount = format.people(Math.abs(change))
  return t(change < 0 ? "scenario.fewer" : "scenario.more", amount, Math.abs(change) < 1)
}

/** Differences smaller than this come from adding up in another order [people]. */
const rounding = 1e-6
