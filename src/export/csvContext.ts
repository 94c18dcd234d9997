import type { RuleSet } from "../model/rule.ts"
import type { ZoneOptions } from "../model/zone.ts"
import { ruleSetName } from "../model/ruleSetName.ts"
import type { CsvColumn } from "./csv.ts"

/** What every row of a file repeats, so that a row that is copied elsewhere still says what it is. */
export interface CsvContext {
  /** Name of the register. */
  readonly register: string
  /** True for the register that ships with the program: its depots do not exist. */
  readonly invented: boolean
  /** The rule set that the rows were worked out by. */
  readonly ruleSet: Pick<RuleSet, "document" | "edition" | "enteredByUser">
  /** How stores are counted together, as the user chose. */
  readonly options: ZoneOptions
  /** Names of the population grids that people were counted by. */
  readonly grids: readonly string[]
  /** The edits of the scenario that the rows are of, in words; undefined where the register stands as it is. */
  readonly scenario: { readonly name: string; readonly edits: readonly string[] } | undefined
  /** The filter in words; undefined when none is on. */
  readonly filter: string | undefined
}

/** The last columns of every file. Columns and not lines of comment: a spreadsheet sorts and filters comments away. */
export function contextColumns(context: CsvContext): CsvColumn<unknown>[] {
  const { register, invented, ruleSet, options, grids, scenario, filter } = context
  return [
    { name: "invented_data", value: () => invented },
    { name: "register", value: () => register },
    { name: "rule_set", value: () => ruleSetName(ruleSet) },
    { name: "entered_by_user", value: () => ruleSet.enteredByUser === true },
    { name: "route_class", value: () => options.routeClass },
    { name: "cautious_mixing", value: () => options.conservative },
    { name: "joined_without_coordinates", value: () => options.assumeJoined },
    { name: "population_source", value: () => populationSource(grids) },
    { name: "scenario", value: () => (scenario ? `${scenario.name}: ${scenario.edits.join("; ")}` : "none") },
    { name: "filter", value: () => filter ?? "none" },
  ]
}

/** By what people were counted, here and elsewhere. */
function populationSource(grids: readonly string[]): string {
  const rest = "listed places and rural background"
  return grids.length === 0 ? rest : `${grids.join("; ")}; where none of them counts: ${rest}`
}
