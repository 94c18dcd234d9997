import { type Accessor, createMemo, createSignal, untrack } from "solid-js"
import type { Register } from "../model/register.ts"
import type { RuleSet } from "../model/rule.ts"
import {
  type Edit,
  editTarget,
  isEditOf,
  noScenarios,
  type Scenario,
  type Scenarios,
  withEdit,
} from "../model/scenario.ts"
import type { ZoneOptions } from "../model/zone.ts"
import type { RulesState } from "./createRules.ts"

export interface ScenarioRules {
  readonly ruleSet: RuleSet
  readonly options: ZoneOptions
}

/** What the user tries out on the register, which itself stays as it is. */
export interface ScenarioState {
  readonly scenarios: Accessor<Scenarios>
  /** The scenario in use. */
  readonly chosen: Accessor<Scenario | undefined>
  /** Its edits; none while the register is shown as it is. */
  readonly edits: Accessor<readonly Edit[]>
  /** True while there are edits: what is on the page is not what the register says. */
  readonly isActive: Accessor<boolean>
  /** Rule set and options where the scenario has its own. */
  readonly rules: Accessor<ScenarioRules | undefined>
  /** Those that some edits have. */
  readonly rulesOf: (edits: readonly Edit[]) => ScenarioRules | undefined
  /**
   * Adds an edit to the scenario in use, or to a new one. Edits of one target that follow each other with `isGoingOn`, as while
   * a slider is dragged, are undone as one, up to `settle`.
   */
  readonly apply: (edit: Edit, isGoingOn?: boolean) => void
  readonly settle: () => void
  /** Several at once, undone as one; with `isGoingOn` as `apply`, those of the same targets. */
  readonly applyAll: (edits: readonly Edit[], isGoingOn?: boolean) => void
  /** Takes one edit out. */
  readonly remove: (edit: Edit) => void
  /** Takes all edits out. */
  readonly reset: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: Accessor<boolean>
  readonly canRedo: Accessor<boolean>
  /** Another scenario, or the register as it is. */
  readonly choose: (index: number | undefined) => void
  /** A new scenario in use, with these edits; an empty name gives the next free number. */
  readonly add: (name: string, edits?: readonly Edit[]) => void
  /** Another name and other edits in place of those in use; several that follow each other are undone as one, up to `settle`. */
  readonly replace: (name: string, edits: readonly Edit[]) => void
  readonly rename: (index: number, name: string) => void
  readonly discard: (index: number) => void
  /** Those of a project; what was undone or can be is forgotten. */
  readonly put: (scenarios: Scenarios) => void
}

/** Steps that can be undone at most. */
const mostSteps = 200

/**
 * @param register on the page; another one has other sites, and its scenarios begin anew
 * @param nameOf   what a scenario without a name is called, by number
 *
 * Checked by: test/state/createScenario.test.ts
 */
export function createScenario(
  register: Accessor<Register | undefined>,
  { ruleSets }: Pick<RulesState, "ruleSets">,
  nameOf: (number: number) => string,
): ScenarioState {
  const { scenarios, change, ...history } = createHistory(register)
  const used = createUsed(scenarios, ruleSets)
  const { edits } = used
  const setEdits = (wanted: readonly Edit[], target?: string) => {
    const { list, chosen: index } = untrack(scenarios)
    if (index !== undefined)
      change({ list: replaced(list, index, (one) => ({ ...one, edits: wanted })), chosen: index }, target)
    else add("", wanted, target)
  }
  const add = (name: string, wanted: readonly Edit[] = [], target?: string) => {
    const { list } = untrack(scenarios)
    change(
      { list: [...list, { name: name.trim() || freeName(list, nameOf), edits: wanted }], chosen: list.length },
      target,
    )
  }
  const withAll = (added: readonly Edit[]) => {
    const current = untrack(register)
    const fitting = added.filter((edit) => current && isEditOf(current, edit))
    return fitting.reduce((all, edit) => withEdit(current as Register, all, edit), untrack(edits))
  }
  const applyAll: ScenarioState["applyAll"] = (added, isGoingOn = false) =>
    setEdits(withAll(added), isGoingOn ? added.map(editTarget).join() : undefined)
  return {
    scenarios,
    ...used,
    apply: (edit, isGoingOn = false) => applyAll([edit], isGoingOn),
    applyAll,
    remove: (edit) => setEdits(untrack(edits).filter((one) => one !== edit)),
    reset: () => setEdits([]),
    add,
    ...listActions(scenarios, change),
    ...history,
  }
}

