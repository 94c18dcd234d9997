import { type Browser, chromium, type Page } from "@playwright/test"
import { existsSync } from "node:fs"
import { launchOptions } from "../../test/e2e/browser.ts"
import { serve } from "../../test/e2e/serve.ts"
import type { Ground } from "../../src/model/ground.ts"
import { generatedRegister } from "./generatedRegister.ts"
import { measureGridOnPage, measureManyRows } from "./measureGridOnPage.ts"
import { measureLargeRegister } from "./measureLargeRegister.ts"

const frames = 60

// Text, because the script runner adds a helper of its own to functions, which the page does not have.
const startStamps = `
  window.stamps = []
  window.measuring = true
  requestAnimationFrame(function next(at) {
    window.stamps.push(at)
    if (window.measuring) requestAnimationFrame(next)
  })
`
const stopStamps = `
  new Promise((done) => {
    window.measuring = false
    requestAnimationFrame(() => requestAnimationFrame(() => done(window.stamps)))
  })
`

/**
 * Cold start of the built page, frames while panning with the sites and without them, a large register of the user's, and large grids
 * on it; all in software rendering.
 */
export async function measurePage(ground: Ground, write: (line: string) => void): Promise<void> {
  if (!existsSync("dist/index.html")) {
    write("page: not measured, dist/ is missing (npm run build)")
    return
  }
  const site = await serve({ root: "dist", prefix: "/" })
  const browser = await chromium.launch(launchOptions())
  try {
    await measureColdStart(browser, site.url, write)
    await measurePanning(browser, site.url, write)
    await measureLargeRegister(browser, site.url, generatedRegister(10_000, ground), write)
    await measureGridOnPage(browser, site.url, ground, write)
    await measureManyRows(browser, site.url, ground, write)
  } finally {
    await browser.close()
    await site.close()
  }
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(url)
  return page
}

async function measureColdStart(browser: Browser, url: string, write: (line: string) => void): Promise<void> {
  const begin = performance.now()
  const page = await open(browser, url)
  const since = () => `${(performance.now() - begin).toFixed(0)} ms`
  await page.locator("canvas.maplibregl-canvas").waitFor()
  const canvas = since()
  await page.getByRole("row").nth(1).waitFor()
  const list = since()
  await page
    .getByRole("status")
    .filter({ hasText: /Counting people/ })
    .waitFor({ state: "hidden" })
  await page
    .getByRole("row")
    .filter({ hasText: /^[A-Z]+\D+[\d,]+ kg[\d,]+/ })
    .first()
    .waitFor()
  write(`cold start: map ${canvas}, list ${list}, people counted ${since()}`)
  await page.close()
}

async function measurePanning(browser: Browser, url: string, write: (line: string) => void): Promise<void> {
  const page = await open(browser, url)
  await page.waitForTimeout(8000)
  const without = ["Sites", "Zones"]
  const times: { withSites: number[]; without: number[] } = { withSites: [], without: [] }
  // Taken in turns, so that a busy moment of the machine falls on both.
  for (let round = 0; round < 3; round++) {
    times.withSites.push(...(await panFrames(page)))
    for (const name of without) await page.getByRole("checkbox", { name, exact: true }).press("Space")
    times.without.push(...(await panFrames(page)))
    for (const name of without) await page.getByRole("checkbox", { name, exact: true }).press("Space")
  }
  const [withSites, bare] = [median(times.withSites), median(times.without)]
  write(
    `frame while panning: ${withSites.toFixed(0)} ms with the sites, ${bare.toFixed(0)} ms without, ratio ${(withSites / bare).toFixed(2)}`,
  )
  await page.close()
}

/** Times between frames [ms] while the mouse drags the map to and fro. */
async function panFrames(page: Page): Promise<number[]> {
  const box = await page.locator("canvas.maplibregl-canvas").boundingBox()
  if (!box) throw new Error("no map to pan")
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.evaluate(startStamps)
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 0; i < frames; i++) {
    await page.mouse.move(x + 120 * Math.sin(i / 6), y + 60 * Math.cos(i / 6))
    await page.evaluate("new Promise((done) => requestAnimationFrame(done))")
  }
  await page.mouse.up()
  const stamps = await page.evaluate<number[]>(stopStamps)
  return stamps.slice(1).map((at, i) => at - (stamps[i] as number))
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
