import { launchOptions } from "./browser.ts"
import { expect, test } from "./fixtures.ts"

test.use({ launchOptions: launchOptions(["--disable-3d-apis"]) })

test("without WebGL the page says so, and list, details and figures work", async ({ page }) => {
  await page.goto("./")
  await expect(page.locator(".notices [role=alert]")).toContainText("This browser cannot draw the map")
  const row = page.getByRole("grid").getByRole("row").filter({ hasText: "MERLIN" })
  await expect(row).toContainText(/\d,\d{3}/)
  await row.getByRole("button", { name: "MERLIN" }).click()
  await expect(page.getByRole("complementary", { name: "Details" }).getByRole("row", { name: /Radius/ })).toContainText(
    "1,153 m",
  )
})
