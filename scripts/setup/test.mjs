import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { addCounts, countLine, countReport, nothing, withExitCode } from "./countReport.mjs"
import { ensureBrowser } from "./ensureBrowser.mjs"
import { prepare } from "./prepare.mjs"
import { root } from "./root.mjs"
import { runNode } from "./run.mjs"

const reports = join(root, ".cache", "reports")

/**
 * `npm test`: prepares, then runs checks, unit tests and browser journeys. All three run even if one fails, so that
 * the count is over all tests. The last line printed is `N passed, N failed`. Gives an exit code.
 */
export async function test() {
  const browser = await ensureBrowser()
  const code = browser ? await prepare() : 1
  if (!browser || code !== 0) {
    console.log(countLine({ ...nothing, failed: 1 }))
    return code
  }
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const results = []
  for (const step of steps(browser)) results.push(await runStep(step))
  console.log("")
  for (const { name, seconds, count } of results) console.log(`${name}: ${countLine(count)} (${seconds.toFixed(1)} s)`)
  console.log(countLine(results.map(({ count }) => count).reduce(addCounts, nothing)))
  return results.find((result) => result.code !== 0)?.code ?? 0
}

/** @typedef {{ name: string, report: string, args: string[], env?: NodeJS.ProcessEnv }} Step */

/**
 * @param {string} browser
 * @returns {Step[]}
 */
function steps(browser) {
  const check = join(reports, "check.json")
  const unit = join(reports, "unit.json")
  const journeys = join(reports, "journeys.json")
  const vitest = [join("node_modules", "vitest", "vitest.mjs"), "run", "--reporter=default", "--reporter=json"]
  const playwright = [join("node_modules", "@playwright", "test", "cli.js"), "test"]
  return [
    { name: "Checks", report: check, args: [join("scripts", "check.mjs"), `--report=${check}`] },
    { name: "Unit tests", report: unit, args: [...vitest, `--outputFile.json=${unit}`] },
    {
      name: "Browser journeys",
      report: journeys,
      args: [...playwright, "-c", join("test", "e2e", "playwright.config.ts")],
      env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: journeys },
    },
  ]
}

/** @param {Step} step */
async function runStep({ name, report, args, env }) {
  console.log(`\n── ${name} ──`)
  const started = Date.now()
  const code = await runNode(args, env)
  return { name, code, seconds: (Date.now() - started) / 1000, count: withExitCode(readCount(report), code) }
}

/** @param {string} report */
function readCount(report) {
  try {
    return countReport(JSON.parse(readFileSync(report, "utf8")))
  } catch {
    return { ...nothing, failed: 1 }
  }
}
