import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { column, details, filterPanel, grid, hash, openCounted, peopleOnce, settledHash, tabTo } from "./page.ts"

/** Every figure and word a reader takes from the page: filter, details, and the table from its top. */
async function shown(page: Page) {
  return {
    filter: await filterPanel(page).getByRole("status").first().innerText(),
    details: await details(page).innerText(),
    sites: await column(page, 0, 5),
    people: await column(page, 3, 5),
    language: await page.locator("html").getAttribute("lang"),
  }
}

test.describe("sent to a colleague whose browser speaks Macedonian", () => {
  test("a link opens the same view, selection, layers, zone, filter, language and figures", async ({ page, fresh }) => {
    await openCounted(page)
    const filter = filterPanel(page)
    await filter.getByRole("button", { name: "Filter", exact: true }).click()
    await filter.getByText("Country", { exact: true }).click()
    await filter.getByText(/^Kosovo\* \(\d+\)$/).click()
    await grid(page).getByRole("button", { name: "MERLIN" }).click()
    await page.getByText("Lakes and rivers", { exact: true }).click()
    await page.getByRole("radio", { name: "VBD" }).check({ force: true })
    await expect.poll(() => hash(page)).toMatch(/show=site\/.*layers=-water.*zone=VBD.*lang=en/)
    const link = await settledHash(page)
    const sent = await shown(page)
    expect(sent.details).toMatch(/\d,\d{3}/)

    const other = await fresh({ locale: "mk-MK" })
    await other.goto(`./${link}`)
    await expect(details(other).getByRole("heading", { name: "MERLIN" })).toBeVisible()
    await expect.poll(() => shown(other)).toEqual(sent)
    await expect(other.getByRole("checkbox", { name: "Lakes and rivers" })).not.toBeChecked()
    await expect(other.getByRole("radio", { name: "VBD" })).toBeChecked()
    expect(await settledHash(other)).toBe(link)
    await expectNoAxeViolations(other)
  })
})

test("the same by keyboard alone: the region's figures under a filter, in Macedonian, where English is spoken", async ({
  page,
  fresh,
}) => {
  await openCounted(page)
  const all = await peopleOnce(page).innerText()
  await tabTo(page, page.getByLabel("Language"))
  await page.keyboard.press("ArrowDown")
  await expect(page.locator("html")).toHaveAttribute("lang", "mk")
  const filter = filterPanel(page)
  await tabTo(page, filter.getByRole("button", { name: "Филтер", exact: true }))
  await page.keyboard.press("Enter")
  const neq = filter.getByLabel("NEQ најмалку, kg")
  await expect(neq).toBeVisible()
  await tabTo(page, neq)
  await page.keyboard.type("50000")
  await page.keyboard.press("Enter")
  await expect(filter.getByRole("status").first()).toHaveText(/^\d+ од 60 складишта$/)
  await expect(peopleOnce(page)).toHaveText(/\d/)
  expect(await peopleOnce(page).innerText()).not.toBe(all)
  const link = await settledHash(page)
  const sent = await shown(page)

  const other = await fresh({ locale: "en-GB" })
  await other.goto(`./${link}`)
  await expect.poll(() => shown(other)).toEqual(sent)
  expect(sent.language).toBe("mk")
  expect(await settledHash(other)).toBe(link)
  await expectNoAxeViolations(other)
})
