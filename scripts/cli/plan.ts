import { planCommand } from "./planCommand.ts"
import { runCommand } from "./runCommand.ts"

await runCommand(planCommand)
