import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { canvas, details, grid, openCounted, told } from "./page.ts"

/** What a graphics driver does when it is reset. Kept by the page: only the same extension can restore the context. */
async function context(page: Page, does: "loseContext" | "restoreContext"): Promise<void> {
  await page.evaluate((name) => {
    const page = globalThis as typeof globalThis & { lose?: WEBGL_lose_context | null }
    page.lose ??=
      document
        .querySelector<HTMLCanvasElement>("canvas.maplibregl-canvas")
        ?.getContext("webgl2")
        ?.getExtension("WEBGL_lose_context") ?? null
    page.lose?.[name]()
  }, does)
}

/** How much there is to see: an empty map packs into next to nothing [bytes]. */
const drawn = async (page: Page) => (await canvas(page).screenshot()).byteLength

async function search(page: Page, site: string): Promise<void> {
  await page.getByRole("combobox", { name: /Search/ }).fill(site)
  await expect(page.getByRole("option").first()).toContainText(site)
  await page.keyboard.press("Enter")
  await expect(details(page).getByRole("heading", { name: site })).toBeVisible()
}

test("a map that the graphics card drops is told, table and figures go on, and the map comes back where it was", async ({
  page,
}) => {
  await openCounted(page)
  await page.getByRole("button", { name: "Got it" }).click()
  await grid(page).getByRole("button", { name: "MERLIN" }).click()
  await expect(details(page).getByRole("heading", { name: "MERLIN" })).toBeVisible()
  await expect(page.locator(".map-coordinates")).toContainText("Middle of the map")
  const before = await drawn(page)

  await context(page, "loseContext")
  const alert = page.locator(".notices [role=alert]")
  await expect(alert).toContainText("The graphics card has dropped the map.")
  await expect(alert).toContainText("the table and the figures work")
  await search(page, "ALDER")
  await expect(details(page).getByRole("row", { name: /Radius/ })).toContainText("522 m")
  await expectNoAxeViolations(page)
  await search(page, "MERLIN")

  await context(page, "restoreContext")
  await expect(alert).toBeEmpty()
  await expect(canvas(page)).toHaveCount(1)
  await expect.poll(() => drawn(page)).toBeGreaterThan(before / 2)
  await canvas(page).focus()
  await page.keyboard.press("ArrowRight")
  await expect(told(page, /, people in IBD: |sites close together/)).toHaveCount(1)
})
