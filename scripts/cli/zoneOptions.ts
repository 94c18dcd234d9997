import { ruleSetById, ruleSetIds } from "../../src/model/rules/ruleSets.ts"
import { routeClasses, type ZoneOptions } from "../../src/model/zone.ts"
import { oneOf } from "./readOptions.ts"

const text = { type: "string" } as const
const flag = { type: "boolean" } as const

/** The page's choices about zones, as options of a command. */
export const zoneOptions = { rules: text, route: text, conservative: flag, "assume-joined": flag } as const

/** Those options as the person gave them. */
interface GivenZoneOptions {
  readonly rules?: string | undefined
  readonly route?: string | undefined
  readonly conservative?: boolean | undefined
  readonly "assume-joined"?: boolean | undefined
}

/** Rule set and options; what is not given is as on the page at first. */
export function readZoneOptions(given: GivenZoneOptions) {
  const options: ZoneOptions = {
    routeClass: oneOf("--route", given.route ?? "medium", routeClasses),
    conservative: given.conservative ?? false,
    assumeJoined: given["assume-joined"] ?? false,
  }
  return { options, ruleSet: ruleSetById(oneOf("--rules", given.rules ?? "iatg-02.20", ruleSetIds)) }
}
