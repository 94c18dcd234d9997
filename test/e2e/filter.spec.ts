import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { details, filterPanel as panel, grid, openCounted, peopleOnce } from "./page.ts"

const rows = async (page: Page) => Number(await grid(page).getAttribute("aria-rowcount")) - 1

test("an official narrows the page down, and map panel, table and summary speak of the same sites and say so", async ({
  page,
}) => {
  await openCounted(page)
  const all = await rows(page)
  const allOnce = await peopleOnce(page).innerText()
  await expect(panel(page).getByRole("status").first()).toHaveText(`All ${all} sites`)

  await panel(page).getByRole("button", { name: "Filter", exact: true }).click()
  await panel(page).getByText("Country", { exact: true }).click()
  const albania = panel(page).getByRole("checkbox", { name: /^Albania \(\d+\)$/ })
  const label =
    (await panel(page)
      .getByText(/^Albania \(\d+\)$/)
      .innerText()) ?? ""
  const some = Number(/\((\d+)\)/.exec(label)?.[1])
  await panel(page)
    .getByText(/^Albania \(\d+\)$/)
    .click()
  await expect(albania).toBeChecked()

  const status = `${some} of ${all} sites`
  await expect(panel(page).getByRole("status").first()).toHaveText(status)
  await expect.poll(() => rows(page)).toBe(some)
  await expect(page.getByRole("region", { name: "Table of sites" })).toContainText(status)
  await expect(page.getByRole("region", { name: "Table of sites" })).toContainText("Filter on: Country: Albania")
  await expect(details(page)).toContainText("Filter on: Country: Albania")
  await expect(peopleOnce(page)).toHaveText(/\d/)
  expect(await peopleOnce(page).innerText()).not.toBe(allOnce)
  await expectNoAxeViolations(page)

  // The reason of a filtered figure says that it is filtered, and shows the same figure.
  const once = await peopleOnce(page).innerText()
  await peopleOnce(page).getByRole("button").click()
  const reason = page.getByRole("dialog")
  await expect(reason).toContainText("sites that pass the filter")
  await expect(reason).toContainText("Filter on: Country: Albania")
  await expect(reason).toContainText(once)
  await page.keyboard.press("Escape")

  await panel(page).getByRole("button", { name: "Clear filters" }).click()
  await expect(panel(page).getByRole("button", { name: "Filter", exact: true })).toBeFocused()
  await expect.poll(() => rows(page)).toBe(all)
  await expect(peopleOnce(page)).toHaveText(allOnce)
})

test("the same by keyboard; a selected site that falls out stays open and says so", async ({ page }) => {
  await openCounted(page)
  const all = await rows(page)
  await grid(page).getByRole("button", { name: "MERLIN" }).click()
  await panel(page).getByRole("button", { name: "Filter", exact: true }).focus()
  await page.keyboard.press("Enter")
  const people = panel(page).getByLabel("People in IBD, at least")
  await people.focus()
  await page.keyboard.type("1000000")
  await page.keyboard.press("Enter")
  await expect(details(page)).toContainText("This site does not pass the filter")
  // Those without a figure are left: unknown is not zero.
  const unknown = await rows(page)
  expect(unknown).toBeGreaterThan(0)
  expect(unknown).toBeLessThan(all)

  // On to the questions below: the figure of the people is asked for, so nothing is left.
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await expect(
    panel(page).getByRole("radiogroup", { name: "Has a figure for IBD" }).getByRole("radio").first(),
  ).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await expect(grid(page)).toContainText("No site passes the filter.")
  await expect(panel(page).getByRole("status").first()).toHaveText(`0 of ${all} sites`)
  await expectNoAxeViolations(page)
  await panel(page).getByRole("button", { name: "Clear filters" }).focus()
  await page.keyboard.press("Enter")
  await expect(details(page).getByText("This site does not pass the filter")).toBeHidden()
  await expect(people).toHaveValue("")
})
