import { availableParallelism } from "node:os"
import { defineConfig } from "@playwright/test"
import { launchOptions } from "./browser.ts"

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  // Drawing in software takes more than one core for each page.
  workers: availableParallelism() >= 4 ? 2 : 1,
  forbidOnly: process.env.CI !== undefined,
  // A second try, reported as flaky: pictures drawn in software on a busy machine are late at times.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    launchOptions: launchOptions(),
    viewport: { width: 1366, height: 768 },
    locale: "en-GB",
    timezoneId: "UTC",
    // No flights of the map, each a few seconds of drawing in software; journeys about the map fly.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
  },
})
