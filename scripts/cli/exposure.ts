import { exposureCommand } from "./exposureCommand.ts"
import { runCommand } from "./runCommand.ts"

await runCommand(exposureCommand)
