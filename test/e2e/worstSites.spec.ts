import { readFile } from "node:fs/promises"
import type { Download, Page } from "@playwright/test"
import papaparse from "papaparse"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { column, filterPanel, grid, openCounted, plain, tabTo } from "./page.ts"

/** Six of the sixty sites of `data/register/sites.csv`. */
const country = { name: "Serbia", code: "RS", sites: 6 }

const toggle = (page: Page) => filterPanel(page).getByRole("button", { name: "Filter", exact: true })
const countries = (page: Page) => filterPanel(page).locator("summary").filter({ hasText: "Country" })
const chosen = (page: Page) => filterPanel(page).getByRole("checkbox", { name: /^Serbia \(\d+\)$/ })
const heading = (page: Page, name: string) => grid(page).getByRole("button", { name })

/** What is written in the file about the first three is what was read in the table, and the file says that a filter is on. */
async function expectSameInFile(page: Page, download: Download, zone: "ibd" | "vbd"): Promise<void> {
  const [names, figures] = [await column(page, 0, 3), await column(page, zone === "ibd" ? 3 : 4, 3)]
  const text = (await readFile(await download.path(), "utf8")).replace(/^\uFEFF/, "")
  const { data } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(data.length).toBe(country.sites)
  for (const row of data) expect([row.country, row.filter]).toEqual([country.code, `Country: ${country.name}`])
  const worst = data.slice(0, 3)
  expect(worst.map(({ name }) => name)).toEqual(names)
  const people = worst.map((row) => Number(row[`${zone}_people`]))
  expect(people.every((count, i) => count > 0 && count <= (people[i - 1] ?? Number.POSITIVE_INFINITY))).toBe(true)
  for (const [i, figure] of figures.entries()) {
    const shown = Number(/[\d,]+$/.exec(figure)?.[0].replaceAll(",", ""))
    // Whole people, rounded down behind "at least".
    expect(Math.abs(shown - (people[i] ?? 0))).toBeLessThanOrEqual(figure.startsWith("at least") ? 1 : 0.5)
  }
}

async function expectNarrowed(page: Page): Promise<void> {
  await expect(filterPanel(page).getByRole("status").first()).toHaveText(`${country.sites} of 60 sites`)
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(country.sites + 1))
}

test("an official finds the three worst sites of a country and takes their table away", async ({ page }) => {
  await openCounted(page)
  await toggle(page).click()
  await countries(page).click()
  await filterPanel(page)
    .getByText(/^Serbia \(\d+\)$/)
    .click()
  await expectNarrowed(page)
  await heading(page, "Name").click()
  const byName = await column(page, 0, country.sites)
  expect(byName).toEqual([...byName].sort())
  await heading(page, "People in IBD").click()
  await expect(grid(page).getByRole("columnheader", { name: "People in IBD" })).toHaveAttribute(
    "aria-sort",
    "descending",
  )
  await expectNoAxeViolations(page)
  await page.getByRole("button", { name: "CSV", exact: true }).click()
  const saving = page.waitForEvent("download")
  await page.getByRole("button", { name: /Decimal point/ }).click()
  await expectSameInFile(page, await saving, "ibd")
  await expect(page.getByText(`${country.sites} rows saved as`)).toBeVisible()
})

test("the same by keyboard alone, in the distance for vulnerable buildings", async ({ page }) => {
  await openCounted(page)
  await tabTo(page, toggle(page))
  await page.keyboard.press("Enter")
  await expect(countries(page)).toBeVisible()
  await tabTo(page, countries(page))
  await page.keyboard.press("Enter")
  await tabTo(page, chosen(page))
  await page.keyboard.press("Space")
  await expectNarrowed(page)
  await tabTo(page, heading(page, "People in VBD"))
  await page.keyboard.press("Enter")
  const sorted = grid(page).getByRole("columnheader", { name: "People in VBD" })
  await expect(sorted).toHaveAttribute("aria-sort", "descending")
  expect(plain(await sorted.innerText())).toContain("▼")
  await tabTo(page, page.getByRole("button", { name: "CSV", exact: true }), "Shift+Tab")
  await page.keyboard.press("Enter")
  const point = page.getByRole("button", { name: /Decimal point/ })
  await expect(point).toBeVisible()
  await expectNoAxeViolations(page)
  await tabTo(page, point)
  const saving = page.waitForEvent("download")
  await page.keyboard.press("Enter")
  await expectSameInFile(page, await saving, "vbd")
})
