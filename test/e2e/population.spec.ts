import type { Page } from "@playwright/test"
import { gridDisk, latLngToCell } from "h3-js"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"

// An invented store in Montenegro, far from its neighbours, whose distance for homes is 22.2 · 10,000^⅓ = 478.3 m; cells of
// resolution 8 for some 40 km around, a hundred people in each.
const [lat, lon] = [42.75, 19.2]
const register = `site_id,name,country,lon,lat,store_id,hd,neq_kg\nA,Alone,ME,${lon},${lat},A1,1.1,10000\n`
const cells = gridDisk(latLngToCell(lat, lon, 8), 40)
const grid = `h3,population\n${cells.map((cell) => `${cell},100`).join("\n")}\n`

const details = (page: Page) => page.getByRole("complementary", { name: "Details" })
const layers = (page: Page) => page.getByRole("complementary", { name: "Layers and legend" })
/** Figures of the zone for homes, over all sites. */
const people = async (page: Page) =>
  (await details(page).getByRole("row").allInnerTexts()).map((row) => row.replace(/\s+/g, " "))

/** Lets go of files over the page. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const dataTransfer = await page.evaluateHandle((contents) => {
    const held = new DataTransfer()
    for (const [name, text] of Object.entries(contents)) held.items.add(new File([text], name))
    return held
  }, files)
  await page.dispatchEvent("body", "drop", { dataTransfer })
}

test("a register and a population grid dropped together both open; the figures change and name the grid, and are as before without it", async ({
  page,
}) => {
  await page.goto("./#lang=en")
  await drop(page, { "alone.csv": register })
  await page.getByRole("button", { name: "Open this register" }).click()
  await expect(
    details(page)
      .getByRole("row", { name: /^population grid no.grid/ })
      .first(),
  ).toBeVisible()
  const before = await people(page)

  await drop(page, { "kontur.csv": grid, "again.csv": register })
  await page.getByRole("button", { name: "Open this register" }).click()
  await expect(layers(page).getByText("kontur.csv", { exact: true })).toBeVisible()
  const figure = details(page)
    .getByRole("row", { name: /^population grid \d/ })
    .first()
    .getByRole("button")
    .first()
  await figure.click()
  await expect(page.getByRole("dialog")).toContainText(
    /kontur\.csv \(H3 cells; 4,921 cells, 492,100 people\) counts in/,
  )
  await page.keyboard.press("Escape")
  expect(page.url()).not.toContain("kontur")

  await layers(page).getByRole("button", { name: "Remove kontur.csv" }).click()
  await expect(
    details(page)
      .getByRole("row", { name: /^population grid no.grid/ })
      .first(),
  ).toBeVisible()
  expect(await people(page)).toEqual(before)
})

test("a file that is no population grid changes nothing and says so, and the same grid twice is asked about", async ({
  page,
}) => {
  await page.goto("./#lang=en")
  const pick = async (name: string, text: string) => {
    const picking = page.waitForEvent("filechooser")
    await layers(page).getByRole("button", { name: "Open population grid…" }).click()
    await (await picking).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) })
  }
  const dialog = page.getByRole("dialog", { name: "Open population grids" })
  await pick("<img src=x onerror=alert(1)>.csv", "a,b\n1,2\n")
  await expect(dialog.getByRole("alert")).toContainText("<img src=x onerror=alert(1)>.csv is not the kind of file")
  await page.keyboard.press("Escape")
  await pick("kontur.csv", grid)
  await expect(page.getByText("Your population grids, on this computer only: kontur.csv")).toBeVisible()
  await pick("kontur.csv", grid)
  await expect(dialog.getByText("kontur.csv (2) looks the same as kontur.csv.")).toBeVisible()
  await expectNoAxeViolations(page)
  await expect(dialog.getByRole("button", { name: "Use this grid" })).toBeDisabled()
  await dialog.getByText("Only kontur.csv (2)").click()
  await dialog.getByRole("button", { name: "Use this grid" }).click()
  await expect(layers(page).getByText("kontur.csv (2)", { exact: true })).toBeVisible()
  await expect(layers(page).getByRole("button", { name: /^Remove / })).toHaveCount(1)
})
