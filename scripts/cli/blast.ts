import { blastCommand } from "./blastCommand.ts"
import { runCommand } from "./runCommand.ts"

await runCommand(blastCommand)
