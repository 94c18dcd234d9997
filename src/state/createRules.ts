import { type Accessor, createMemo, createSignal } from "solid-js"
import type { RuleSet } from "../model/rule.ts"
import { type NationalEntry, nationalId, nationalRuleSet } from "../model/rules/national.ts"
import { defaultRuleSet, ruleSets } from "../model/rules/ruleSets.ts"
import { defaultZoneOptions, type ZoneOptions } from "../model/zone.ts"

/** What the user chose to have worked out. What the numbers on the page were worked out by is in `Exposures`. */
export interface RulesState {
  /** Every rule set there is to choose from, the user's own last if there is one. */
  readonly ruleSets: Accessor<readonly RuleSet[]>
  readonly ruleSet: Accessor<RuleSet>
  /** An id that is not among `ruleSets` throws a RangeError; the user's own, where there is none, gives `lacksNational`. */
  readonly setRuleSet: (id: string) => void
  readonly options: Accessor<ZoneOptions>
  readonly setOptions: (options: ZoneOptions) => void
  /** The user's own rows; none until they are entered. They stay in the page and go into no link. */
  readonly nationalEntries: Accessor<readonly NationalEntry[]>
  /**
   * Puts the user's own rows in place of those before and takes them as the rule set in use; without any the default one
   * takes their place. Rows that make no rule set throw the RangeError of `nationalRuleSet`, and nothing changes.
   */
  readonly setNationalEntries: (entries: readonly NationalEntry[]) => void
  /** A link asked for rows that its maker had entered and no link carries: the default rule set stands in for them. */
  readonly lacksNational: Accessor<boolean>
}

export function createRules(): RulesState {
  const [id, setId] = createSignal(defaultRuleSet.id)
  const [options, setOptions] = createSignal(defaultZoneOptions)
  const [national, setNational] = createSignal<{
    readonly entries: readonly NationalEntry[]
    readonly ruleSet: RuleSet
  }>()
  const all = createMemo(() => [...ruleSets, ...(national() ? [national()?.ruleSet as RuleSet] : [])])
  const [lacksNational, setLacksNational] = createSignal(false)
  const named = (wanted: string) => all().find((one) => one.id === wanted)
  const ruleSet = createMemo(() => named(id()) ?? defaultRuleSet)
  return {
    ruleSets: all,
    ruleSet,
    setRuleSet: (wanted) => {
      setLacksNational(wanted === nationalId && !national())
      if (!named(wanted) && wanted !== nationalId) throw new RangeError(`There is no rule set "${wanted}"`)
      setId(named(wanted)?.id ?? defaultRuleSet.id)
    },
    lacksNational,
    options,
    setOptions,
    nationalEntries: () => national()?.entries ?? [],
    setNationalEntries: (entries) => {
      const entered = entries.length === 0 ? undefined : { entries, ruleSet: nationalRuleSet(entries) }
      setNational(entered)
      setLacksNational(false)
      setId(entered?.ruleSet.id ?? defaultRuleSet.id)
    },
  }
}
