import { floorReach } from "../model/floorReach.ts"
import { decidingDistance } from "../model/requiredDistance.ts"
import type { RuleSet } from "../model/rule.ts"
import type { RequiredDistance } from "../model/zone.ts"
import type { Format } from "./format.ts"
import type { Translate } from "./translate.ts"

/** The floor of the row that decides, and the NEQ below which the distance stays the same whatever is taken away. */
export function floorText(ruleSet: RuleSet, distance: RequiredDistance, t: Translate, format: Format): string {
  const { floor, floorApplied } = decidingDistance(distance)
  if (floor === undefined) return t("reason.noFloor")
  const shown = format.distance(floor)
  if (!floorApplied) return t("reason.floorNotReached", shown)
  // Of the distance asked for: VBD leaves the floor of IBD at 731 kg, long before IBD itself does.
  const reach = floorReach(ruleSet, distance)
  return reach === undefined || !Number.isFinite(reach)
    ? t("reason.floorAppliesOnly", shown)
    : t("reason.floorApplies", shown, format.neq(Math.round(reach)))
}
