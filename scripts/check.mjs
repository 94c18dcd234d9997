/**
 * `npm run check`: format, lint, types, dead code and sizes, in this order. All run, whatever fails; the exit code
 * says whether any did. With --report=FILE the results are also written as JSON.
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { ensureBuild, ensureData } from "./setup/prepare.mjs"
import { runNode } from "./setup/run.mjs"

const bin = (/** @type {string[]} */ ...path) => join("node_modules", ...path)
const tsc = bin("typescript", "bin", "tsc")

/** @type {{ name: string, args: string[] }[]} */
const steps = [
  { name: "format", args: [bin("@biomejs", "biome", "bin", "biome"), "format", "."] },
  {
    name: "lint",
    args: [bin("oxlint", "bin", "oxlint"), "--type-aware", "--deny-warnings", "--report-unused-disable-directives"],
  },
  { name: "types", args: [tsc, "--noEmit"] },
  { name: "types of the model without DOM and Node", args: [tsc, "--noEmit", "-p", join("src", "model")] },
  { name: "dead code", args: [bin("knip", "bin", "knip.js"), "--no-progress"] },
  { name: "sizes", args: [join("scripts", "sizes.mjs")] },
]

/** @param {{ name: string, args: string[] }} step */
async function check({ name, args }) {
  const started = Date.now()
  console.log(`\n▸ ${name}`)
  const built = name !== "sizes" || ((await ensureData()) || (await ensureBuild())) === 0
  const passed = built && (await runNode(args)) === 0
  return { name, passed, seconds: (Date.now() - started) / 1000 }
}

const checks = []
for (const step of steps) checks.push(await check(step))

console.log("")
for (const { name, passed, seconds } of checks) {
  console.log(`${passed ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)`)
}
const report = process.argv.find((argument) => argument.startsWith("--report="))
if (report) writeFileSync(report.slice("--report=".length), JSON.stringify({ checks }, null, 2))
process.exitCode = checks.every(({ passed }) => passed) ? 0 : 1