/** The scenario in use, its edits and its rules. */
function createUsed(
  scenarios: Accessor<Scenarios>,
  ruleSets: RulesState["ruleSets"],
): Pick<ScenarioState, "chosen" | "edits" | "isActive" | "rules" | "rulesOf"> {
  const chosen = createMemo(() => {
    const { list, chosen: index } = scenarios()
    return index === undefined ? undefined : list[index]
  })
  const edits = createMemo<readonly Edit[]>(() => chosen()?.edits ?? [])
  const rulesOf: ScenarioState["rulesOf"] = (some) => {
    const edit = some.find((one) => one.edit === "rules")
    const ruleSet = edit && ruleSets().find(({ id }) => id === edit.ruleSetId)
    return ruleSet && { ruleSet, options: edit.options }
  }
  const rules = createMemo(() => rulesOf(edits()))
  return { chosen, edits, isActive: () => edits().length > 0, rules, rulesOf }
}

/** What is done with scenarios as wholes. */
function listActions(
  scenarios: Accessor<Scenarios>,
  change: (next: Scenarios, target?: string) => void,
): Pick<ScenarioState, "choose" | "replace" | "rename" | "discard"> {
  return {
    choose: (index) => change(choosing(untrack(scenarios).list, index)),
    replace: (name, edits) => {
      const { list, chosen: index } = untrack(scenarios)
      if (index !== undefined)
        change({ list: replaced(list, index, () => ({ name, edits })), chosen: index }, "replace")
    },
    rename: (index, name) => {
      const { list, ...rest } = untrack(scenarios)
      if (name.trim() !== "") change({ ...rest, list: replaced(list, index, (one) => ({ ...one, name: name.trim() })) })
    },
    discard: (index) => {
      const { list, chosen: current = index } = untrack(scenarios)
      const next = current === index ? undefined : current > index ? current - 1 : current
      const others = list.filter((_, i) => i !== index)
      change(choosing(others, next))
    },
  }
}

/** What was, what is, and what was undone; all of it belongs to one register. */
interface History {
  /** Undefined where it came before any register: then it belongs to the first. */
  readonly register: Register | undefined
  readonly past: readonly Scenarios[]
  readonly present: Scenarios
  readonly future: readonly Scenarios[]
}

function createHistory(register: Accessor<Register | undefined>) {
  const [held, setHeld] = createSignal<History>({ register: undefined, past: [], present: noScenarios, future: [] })
  const history = createMemo((): History => {
    const [last, current] = [held(), register()]
    // Optional tables may come to the same sites and stores.
    const isItsOwn =
      last.register === undefined || (last.register.sites === current?.sites && last.register.stores === current.stores)
    return isItsOwn ? last : { register: current, past: [], present: noScenarios, future: [] }
  })
  const present = createMemo(() => history().present)
  /** What the last change was one of, while it goes on. */
  let going: string | undefined
  const put = (next: Omit<History, "register">) => {
    going = undefined
    setHeld({ register: untrack(register), ...next })
  }
  return {
    scenarios: present,
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
    change: (next: Scenarios, target?: string) => {
      const { past, present } = untrack(history)
      const isSameStep = target !== undefined && target === going
      put({ past: isSameStep ? past : [...past, present].slice(-mostSteps), present: next, future: [] })
      going = target
    },
    settle: () => {
      going = undefined
    },
    undo: () => {
      const { past, present, future } = untrack(history)
      const before = past.at(-1)
      if (before) put({ past: past.slice(0, -1), present: before, future: [...future, present] })
    },
    redo: () => {
      const { past, present, future } = untrack(history)
      const next = future.at(-1)
      if (next) put({ past: [...past, present], present: next, future: future.slice(0, -1) })
    },
    put: (next: Scenarios) => put({ past: [], present: next, future: [] }),
  }
}

function choosing(list: readonly Scenario[], index: number | undefined): Scenarios {
  return { list, ...(index !== undefined && { chosen: index }) }
}

function replaced(list: readonly Scenario[], index: number, change: (one: Scenario) => Scenario): readonly Scenario[] {
  return list.map((one, i) => (i === index ? change(one) : one))
}

function freeName(list: readonly Scenario[], nameOf: (number: number) => string): string {
  const names = new Set(list.map(({ name }) => name))
  let number = 1
  while (names.has(nameOf(number))) number++
  return nameOf(number)
}
