import type { ProjectExpectation } from "./ProjectError.ts"

/** Gives an unknown value back as what it must be, made anew of known fields only, or throws a Misfit. */
export type Check<Value> = (value: unknown) => Value

/** A value that is not what it must be; steps are added on the way out, so that good values cost nothing. */
export class Misfit extends Error {
  /** As "register.stores[3].neq", without a dot at the beginning. */
  where: string
  readonly expected: ProjectExpectation
  readonly value: unknown
  constructor(expected: ProjectExpectation, value: unknown, where = "") {
    super(expected)
    this.expected = expected
    this.value = value
    this.where = where
  }
}

/** Runs a check of something inside; a Misfit in there is told with this step before its own. */
export function inside<Value>(step: string | number, check: Check<Value>, value: unknown): Value {
  try {
    return check(value)
  } catch (error) {
    if (error instanceof Misfit) {
      const rest = error.where === "" || error.where.startsWith("[") ? error.where : `.${error.where}`
      error.where = `${typeof step === "number" ? `[${step}]` : step}${rest}`
    }
    throw error
  }
}

/** A check for a value that fits a test. */
export function fitting<Value>(expected: ProjectExpectation, fits: (value: unknown) => value is Value): Check<Value> {
  return (value) => {
    if (fits(value)) return value
    throw new Misfit(expected, value)
  }
}

const isNumber = (value: unknown): value is number => Number.isFinite(value)

export const text = fitting("a text", (value) => typeof value === "string")
export const filledText = fitting(
  "a text with something in it",
  (value): value is string => typeof value === "string" && value !== "",
)
export const flag = fitting("true or false", (value) => typeof value === "boolean")
export const number = fitting("a number", isNumber)
export const above0 = fitting("a number above 0", (value): value is number => isNumber(value) && value > 0)
export const from0 = fitting("a number, 0 or more", (value): value is number => isNumber(value) && value >= 0)
export const whole = fitting(
  "a whole number, 0 or more",
  (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0,
)

/** One of a list of values. */
export function oneOf<Value>(values: readonly Value[]): Check<Value> {
  return fitting("one of the values it can have", (value): value is Value => values.includes(value as Value))
}

/** Undefined where the field is missing. */
export function optional<Value>(check: Check<Value>): Check<Value | undefined> {
  return (value) => (value === undefined ? undefined : check(value))
}

export function listOf<Value>(check: Check<Value>): Check<readonly Value[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new Misfit("a list", value)
    return value.map((one, at) => inside(at, check, one))
  }
}

/** A plain object of JSON. */
export const group = fitting(
  "named values",
  (value): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value),
)

/** Values under names that may be any; a name such as "__proto__" is a name like the others. */
export function namedValues<Value>(check: Check<Value>): Check<Readonly<Record<string, Value>>> {
  return (value) =>
    Object.fromEntries(Object.entries(group(value)).map(([name, one]) => [name, inside(name, check, one)]))
}

/** A check for each field of a type, so that none can be forgotten. */
export type ChecksOf<Value> = { readonly [Name in keyof Required<Value>]: Check<Value[Name]> }

/** An object of known fields; others are passed over, and nothing is taken from an object's prototype. */
export function fields<Checks extends Readonly<Record<string, Check<unknown>>>>(
  checks: Checks,
): Check<{ readonly [Name in keyof Checks]: ReturnType<Checks[Name]> }> {
  const entries = Object.entries(checks)
  return (value) => {
    const given = group(value)
    const made: Record<string, unknown> = {}
    for (const [name, check] of entries) {
      const one = inside(name, check, Object.hasOwn(given, name) ? given[name] : undefined)
      if (one !== undefined) made[name] = one
    }
    return made as { readonly [Name in keyof Checks]: ReturnType<Checks[Name]> }
  }
}
