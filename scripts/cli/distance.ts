import { distanceCommand } from "./distanceCommand.ts"
import { runCommand } from "./runCommand.ts"

await runCommand(distanceCommand)
