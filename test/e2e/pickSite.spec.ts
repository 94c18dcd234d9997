import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { details, grid, openCounted } from "./page.ts"

// The map flies to the site, as it does for most.
test.use({ contextOptions: { reducedMotion: "no-preference" } })

/** Invented; a village lies well inside its inhabited-building distance. */
const merlin = { name: "MERLIN", ibd: "1,153 m" }

test("an official picks a site in the table and on the map, and reads its zones, its people and the reason", async ({
  page,
}) => {
  await openCounted(page)
  await grid(page).getByRole("button", { name: merlin.name }).click()
  const panel = details(page)
  await expect(panel.getByRole("heading", { name: merlin.name })).toBeVisible()
  await expect(panel.getByRole("button", { name: merlin.ibd }).first()).toBeVisible()
  const inTable = await grid(page).getByRole("row", { selected: true }).getByRole("gridcell").nth(3).innerText()
  await expect(
    panel
      .getByRole("row", { name: /People inside/ })
      .getByRole("cell")
      .nth(1),
  ).toHaveText(inTable)
  await expect(panel.getByText("Named places inside")).toBeVisible()

  await panel.getByRole("button", { name: merlin.ibd }).first().click()
  const reason = page.getByRole("dialog")
  await expect(reason).toContainText("22.2")
  await expect(reason).toContainText("Table E.1")
  await expect(reason).toContainText("confirmed")
  await expect(reason).toContainText("stores.csv")
  await expectNoAxeViolations(page)
  await page.keyboard.press("Escape")
  await expect(reason).toBeHidden()

  // The map has gone to the site, so the middle of the map is the site.
  await panel.getByRole("button", { name: /Back to the region/ }).click()
  await expect(panel.getByRole("heading", { name: "The region" })).toBeVisible()
  const canvas = page.locator("canvas.maplibregl-canvas")
  const box = await canvas.boundingBox()
  if (!box) throw new Error("the map has no size")
  await expect(async () => {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await expect(panel.getByRole("heading", { name: merlin.name })).toBeVisible({ timeout: 500 })
  }).toPass()
})

test("the same by keyboard alone", async ({ page }) => {
  await openCounted(page)
  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "Skip to the table of sites" })).toBeFocused()
  await page.keyboard.press("Enter")
  const active = grid(page).locator("[data-cell='0:0']")
  for (let i = 0; i < 12 && !(await active.evaluate((cell) => cell === document.activeElement)); i++) {
    await page.keyboard.press("Tab")
  }
  await expect(active).toBeFocused()
  const cell = grid(page).getByRole("button", { name: merlin.name })
  for (let i = 0; i < 60 && !(await cell.evaluate((name) => name === document.activeElement)); i++) {
    await page.keyboard.press("ArrowDown")
  }
  await expect(cell).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(details(page).getByRole("heading", { name: merlin.name })).toBeVisible()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  const reason = page.getByRole("dialog")
  await expect(reason).toContainText("in listed places")
  await expect(reason).toContainText("rural background")
  await page.keyboard.press("Escape")
  await expect(reason).toBeHidden()
  await expectNoAxeViolations(page)
})

test("the region has its sum and its once in every zone, says at least where a store has no figure, and a site without one says so and never shows 0", async ({
  page,
}) => {
  await openCounted(page)
  for (const zone of ["PTRD", "IBD", "VBD"]) {
    const row = details(page)
      .getByRole("row", { name: new RegExp(`^${zone}`) })
      .first()
    await expect(row.getByRole("button")).toHaveText([/^at least [\d,]+$/, /^at least [\d,]+$/])
  }
  await grid(page).getByRole("button", { name: "LARCH" }).click()
  const people = details(page).getByRole("row", { name: /People inside/ })
  await expect(people.getByRole("cell")).toHaveText(["no figure", "no figure", "no figure"])
  await expect(details(page)).toContainText("It is not zero")
})
