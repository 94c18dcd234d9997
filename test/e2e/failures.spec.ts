import { readFileSync } from "node:fs"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"

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

test.describe("a worker that cannot be loaded", () => {
  test.use({
    server: {
      intercept: (path) => (path.startsWith("assets/worker-") ? { status: 404, body: "Not found" } : undefined),
    },
    expectedComplaints: /404|worker-.* net::ERR_FAILED/,
  })
  test("is told once, with what still works, and help opens", async ({ page }) => {
    await page.goto("./")
    const alert = page.locator(".notices [role=alert]")
    await expect(alert).toContainText("The part of this program that reads registers and counts people")
    await expect(alert).toContainText("reload the page")
    await expect(alert.getByRole("paragraph")).toHaveCount(1)
    await page.getByRole("button", { name: "Help", exact: true }).press("Enter")
    await expect(page.getByRole("dialog", { name: "Help and keyboard" })).toContainText("Shift + arrow keys")
    await expectNoAxeViolations(page)
  })
})

test.describe("too little memory for the people", () => {
  // What Chromium throws in a worker that asks for more than there is.
  const shortOfMemory = `
    const read = Response.prototype.arrayBuffer
    Response.prototype.arrayBuffer = function () {
      if (this.url.endsWith("population.fgb")) return Promise.reject(new RangeError("Array buffer allocation failed"))
      return read.call(this)
    }
  `
  test.use({
    server: {
      intercept: (path) => {
        if (!path.startsWith("assets/worker-")) return undefined
        const headers = { "content-type": "application/javascript" }
        return { headers, body: shortOfMemory + readFileSync(new URL(path, dist), "utf8") }
      },
    },
  })
  test("is told; radii, table and map go on", async ({ page }) => {
    await page.goto("./")
    const alert = page.locator(".notices [role=alert]")
    await expect(alert).toContainText("too little free memory")
    await expect(alert).toContainText("People could not be counted; radii and stores are still right.")
    await page.getByRole("grid").getByRole("button", { name: "ALDER" }).click()
    const details = page.getByRole("complementary", { name: "Details" })
    await expect(details.getByRole("row", { name: /Radius/ })).toContainText("522 m")
    await expectNoAxeViolations(page)
  })
})
