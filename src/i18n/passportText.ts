import { decidingDistance } from "../model/requiredDistance.ts"
import type { RuleSet, ZoneKind } from "../model/rule.ts"
import type { Site } from "../model/site.ts"
import type { StoreZones } from "../model/zone.ts"
import { citation } from "./citation.ts"
import { equation } from "./equation.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** A store's distance as one paragraph for a file note; undefined where it has none. */
export function passportText(
  site: Site,
  { store, joinedStoreIds, distances }: StoreZones,
  zone: ZoneKind,
  ruleSet: RuleSet,
  t: Translate,
  format: Format,
): string | undefined {
  const { governing, atLeast } = distances[zone]
  if (!governing) return undefined
  const { row } = decidingDistance(governing)
  const sentences = [
    t("passport.note", zone, store.storeId, site.name, format.distance(governing.distance), atLeast),
    t(
      "passport.noteEquation",
      equation(decidingDistance(governing), t, format),
      governing.hd,
      format.neq(governing.neq),
    ),
    joinedStoreIds.length > 1 ? t("reason.joinedSet", joinedStoreIds.join(", ")) : "",
    t(
      "passport.noteSource",
      `${citation(ruleSet.document, t)}, ${citation(ruleSet.edition, t)}, ${citation(row.source, t)}`,
      t(`reason.${row.status}`),
    ),
    store.holdings
      .map(({ origin }) => t("reason.row", origin.file, format.number(origin.row)))
      .filter((text, at, all) => all.indexOf(text) === at)
      .join("; "),
    t("reason.screening"),
  ]
  return sentences
    .filter((sentence) => sentence !== "")
    .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(" ")
}
