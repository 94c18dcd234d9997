import type { LaunchOptions } from "@playwright/test"
import { findBrowser } from "../../scripts/setup/findBrowser.mjs"

/** WebGL is drawn in software, as on a ministry computer without a graphics card; the browser calls nobody. */
const args = [
  "--enable-unsafe-swiftshader",
  "--use-angle=swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
]

/**
 * How journeys start the browser.
 *
 * @param more further flags, such as `--disable-3d-apis` for a browser without WebGL; such journeys have a file of
 *   their own, with `test.use({ launchOptions: launchOptions([…]) })` at its top
 */
export function launchOptions(more: string[] = []): LaunchOptions {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error("No Chromium, Chrome or Edge found; set CHROMIUM_PATH to its program file.")
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : []
  return { executablePath, args: [...args, ...sandbox, ...more] }
}
