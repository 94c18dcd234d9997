import type { RuleSet } from "../model/rule.ts"
import { defaultZoneOptions, type ZoneOptions } from "../model/zone.ts"
import { ruleSetCitation } from "./citation.ts"
import type { Translate } from "./translate.ts"

/** What distances were worked out by: document and edition, and every option that is not as it is at first, by its name. */
export function rulesText(
  ruleSet: Pick<RuleSet, "document" | "edition">,
  { routeClass, conservative, assumeJoined }: ZoneOptions,
  t: Translate,
): string {
  const options = [
    ...(routeClass === defaultZoneOptions.routeClass ? [] : [`PTRD: ${t(`choice.route.${routeClass}`)}`]),
    ...(conservative ? [t("choice.conservative")] : []),
    ...(assumeJoined ? [t("choice.assumeJoined")] : []),
  ]
  const rules = ruleSetCitation(ruleSet, t)
  return options.length === 0 ? rules : `${rules} (${options.join("; ")})`
}
