import { hazardDivisions } from "../model/hazardDivision.ts"
import { nationalId } from "../model/rules/national.ts"
import { ruleSetIds } from "../model/rules/ruleSets.ts"
import type { Edit, Scenario, Scenarios } from "../model/scenario.ts"
import { storeTypes } from "../model/store.ts"
import {
  type Check,
  type ChecksOf,
  fields,
  filledText,
  flag,
  from0,
  listOf,
  Misfit,
  oneOf,
  optional,
  whole,
} from "./Check.ts"
import { bearing } from "./checkProjectRegister.ts"
import { options } from "./checkProjectSettings.ts"
import { lonLat } from "./placeChecks.ts"

type EditOf<Kind extends Edit["edit"]> = Extract<Edit, { readonly edit: Kind }>

const checks: { readonly [Kind in Edit["edit"]]: Check<EditOf<Kind>> } = {
  neq: fields({ edit: oneOf(["neq"] as const), storeId: filledText, neq: from0 } satisfies ChecksOf<EditOf<"neq">>),
  "site position": fields({
    edit: oneOf(["site position"] as const),
    siteId: filledText,
    position: lonLat,
  } satisfies ChecksOf<EditOf<"site position">>),
  "store position": fields({
    edit: oneOf(["store position"] as const),
    storeId: filledText,
    position: lonLat,
  } satisfies ChecksOf<EditOf<"store position">>),
  hd: fields({
    edit: oneOf(["hd"] as const),
    storeId: filledText,
    from: oneOf(hazardDivisions),
    to: oneOf(hazardDivisions),
  } satisfies ChecksOf<EditOf<"hd">>),
  "store type": fields({
    edit: oneOf(["store type"] as const),
    storeId: filledText,
    storeType: optional(oneOf(storeTypes)),
    bearing: optional(bearing),
  } satisfies ChecksOf<EditOf<"store type">>),
  barricade: fields({
    edit: oneOf(["barricade"] as const),
    storeId: filledText,
    barricaded: optional(flag),
  } satisfies ChecksOf<EditOf<"barricade">>),
  rules: fields({
    edit: oneOf(["rules"] as const),
    ruleSetId: oneOf([...ruleSetIds, nationalId]),
    options,
  } satisfies ChecksOf<EditOf<"rules">>),
}

const kind = fields({ edit: oneOf(Object.keys(checks) as Edit["edit"][]) })
const edit: Check<Edit> = (value) => checks[kind(value).edit](value)
const scenario = fields({ name: filledText, edits: listOf(edit) } satisfies ChecksOf<Scenario>)
const scenarios = fields({ list: listOf(scenario), chosen: optional(whole) } satisfies ChecksOf<Scenarios>)

/**
 * The scenarios of a project, each edit one that the page could have made. Whether the register has what an edit changes is not
 * asked: the page names those that change nothing.
 */
export function checkProjectScenarios(value: unknown): Scenarios {
  const checked = scenarios(value)
  if (checked.chosen !== undefined && checked.chosen >= checked.list.length)
    throw new Misfit("one of the values it can have", checked.chosen, "chosen")
  return checked
}
