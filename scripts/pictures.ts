import { mkdir } from "node:fs/promises"
import { chromium, type Page } from "@playwright/test"
import { launchOptions } from "../test/e2e/browser.ts"
import { serve } from "../test/e2e/serve.ts"

/** Takes the pictures of the built page that README shows, to be looked at by a person: `npm run pictures`. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]
/** Invented sites: one with a village well inside, one whose zones cross a border, one beside a town. */
const views = [{ name: "region" }, { name: "site", site: "MERLIN" }, { name: "town", site: "WAXWING" }]
const folder = "test/pictures"

await mkdir(folder, { recursive: true })
const site = await serve({ root: "dist" })
const browser = await chromium.launch(launchOptions())
for (const viewport of sizes) {
  const page = await browser.newPage({ viewport })
  await page.goto(site.url)
  await counted(page)
  await page.getByRole("button", { name: "Got it" }).click()
  for (const view of views) {
    if (view.site) await page.getByRole("grid").getByRole("button", { name: view.site }).click()
    // The map flies there and software rendering takes its time.
    await page.waitForTimeout(9000)
    const path = `${folder}/${view.name}-${viewport.width}x${viewport.height}.png`
    await page.screenshot({ path })
    process.stdout.write(`${path}\n`)
  }
  await page.close()
}
await browser.close()
await site.close()

async function counted(page: Page): Promise<void> {
  await page
    .getByRole("row")
    .filter({ hasText: "MERLIN" })
    .filter({ hasText: /\d,\d{3}/ })
    .waitFor()
}
