import { readFile } from "node:fs/promises"
import type { Locator, Page } from "@playwright/test"
import { expect } from "./fixtures.ts"

export const filterPanel = (page: Page) => page.getByRole("complementary").first()
export const details = (page: Page) => page.getByRole("complementary").last()
export const grid = (page: Page) => page.getByRole("grid").first()
export const canvas = (page: Page) => page.locator("canvas.maplibregl-canvas")
export const hash = (page: Page) => new URL(page.url()).hash

/** What is announced, if it says so. */
export const told = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text })

/** People of the whole region in the inhabited-building distance, each counted once. */
export const peopleOnce = (page: Page) => details(page).getByRole("row", { name: /^IBD/ }).getByRole("cell").nth(1)

/** Opens the page and waits until people are counted. */
export async function openCounted(page: Page, address = "./"): Promise<void> {
  await page.goto(address)
  // Thousands are parted by a comma in English, by a dot in Macedonian.
  await expect(grid(page).getByRole("row").filter({ hasText: "MERLIN" })).toContainText(/\d[,.]\d{3}/)
}

/** The address once the map has come to rest. */
export async function settledHash(page: Page): Promise<string> {
  let last = ""
  await expect(async () => {
    const before = last
    last = hash(page)
    expect(last).toMatch(/view=/)
    expect(last).toBe(before)
  }).toPass({ intervals: [700] })
  return last
}

/** The texts of a column of the table, from the top. */
export async function column(page: Page, index: number, rows: number): Promise<string[]> {
  const cells = grid(page).locator(`.grid-body .grid-row [aria-colindex="${index + 1}"]`)
  return (await cells.allInnerTexts()).slice(0, rows).map(plain)
}

/** With ordinary spaces: a figure keeps its words on one line with no-break ones. */
export const plain = (text: string) => text.replaceAll("\u00a0", " ").trim()

/** Goes to an element by the Tab key alone, as a person without a mouse must. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

async function isFocused(target: Locator): Promise<boolean> {
  return (await target.count()) === 1 && target.evaluate((element) => element === document.activeElement)
}

/** Saves the table as CSV and gives the file's name and text. */
export async function savedTable(page: Page, choice: RegExp): Promise<{ name: string; text: string }> {
  await page.getByRole("button", { name: "CSV", exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: choice }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") }
}
