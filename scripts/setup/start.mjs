import { join } from "node:path"
import { prepare } from "./prepare.mjs"
import { interrupted, runNode } from "./run.mjs"

/**
 * `npm start`: prepares, then serves `dist/` on this computer only and stays. A busy port gives way to the next one;
 * the server prints its address. Gives an exit code.
 */
export async function start() {
  const code = await prepare()
  if (code !== 0) return code
  console.log("Stockpile Atlas is served at the address below; stop it with Ctrl-C.")
  const ended = await runNode([join("node_modules", "vite", "bin", "vite.js"), "preview", "--port", "4173"])
  return ended === interrupted ? 0 : ended
}
