import { parseArgs } from "node:util"
import { CommandError } from "./CommandError.ts"

type CommandOptions = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly multiple?: true }>>

/**
 * The options of a command, each a text, or a boolean that is there or not.
 *
 * @throws CommandError, one sentence, for what is not an option, lacks its value, or is given twice and is not `multiple`
 */
export function readOptions<Options extends CommandOptions>(args: readonly string[], options: Options, usage: string) {
  const { values, tokens } = parsed(args, options, usage)
  const names = tokens.flatMap((token) =>
    token.kind === "option" && !options[token.name]?.multiple ? token.rawName : [],
  )
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new CommandError(`${twice} is given more than once. Usage: ${usage}`)
  return values
}

function parsed<Options extends CommandOptions>(args: readonly string[], options: Options, usage: string) {
  try {
    return parseArgs({ args: withSigns(args), options, strict: true, tokens: true })
  } catch (error) {
    const sentence = error instanceof Error ? error.message.split(/\.\s/)[0] : String(error)
    throw new CommandError(`${sentence}. Usage: ${usage}`)
  }
}

/** "--neq -5" as one argument, so that the sentence speaks of the quantity and not of an unknown option "-5". */
function withSigns(args: readonly string[]): string[] {
  return args.flatMap((arg, i) => {
    const isSigned = /^-[\d.]/.test(arg) && args[i - 1]?.startsWith("--")
    if (isSigned) return []
    const next = args[i + 1]
    return arg.startsWith("--") && next !== undefined && /^-[\d.]/.test(next) ? [`${arg}=${next}`] : [arg]
  })
}

/** One of the values an option may have. */
export function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new CommandError(`${option} ${value} is not known; there is ${allowed.join(", ")}`)
  return found
}

/** A plain decimal number above 0: no sign, no thousands separator, no unit. */
export function quantity(option: string, value: string, what = "quantity in kilograms"): number {
  const number = /^(\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN
  if (!(number > 0 && Number.isFinite(number)))
    throw new CommandError(`${option} ${value} is not a ${what} above 0, such as 10000 or 12.5`)
  return number
}
