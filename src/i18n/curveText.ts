import type { CurveGap, CurvePlateau, PeopleCurve, PlaceThreshold, ZoneCurve } from "../model/curve.ts"
import { type CurveReading, curveAt } from "../model/curveAt.ts"
import { type ZoneKind, zoneKinds } from "../model/rule.ts"
import type { Kg } from "../model/units.ts"
import type { Format } from "./format.ts"
import type { Script } from "./languages.ts"
import { keptMassText, nearMassText, removedMassText } from "./massText.ts"
import { placeName } from "./placeName.ts"
import type { Translate } from "./translate.ts"

/** What a place's threshold means from what is there now: "Remove 32.7 t and Xville is outside IBD". */
export function thresholdText(
  { neq, place }: PlaceThreshold,
  { present }: Pick<PeopleCurve, "present">,
  zone: ZoneKind,
  script: Script,
  t: Translate,
  format: Format,
): string {
  const name = placeName(place, script)
  if (neq === 0) return t("curve.onlyEmptied", name, zone)
  return neq < present
    ? t("curve.remove", removedMassText(present - neq, format), name, zone)
    : t("curve.stays", keptMassText(neq, format), name, zone)
}

/** "IBD: nothing changes below 5,850 kg: the floor"; undefined where the zone shrinks from the start. */
export function curveFloorText(
  { zone, floor }: Pick<ZoneCurve, "zone" | "floor">,
  t: Translate,
  format: Format,
): string | undefined {
  if (!floor) return undefined
  return t("curve.nothingBelow", zone, nearMassText(floor.to, format), t(`curve.plateau.${floor.reason}`))
}

/** "IBD: nothing changes between 5,850 kg and 120 t: nobody was counted inside". */
export function plateauText({ from, to, reason }: CurvePlateau, zone: ZoneKind, t: Translate, format: Format): string {
  const [low, high] = [nearMassText(from, format), nearMassText(to, format)]
  return t("curve.nothingBetween", zone, low, high, t(`curve.plateau.${reason}`))
}

/** "no rule below 50 kg": never 0 people. */
export function curveGapText({ from, to, reason }: CurveGap, t: Translate, format: Format): string {
  if (reason === "below range") return t("curve.noRuleBelow", nearMassText(to, format))
  return reason === "above range" ? t("curve.noRuleAbove", nearMassText(from, format)) : t("curve.noRule")
}

/** People at one quantity: "1,234"; "about 1,234" between two counts; "at least 1,234"; "no rule below 50 kg". */
export function readingText(reading: CurveReading, t: Translate, format: Format): string {
  if (reading.people === undefined) return reading.gap ? curveGapText(reading.gap, t, format) : t("figure.none")
  const { people, atLeast, isCounted } = reading
  if (people === 0 && isCounted) return t(atLeast ? "figure.incompleteNone" : "figure.noneCounted")
  const shown = format.people(people, atLeast)
  if (atLeast) return t(people < 1 ? "figure.incomplete" : "figure.atLeast", shown)
  return isCounted || people < 1 ? shown : t("curve.about", shown)
}

/** Where the marker stands: "87.3 t kept, 32.7 t less than now". */
export function keptText(neq: Kg, { present }: Pick<PeopleCurve, "present">, t: Translate, format: Format): string {
  const kept = nearMassText(neq, format)
  if (neq === 0) return t("curve.allRemoved", nearMassText(present, format))
  if (neq === present) return t("curve.asNow", kept)
  const other = nearMassText(Math.abs(present - neq), format)
  return neq < present ? t("curve.lessThanNow", kept, other) : t("curve.moreThanNow", kept, other)
}

/**
 * The whole reading in one line, for a screen reader: "87.3 t kept, 32.7 t less than now; PTRD: 12; IBD: about 300; …".
 *
 * @param counted what the page has counted at that quantity, where it has; else the curve is read
 */
export function curveReadingText(
  curve: PeopleCurve,
  neq: Kg,
  t: Translate,
  format: Format,
  counted: (zone: ZoneKind) => string | undefined = () => undefined,
): string {
  const read = (zone: ZoneKind) => counted(zone) ?? readingText(curveAt(curve.zones[zone], neq), t, format)
  const people = zoneKinds.map((zone) => t("curve.ofZone", zone, read(zone)))
  return [keptText(neq, curve, t, format), ...people].join("; ")
}
