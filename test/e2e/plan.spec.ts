import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { details, plain } from "./page.ts"

const headline = (page: Page) => details(page).getByText(/^Removing .* relieves /)
const makePlan = (page: Page) => details(page).getByRole("button", { name: /^Make the plan/ })

/** A figure of the headline, by its place in it. */
const figure = async (page: Page, index: number) =>
  plain(await headline(page).getByRole("button").nth(index).innerText())

test("a plan is made from a fresh page, its figures open their reasons, and accepted it compares as the same people", async ({
  page,
}) => {
  await page.goto("./")
  await details(page).getByText("Plan", { exact: true }).click()
  await expect(makePlan(page)).toBeEnabled()
  await makePlan(page).press("Enter")
  await expect(headline(page)).toContainText(/Pooling relieves [\d,]+ more than country by country/, {
    timeout: 60_000,
  })
  const [tonnes, relieved, before] = [await figure(page, 0), await figure(page, 1), await figure(page, 2)]
  expect(tonnes).toMatch(/^1,\d{3} t$/)
  await expect(details(page).getByText(/^Proven/)).toBeVisible()
  await expectNoAxeViolations(page)

  await headline(page).getByRole("button").nth(1).press("Enter")
  const reason = page.getByRole("dialog", { name: "People relieved" })
  await expect(reason).toContainText(new RegExp(`${before} − [\\d,]+ = ${relieved}`))
  await expect(reason).toContainText("No country of residence has more people left inside")
  await page.keyboard.press("Escape")

  await details(page).getByRole("button", { name: "Accept into a scenario" }).click()
  await expect(details(page).getByText(/show “Plan, pooled”/)).toBeVisible()
  await details(page).getByRole("button", { name: "Compare…" }).click()
  const people = page
    .getByRole("dialog", { name: "Two scenarios side by side" })
    .getByRole("row", { name: /^IBD, .*once/ })
  await expect(people.getByRole("cell").first()).toHaveText(before)
  await expect(people.getByRole("cell").last()).toHaveText(`−${relieved}`)
})

test("a search that is stopped leaves a plan by people per tonne, which says so", async ({ page }) => {
  await page.goto("./#lang=en&mode=plan")
  await details(page).getByText("VBD", { exact: true }).click()
  await expect(makePlan(page)).toBeEnabled()
  await makePlan(page).click()
  await expect(
    details(page)
      .getByRole("status")
      .filter({ hasText: /^Planning/ }),
  ).toBeVisible()
  await details(page).getByRole("button", { name: "Stop searching" }).click()
  await expect(headline(page)).toBeVisible({ timeout: 60_000 })
  await expect(details(page).getByText(/^By people per tonne, nothing is proven: the search was stopped/)).toBeVisible()
})

test.describe("without the solver's WebAssembly", () => {
  test.use({
    server: { intercept: (path) => (path.endsWith(".wasm") ? { status: 403, body: "Forbidden" } : undefined) },
    expectedComplaints: /403/,
  })
  test("the plan goes by people per tonne, and the page says so", async ({ page }) => {
    await page.goto("./#lang=en&mode=plan")
    await expect(makePlan(page)).toBeEnabled()
    await makePlan(page).click()
    await expect(headline(page)).toContainText(/relieves [\d,]+ people/, { timeout: 60_000 })
    await expect(
      details(page).getByText(/^By people per tonne, nothing is proven: the solver could not be started here/),
    ).toBeVisible()
  })
})
