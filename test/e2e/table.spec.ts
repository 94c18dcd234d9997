import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { canvas, details, grid, openCounted, savedTable } from "./page.ts"

test("an official chooses columns, sorts by one of them and takes the table away as it is shown", async ({ page }) => {
  await openCounted(page)
  await page.getByRole("button", { name: "Columns", exact: true }).click()
  const columns = page.getByRole("dialog")
  await columns.getByText("Radius IBD").click()
  await columns.getByText("Country").click()
  await expectNoAxeViolations(page)
  await page.keyboard.press("Escape")
  await expect(grid(page).getByRole("columnheader")).toHaveText([
    "Name",
    "NEQ",
    /People in IBD/,
    /People in VBD/,
    "Radius IBD",
  ])
  await grid(page).getByRole("button", { name: "Name" }).click()
  await expect(grid(page).getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending")

  const { name, text } = await savedTable(page, /Decimal point/)
  expect(name).toBe("invented-sites.csv")
  expect(text.startsWith("\uFEFFsite_id,name,country,")).toBe(true)
  const lines = text.trim().split("\r\n")
  expect(lines).toHaveLength(61)
  const first = await grid(page).getByRole("row").nth(1).getByRole("gridcell").first().innerText()
  expect(lines[1]).toContain(first)
  await expect(page.getByText("60 rows saved as invented-sites.csv.")).toBeVisible()
})

test("the table of stores is linked with the site and goes into a file of its own", async ({ page }) => {
  await openCounted(page)
  await page.getByRole("radio", { name: "Sites" }).focus()
  await page.keyboard.press("ArrowRight")
  const stores = page.getByRole("grid", { name: "Stores" })
  await expect(stores.getByRole("row").nth(1)).toBeVisible()
  await expect(page.getByRole("button", { name: "199 stores" })).toBeVisible()
  await expectNoAxeViolations(page)
  const row = stores.getByRole("row").nth(2)
  const site = await row.getByRole("gridcell").nth(1).innerText()
  await row.getByRole("button").first().click()
  await expect(details(page).getByRole("heading", { name: site })).toBeVisible()
  await expect(stores.getByRole("row", { selected: true }).first()).toContainText(site)

  const { name, text } = await savedTable(page, /Decimal comma/)
  expect(name).toBe("invented-stores.csv")
  expect(text.startsWith("\uFEFFstore_id;site_id;")).toBe(true)
  expect(text.trim().split("\r\n")).toHaveLength(200)
})

test("the panels give their room to the map and come back", async ({ page }) => {
  await openCounted(page)
  const before = await canvas(page).boundingBox()
  for (const name of ["Layers and legend", "Details", "Table"]) {
    const toggle = page.getByRole("button", { name, exact: true })
    await expect(toggle).toHaveAttribute("aria-expanded", "true")
    await toggle.press("Enter")
    await expect(toggle).toHaveAttribute("aria-expanded", "false")
  }
  await expect(page.getByRole("complementary", { name: "Details" })).toBeHidden()
  await expect(grid(page)).toBeHidden()
  await expect(async () => {
    const after = await canvas(page).boundingBox()
    expect((after?.width ?? 0) - (before?.width ?? 0)).toBeGreaterThan(500)
    expect((after?.height ?? 0) - (before?.height ?? 0)).toBeGreaterThan(100)
  }).toPass()
  await expectNoAxeViolations(page)
  await page.getByRole("button", { name: "Table", exact: true }).press("Enter")
  await expect(grid(page).getByRole("row").filter({ hasText: "MERLIN" })).toBeVisible()
})
