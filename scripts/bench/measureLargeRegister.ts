import type { Browser, Page } from "@playwright/test"
import type { Register } from "../../src/model/register.ts"
import { chooseRegister, counted } from "./openOnPage.ts"

// Text, because the script runner adds a helper of its own to functions, which the page does not have.
const watchTasks = `
  window.tasks = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.tasks.push([startTime, duration])
  }).observe({ type: "longtask" })
`

/**
 * A register of many sites in the browser: opened as CSV, filtered, sorted, searched and panned. Prints, for each step, how
 * long it took to be seen and the longest task of the main thread; drawing in software is part of a task.
 */
export async function measureLargeRegister(
  browser: Browser,
  url: string,
  register: Register,
  write: (line: string) => void,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(watchTasks)
  await page.goto(url)
  await page.getByRole("button", { name: "Got it" }).click()
  await counted(page)
  const step = (name: string, act: () => Promise<unknown>, seen: () => Promise<unknown>) =>
    measuredStep(page, write, `${register.sites.length} sites, ${name}`, act, seen)
  await openSteps(page, register, step)
  await page.waitForTimeout(3000)
  await step(
    "sorted by name",
    () => grid(page).getByRole("button", { name: "Name" }).click(),
    () => grid(page).getByRole("row").nth(1).filter({ hasText: "B-0" }).waitFor(),
  )
  await filterSteps(page, write, step)
  await step(
    "searched",
    () => search(page, "B-777"),
    () => page.getByRole("option").filter({ hasText: "B-777" }).first().waitFor(),
  )
  await page.keyboard.press("Escape")
  await step(
    "panned",
    () => pan(page),
    () => page.waitForTimeout(500),
  )
  await page.close()
}

const grid = (page: Page) => page.getByRole("grid", { name: "Sites" })

async function openSteps(page: Page, register: Register, step: Step): Promise<void> {
  await step(
    "read",
    () => chooseRegister(page, register),
    () => page.getByRole("dialog").getByRole("button", { name: "Open this register", disabled: false }).waitFor(),
  )
  await step(
    "opened and counted",
    () => page.getByRole("dialog").getByRole("button", { name: "Open this register" }).click(),
    async () => {
      await grid(page).getByRole("row").nth(1).filter({ hasText: "B-" }).waitFor()
      await counted(page)
    },
  )
}

/** The page's own clock from an input to the first figure that is new: "Not counted yet" in between does not stop it. */
const watchFigure = `
  (() => {
    const figure = () => {
      const row = [...document.querySelectorAll("#details tr.first")].find((row) => /IBD/.test(row.textContent))
      return row?.querySelectorAll("td")[1]?.textContent ?? ""
    }
    const before = figure()
    window.figure = new Promise((done) => {
      let began
      document.addEventListener("input", () => (began ??= performance.now()), { capture: true, once: true })
      new MutationObserver((_, observer) => {
        const now = figure()
        if (now === before || !/\\d/.test(now)) return
        observer.disconnect()
        done(performance.now() - began)
      }).observe(document.querySelector("#details"), { childList: true, subtree: true, characterData: true })
    })
  })()
`

type Step = (name: string, act: () => Promise<unknown>, seen: () => Promise<unknown>) => Promise<void>

async function filterSteps(page: Page, write: (line: string) => void, step: Step): Promise<void> {
  const panel = page.getByRole("complementary", { name: "Layers and legend" })
  await step(
    "filter opened",
    () => panel.getByRole("button", { name: "Filter", exact: true }).click(),
    () => panel.getByText("Country", { exact: true }).waitFor(),
  )
  await panel.getByText("Country", { exact: true }).click()
  for (const country of ["Albania", "Romania", "Bulgaria"]) {
    await page.waitForTimeout(1000)
    await page.evaluate(watchFigure)
    await step(
      `filter: and ${country}`,
      () => panel.getByText(new RegExp(`^${country} \\(`)).click(),
      async () => write(`  input to new figures: ${(await page.evaluate<number>("window.figure")).toFixed(0)} ms`),
    )
  }
  await page.evaluate(watchFigure)
  await step(
    "filter cleared",
    () => panel.getByRole("button", { name: "Clear filters" }).click(),
    () => page.waitForTimeout(1000),
  )
}

async function measuredStep(
  page: Page,
  write: (line: string) => void,
  name: string,
  act: () => Promise<unknown>,
  seen: () => Promise<unknown>,
): Promise<void> {
  const from = await page.evaluate<number>("performance.now()")
  await act()
  await seen()
  const to = await page.evaluate<number>("performance.now()")
  await page.waitForTimeout(600)
  const tasks = await page.evaluate<[number, number][]>("window.tasks")
  const own = tasks.filter(([start, duration]) => start + duration > from)
  const longest = Math.max(0, ...own.map(([, duration]) => duration))
  const over = own.filter(([, duration]) => duration > 200).length
  write(`${name}: seen after ${(to - from).toFixed(0)} ms, longest task ${longest.toFixed(0)} ms, ${over} over 200 ms`)
}

async function search(page: Page, text: string): Promise<void> {
  const field = page.getByRole("combobox", { name: /Search/ })
  await field.click()
  await field.pressSequentially(text, { delay: 60 })
}

async function pan(page: Page): Promise<void> {
  const box = await page.locator("canvas.maplibregl-canvas").boundingBox()
  if (!box) throw new Error("no map to pan")
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 0; i < 30; i++) {
    await page.mouse.move(x + 120 * Math.sin(i / 6), y + 60 * Math.cos(i / 6))
    await page.evaluate("new Promise((done) => requestAnimationFrame(done))")
  }
  await page.mouse.up()
}
