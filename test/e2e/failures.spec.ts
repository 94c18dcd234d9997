import { readFileSync } from "node:fs"
import { expect, test } from "./fixtures.ts"

const dist = new URL("../../dist/", import.meta.url)

test.describe("a server that does not know ranges", () => {
  test.use({ server: { ranges: false } })
  test("serves everything the page needs", async ({ page }) => {
    await page.goto("./")
    await expect(page.getByRole("grid").getByRole("row").filter({ hasText: "MERLIN" })).toContainText(/\d,\d{3}/)
    await expect(page.getByRole("alert")).toHaveCount(1)
    await expect(page.getByRole("alert")).toBeEmpty()
  })
})

test.describe("a truncated population.fgb", () => {
  test.use({
    server: {
      intercept: (path) =>
        path === "data/population.fgb" ? { body: readFileSync(new URL(path, dist)).subarray(0, 100_000) } : undefined,
    },
  })
  test("stops the count with a sentence; radii, table and map go on", async ({ page }) => {
    await page.goto("./")
    const alert = page.locator(".notices [role=alert]")
    await expect(alert).toContainText("population.fgb is damaged")
    await expect(alert).toContainText("People could not be counted")
    await page.getByRole("grid").getByRole("button", { name: "ALDER" }).click()
    const details = page.getByRole("complementary", { name: "Details" })
    // 13,000 kg of HD 1.1: 22.2·13,000^⅓ = 521.996 m.
    await expect(details.getByRole("row", { name: /Radius/ })).toContainText("522 m")
    await expect(details.getByRole("row", { name: /People inside/ })).not.toContainText(/\b0\b/)
  })
})

test.describe("a missing depots.fgb", () => {
  test.use({
    server: { intercept: (path) => (path === "data/depots.fgb" ? { status: 404, body: "Not found" } : undefined) },
    expectedComplaints: /404/,
  })
  test("is named, and a register of one's own still opens", async ({ page }) => {
    await page.goto("./")
    const alert = page.locator(".notices [role=alert]")
    await expect(alert).toContainText("depots.fgb does not exist on this server.")
    await expect(page.getByRole("button", { name: "Open register…" })).toBeEnabled()
  })
})
