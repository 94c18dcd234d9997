import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"

const introduction = (page: Page) => page.getByRole("region", { name: "On this page" })
const kept = (page: Page) => page.evaluate(() => Object.entries(localStorage))

test("a newcomer is told what the page shows, beside the map and without being stopped", async ({ page }) => {
  await page.goto("./")
  await expect(introduction(page)).toContainText("The depots are invented.")
  await expect(page.locator("body")).toBeFocused()
  await expectNoAxeViolations(page)
  const [card, map] = [await introduction(page).boundingBox(), await page.getByRole("main").boundingBox()]
  if (!card || !map) throw new Error("the introduction or the map has no size")
  expect(card.x + card.width, "left of the middle of the map").toBeLessThan(map.x + map.width / 2)
  await introduction(page).getByRole("button", { name: "Got it" }).press("Enter")
  await expect(introduction(page)).toBeHidden()
  await expect(page.getByRole("main")).toBeFocused()
  expect(await kept(page)).toEqual([])
})

test("nothing is kept until the user agrees; then the open panels are, and the introduction is over", async ({
  page,
}) => {
  await page.goto("./")
  await introduction(page).getByText("Remember the layout").click()
  await page.getByRole("button", { name: "Details", exact: true }).click()
  await expect(page.getByRole("complementary", { name: "Details" })).toBeHidden()
  expect(await kept(page)).toEqual([
    ["stockpile-atlas.layout", '{"left":true,"right":false,"bottom":true,"shortcuts":true}'],
  ])
  await page.goto("./")
  await expect(page.getByRole("button", { name: "Details", exact: true })).toHaveAttribute("aria-expanded", "false")
  await expect(introduction(page)).toBeHidden()

  await page.getByRole("button", { name: "Help", exact: true }).press("Enter")
  const help = page.getByRole("dialog", { name: "Help and keyboard" })
  await expect(help).toContainText("Shift + arrow keys")
  await expectNoAxeViolations(page)
  await help.getByText("Remember the layout").click()
  await page.keyboard.press("Escape")
  await expect(help).toBeHidden()
  await expect(page.getByRole("button", { name: "Help", exact: true })).toBeFocused()
  expect(await kept(page)).toEqual([])
})

test("where storage is blocked the page says so and works", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get: () => {
        throw new DOMException("blocked", "SecurityError")
      },
    })
  })
  await page.goto("./")
  await introduction(page).getByText("Remember the layout").click()
  await expect(introduction(page)).toContainText("does not let the page keep anything")
  await expect(introduction(page).getByRole("checkbox")).not.toBeChecked()
})

test("who follows a link to a view is not introduced to the page", async ({ page }) => {
  await page.goto("./#zone=VBD")
  await expect(page.getByRole("grid", { name: "Sites" })).toBeVisible()
  await expect(introduction(page)).toBeHidden()
})
