import { LoadError } from "../../src/load/LoadError.ts"
import { CommandError } from "./CommandError.ts"

/** Runs a command; what the person can mend becomes one sentence on stderr and exit code 2. */
export async function runCommand(command: (args: readonly string[]) => Promise<void>): Promise<void> {
  try {
    await command(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof LoadError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
