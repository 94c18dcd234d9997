import { type Count, makeCount } from "./countPeople.ts"
import type { Ground } from "./ground.ts"
import type { Register } from "./register.ts"
import type { RuleSet } from "./rule.ts"
import { type Edit, scenarioRegister } from "./scenario.ts"
import type { ZonedSite, ZoneOptions } from "./zone.ts"
import { zonedSites } from "./zonedSites.ts"

/** A register as it is: its zones, and a count in them that has come to its end. */
export interface CountedRegister {
  readonly register: Register
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
  readonly sites: readonly ZonedSite[]
  readonly count: Count
}

/** What is tried out: edits, and rules where they are not those of the register. */
export interface ScenarioQuestion {
  readonly edits: readonly Edit[]
  readonly rules?: Pick<CountedRegister, "ruleSet" | "options">
}

/** A scenario's zones. */
export interface ScenarioZones {
  readonly sites: readonly ZonedSite[]
  /** By the place in `sites`: whether a site is another than it was. */
  readonly isOther: readonly boolean[]
  /** Tells rules from other rules; "" for those of the register. */
  readonly rules: string
}

/** The same with the count that is to be run in them. */
export interface ScenarioTrial extends ScenarioZones {
  readonly count: Count
}

/**
 * Zones of a scenario; those of sites that no edit changes are the very same as before.
 *
 * @param last the zones of the scenario before on the same register
 */
export function scenarioZones(
  base: CountedRegister,
  { edits, rules }: ScenarioQuestion,
  last?: ScenarioZones,
): ScenarioZones {
  const { ruleSet, options } = rules ?? base
  const named = rules ? JSON.stringify(rules) : ""
  const before = rules ? (last?.rules === named ? last.sites : []) : base.sites
  const sites = zonedSites(scenarioRegister(base.register, edits), ruleSet, options, before)
  return { sites, isOther: sites.map((site, i) => site !== base.sites[i]), rules: named }
}

/**
 * The count of a scenario, with everything used again that an edit leaves as it was.
 *
 * @param ground with grids as far as the zones reach; another one than the register's own count has everybody counted anew
 * @param last   the trial before on the same register, its count run to its end: a slider that moves on has most in common with it
 *
 * Checked by: test/model/scenarioTrial.test.ts (the same as counting the edited register from the start)
 */
export function scenarioTrial(
  base: CountedRegister,
  zones: ScenarioZones,
  ground: Ground,
  last?: ScenarioTrial,
): ScenarioTrial {
  const isLike = last?.rules === zones.rules && last.count.known.ground === ground
  return { ...zones, count: makeCount(zones.sites, ground, isLike ? last.count : base.count) }
}
