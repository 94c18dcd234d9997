import { availableParallelism } from "node:os"
import { defineConfig } from "@playwright/test"
import { launchOptions } from "./browser.ts"

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  // A page alone keeps one core and a half busy, drawing in software; two take a fifth less time than one after the other.
  workers: Math.min(2, availableParallelism()),
  forbidOnly: process.env.CI !== undefined,
  // A second try, reported as flaky: pictures drawn in software on a busy machine are late at times.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
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
