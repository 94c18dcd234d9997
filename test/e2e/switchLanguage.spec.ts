import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { canvas, details, filterPanel, grid, hash, openCounted, settledHash, tabTo } from "./page.ts"

const measured = (page: Page) => page.locator(".map-measured")
const sitesBelow = (page: Page) => grid(page).evaluate((scroller) => scroller.scrollTop)
const headings = (page: Page) => grid(page).getByRole("columnheader")
/** The chosen site, the last above it and the first below it: the table's order and place. */
const around = (page: Page) =>
  Promise.all([16, 17, 18].map((row) => grid(page).locator(`[data-cell="${row}:0"]`).innerText()))
/** The address but for the language. */
const address = (page: Page) => hash(page).replace(/&lang=\w+/, "")

/** Everything the user has done so far, as the page shows it. */
async function work(page: Page) {
  return {
    address: address(page),
    filter: await filterPanel(page).getByRole("status").first().innerText(),
    details: await details(page).innerText(),
    columns: await headings(page).allInnerTexts(),
    around: await around(page),
    measured: await measured(page).innerText(),
  }
}

/** In Macedonian, then in English again: nothing is lost on the way. */
async function switchAndBack(page: Page, site: string, choose: (language: "mk" | "en") => Promise<void>) {
  await settledHash(page)
  const before = await work(page)
  const below = await sitesBelow(page)
  expect(below).toBeGreaterThan(100)
  await choose("mk")
  await expect(page.locator("html")).toHaveAttribute("lang", "mk")
  await expect(filterPanel(page).getByRole("status").first()).toHaveText(/^\d+ од 60 складишта$/)
  await expect(headings(page).last()).toHaveText("Радиус IBD")
  const inMacedonian = await work(page)
  const digits = (text: string) => text.replaceAll(/\D/g, "")
  expect(inMacedonian).toMatchObject({ address: before.address, around: before.around })
  // Longer headings may bring a scroll bar, and the chosen row keeps clear of it: less than two rows of 28 px.
  expect(Math.abs((await sitesBelow(page)) - below)).toBeLessThan(56)
  expect(inMacedonian.columns).toHaveLength(before.columns.length)
  expect(digits(inMacedonian.measured)).toBe(digits(before.measured))
  expect(digits(inMacedonian.filter)).toBe(digits(before.filter))
  await expect(details(page).getByRole("heading", { name: site })).toBeVisible()
  await expect(grid(page).getByRole("row", { selected: true })).toContainText(site)
  await expectNoAxeViolations(page)
  await choose("en")
  await expect.poll(() => work(page)).toEqual(before)
}

test("an official switches the language in mid-work and loses nothing", async ({ page }) => {
  await openCounted(page)
  await page.getByRole("button", { name: "Got it" }).click()
  const box = await canvas(page).boundingBox()
  if (!box) throw new Error("the map has no size")
  await page.getByRole("button", { name: "Measure distance and bearing" }).click()
  await page.mouse.click(box.x + 120, box.y + 160)
  await page.mouse.click(box.x + 320, box.y + 160)
  await expect(measured(page)).toHaveText(/km, bearing/)

  await filterPanel(page).getByRole("button", { name: "Filter", exact: true }).click()
  await filterPanel(page).getByRole("radiogroup", { name: "Has a figure for IBD" }).getByText("Yes").click()
  await expect(filterPanel(page).getByRole("status").first()).toHaveText(/^\d+ of 60 sites$/)
  await page.getByRole("button", { name: "Columns", exact: true }).click()
  await page.getByRole("dialog").getByText("Radius IBD").click()
  await page.keyboard.press("Escape")
  await grid(page).hover()
  await page.mouse.wheel(0, 420)
  await expect.poll(() => sitesBelow(page)).toBeGreaterThan(300)
  const name = grid(page).locator('[data-cell="17:0"]')
  const site = await name.innerText()
  await name.click()
  await expect(details(page).getByRole("heading", { name: site })).toBeVisible()
  await switchAndBack(page, site, async (language) => {
    await page.locator("header select").selectOption(language)
  })
})

test("the same by keyboard alone", async ({ page }) => {
  await openCounted(page)
  await tabTo(page, filterPanel(page).getByRole("button", { name: "Filter", exact: true }))
  await page.keyboard.press("Enter")
  const hasFigure = filterPanel(page).getByRole("radiogroup", { name: "Has a figure for IBD" })
  await expect(hasFigure).toBeVisible()
  await tabTo(page, hasFigure.getByRole("radio").first())
  await page.keyboard.press("ArrowRight")
  await expect(filterPanel(page).getByRole("status").first()).toHaveText(/^\d+ of 60 sites$/)

  await tabTo(page, page.getByRole("button", { name: "Measure distance and bearing" }))
  await page.keyboard.press("Enter")
  await tabTo(page, canvas(page), "Shift+Tab")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Shift+ArrowRight")
  await expect(measured(page)).toHaveText(/^\d{3}[\d.,]* km, bearing/)
  await page.keyboard.press("Enter")

  await tabTo(page, page.getByRole("button", { name: "Columns", exact: true }))
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog").locator(":focus")).toHaveCount(1)
  await tabTo(page, page.getByRole("dialog").getByRole("checkbox", { name: "Radius IBD" }))
  await page.keyboard.press("Space")
  await page.keyboard.press("Escape")
  await tabTo(page, grid(page).locator('[data-cell="0:0"]'))
  for (let row = 0; row < 17; row++) await page.keyboard.press("ArrowDown")
  const name = grid(page).locator('[data-cell="17:0"]')
  await expect(name).toBeFocused()
  await expect(name).toBeInViewport()
  const site = await name.innerText()
  await page.keyboard.press("Enter")
  await expect(details(page).getByRole("heading", { name: site })).toBeVisible()
  const language = page.locator("header select")
  await switchAndBack(page, site, async (wanted) => {
    // To the search field at the top, and on from there.
    await page.keyboard.press("/")
    await tabTo(page, language)
    await page.keyboard.press(wanted === "mk" ? "ArrowDown" : "ArrowUp")
  })
})
