import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { canvas, details, told } from "./page.ts"

// The map flies and glides, as it does for most.
test.use({ contextOptions: { reducedMotion: "no-preference" } })

async function openMap(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  await page.goto("./")
  await expect(page.getByText("Invented data:")).toBeVisible()
  // The introduction comes a moment after the page and lies over the map.
  await page.getByRole("button", { name: "Got it" }).click()
  // The read-out is there once the map is.
  await expect(page.getByText("Middle of the map:")).toBeVisible()
  await expect(told(page, /People counted/)).toHaveCount(1)
  const box = await canvas(page).boundingBox()
  if (!box) throw new Error("the map has no size")
  return box
}

test("an official measures on the map, by clicks and by keys, and puts the tool down with Escape", async ({ page }) => {
  const box = await openMap(page)
  const tool = page.getByRole("button", { name: "Measure distance and bearing" })
  await tool.click()
  await expect(tool).toHaveAttribute("aria-pressed", "true")
  await page.mouse.click(box.x + 120, box.y + 160)
  await expect(told(page, "Click where to measure to")).toBeVisible()
  await page.mouse.click(box.x + 420, box.y + 160)
  // East along one height of a Mercator map: the geodesic leaves a little to the north of east.
  await expect(told(page, /km, bearing 8\d° from true north/)).toHaveCount(1)
  await expectNoAxeViolations(page)
  await canvas(page).focus()
  await page.keyboard.press("Escape")
  await expect(tool).toHaveAttribute("aria-pressed", "false")

  await tool.focus()
  await page.keyboard.press("Enter")
  await page.mouse.move(5, 5)
  await canvas(page).focus()
  await page.keyboard.press("Enter")
  await page.keyboard.press("Shift+ArrowRight")
  // The map glides there; a step is 120 px, more than a hundred kilometres at this zoom.
  await expect(page.getByText(/^\d{3}[\d.,]* km, bearing/).first()).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(told(page, /km, bearing (8\d|90)° from true north/)).toHaveCount(1)
})

test("arrow keys go from site to site, each is told, and Enter shows it", async ({ page }) => {
  await openMap(page)
  await canvas(page).focus()
  const isSite = told(page, /, people in IBD: /)
  for (const key of ["ArrowRight", "ArrowRight", "ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"]) {
    await page.keyboard.press(key)
    await expect(told(page, /, people in IBD: |sites close together/)).toHaveCount(1)
    await expect(page.locator(".map-focus")).toBeVisible()
    if ((await isSite.count()) > 0) break
  }
  const name = (await isSite.innerText()).split(",")[0] ?? ""
  await page.keyboard.press("Enter")
  await expect(details(page).getByRole("heading", { name })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(details(page).getByRole("heading", { name: "The region" })).toBeVisible()
})

test("the previous view comes back, by the button and by its key", async ({ page }) => {
  await openMap(page)
  const before = (await page.locator(".map-coordinates").textContent()) ?? ""
  const back = page.getByRole("button", { name: "Previous view" })
  await expect(back).toHaveAttribute("aria-disabled", "true")
  await canvas(page).focus()
  await page.keyboard.press("Shift+ArrowRight")
  await expect(back).not.toHaveAttribute("aria-disabled")
  await expect(page.locator(".map-coordinates")).not.toHaveText(before)
  await page.keyboard.press("Backspace")
  await expect(page.locator(".map-coordinates")).toHaveText(before)
  await expect(back).toHaveAttribute("aria-disabled", "true")
})

test("the position under the pointer is read out in the form chosen, and a right click asks about it", async ({
  page,
}) => {
  const box = await openMap(page)
  const reading = page.locator(".map-coordinates")
  await page.mouse.move(box.x + 450, box.y + 60)
  await expect(reading).toContainText(/\d{2}\.\d{5}° N, \d{2}\.\d{5}° E/)
  await page.getByLabel("Form of coordinates").selectOption("MGRS")
  await page.mouse.move(box.x + 451, box.y + 60)
  await expect(reading).toContainText(/\d{2}[A-Z] [A-Z]{2} \d{5} \d{5}/)
  await page.mouse.click(box.x + 450, box.y + 60, { button: "right" })
  await expect(details(page).getByRole("heading", { name: "The region" })).toBeHidden()
})
