import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { canvas, details, grid, openCounted, settledHash } from "./page.ts"

test.use({ hasTouch: true, isMobile: true, viewport: { width: 820, height: 1180 } })

/** Resolves when MapLibre's hint lies over the map; looked for in every frame, as it goes again by itself. */
const hintIsShown = (page: Page) =>
  page.waitForFunction(() => document.querySelector(".maplibregl-cooperative-gesture-screen.maplibregl-show"))

/** Fingers side by side in the middle of the map, drawn to the left. */
async function drag(page: Page, fingers: 1 | 2): Promise<void> {
  const box = await canvas(page).boundingBox()
  if (!box) throw new Error("the map has no size")
  const touch = await page.context().newCDPSession(page)
  const at = (moved: number) =>
    [0, 60].slice(0, fingers).map((apart, id) => ({
      id,
      x: box.x + box.width / 2 - moved,
      y: box.y + box.height / 2 + apart,
    }))
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) })
  for (let moved = 10; moved <= 100; moved += 10)
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(moved) })
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
}

/** Nothing of the page lies to the right of the screen. */
async function expectNoScrollingSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(820)
}

test("one finger leaves the map alone and is told to be two, in the page's language; two move it", async ({ page }) => {
  await openCounted(page)
  // The introduction comes a moment after the page and lies over the map.
  await page.getByRole("button", { name: "Got it" }).tap()
  await expect(page.getByText("Middle of the map:")).toBeVisible()
  const before = await settledHash(page)
  const told = hintIsShown(page)
  await drag(page, 1)
  await told
  await expect(page.locator(".maplibregl-mobile-message")).toHaveText("Use two fingers to move the map")
  expect(await settledHash(page)).toBe(before)
  await drag(page, 2)
  await expect.poll(() => settledHash(page)).not.toBe(before)
  await page.getByLabel("Language").selectOption("Македонски")
  await expect(page.locator(".maplibregl-mobile-message")).toHaveText("Поместувајте ја картата со два прста")
})

test("an official with a tablet picks a site, asks for a reason and clears the map of panels, all by taps", async ({
  page,
}) => {
  await openCounted(page)
  await page.getByRole("button", { name: "Got it" }).tap()
  await expectNoScrollingSideways(page)
  await grid(page).getByRole("button", { name: "MERLIN" }).tap()
  await expect(details(page).getByRole("heading", { name: "MERLIN" })).toBeVisible()
  await details(page).getByRole("button", { name: "1,153 m" }).first().tap()
  const reason = page.getByRole("dialog")
  await expect(reason).toContainText("Table E.1")
  await expectNoAxeViolations(page)
  await expectNoScrollingSideways(page)
  await reason.getByRole("button", { name: "Close" }).first().tap()
  await expect(reason).toBeHidden()

  for (const name of ["Layers and legend", "Details", "Table"]) {
    const toggle = page.getByRole("button", { name, exact: true })
    const was = await toggle.getAttribute("aria-expanded")
    const other = was === "true" ? "false" : "true"
    await toggle.tap()
    await expect(toggle).toHaveAttribute("aria-expanded", other)
    await expectNoScrollingSideways(page)
    await toggle.tap()
    await expect(toggle).toHaveAttribute("aria-expanded", was ?? "")
    if (was === "true") await toggle.tap()
  }
  await expect(details(page)).toBeHidden()
  await expect(grid(page)).toBeHidden()
  await expectNoScrollingSideways(page)
  await expectNoAxeViolations(page)
})
