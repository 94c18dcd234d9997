import type { Locator, Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { canvas, details, grid, openCounted } from "./page.ts"

/**
 * Invented; its largest store holds 120,000 kg of HD 1.1 on its own coordinates, and 120,000^⅓ = 49.3242. By hand, with IATG
 * 02.20 Table E.1: IBD 22.2 × 49.3242 = 1,095.0 m, PTRD two thirds of it, 730 m, VBD 44.4 × 49.3242 = 2,190 m.
 */
const waxwing = { name: "WAXWING", store: "RS-01-01", ibd: "22.2 × 120,000^⅓ = 1,095.0 m → 1,095 m" }
const rule = ["IATG 02.20", "Table E.1", "confirmed: read in the document", "stores.csv"]
const counting = ["How it was counted", "Data used", "Places and their population: about 2023-03"]

/** What a figure opens, what that says, and where the focus is once it is closed. */
async function reads(page: Page, title: string | RegExp, says: readonly string[], back: Locator): Promise<void> {
  const reason = page.getByRole("dialog", { name: title })
  for (const text of says) await expect(reason).toContainText(text)
  await expect(reason.locator(":focus")).toHaveCount(1)
  await page.keyboard.press("Escape")
  await expect(reason).toBeHidden()
  await expect(back).toBeFocused()
}

async function opens(page: Page, figure: Locator, title: string | RegExp, says: readonly string[]): Promise<void> {
  await figure.click()
  await reads(page, title, says, figure)
}

test("a technician opens the reason of figures of every kind: the region's, a country's, a site's, a store's, a place's, the table's", async ({
  page,
}) => {
  await openCounted(page, "./#lang=en&show=site/HR-02")
  const panel = details(page)
  // Stores HR-02-02 and HR-02-03 stand 13 m apart and count as one.
  const joined = panel.getByRole("listitem").filter({ hasText: "HR-02-03" })
  const gap = joined.getByRole("button", { name: /^gap 13\.\d m/ }).first()
  await opens(page, gap, /^Gap between HR-02-0\d and HR-02-0\d$/, ["IATG 02.20", "confirmed"])

  await panel.getByRole("button", { name: /Back to the region/ }).click()
  // The table has gone to that site's row.
  await grid(page).hover()
  await page.mouse.wheel(0, -9000)
  const atLeast = (row: RegExp) =>
    panel
      .getByRole("row")
      .filter({ hasText: row })
      .getByRole("button", { name: /^at least/ })
  await opens(page, atLeast(/^IBD/).last(), "People inside IBD: all sites", ["12 stores without a figure", ...counting])
  await opens(page, atLeast(/^Kosovo/), "People inside IBD: all sites", ["Kosovo", ...counting])
  const cell = grid(page).getByRole("row", { name: waxwing.name }).getByRole("gridcell")
  await opens(page, cell.nth(4).getByRole("button"), "People inside VBD: WAXWING", ["Mala Moštanica", ...counting])

  await grid(page).getByRole("button", { name: waxwing.name }).click()
  const inRow = (row: RegExp) => panel.getByRole("row", { name: row }).getByRole("button").nth(1)
  await opens(page, inRow(/^Radius/), "Radius of IBD: WAXWING", [waxwing.ibd, ...rule])
  await opens(page, inRow(/^People inside/), "People inside IBD: WAXWING", ["Mala Moštanica", ...counting])
  const store = panel.getByRole("listitem").filter({ hasText: waxwing.store })
  await opens(page, store.getByRole("button", { name: "1,095 m" }), "Radius of IBD: store RS-01-01", [
    waxwing.ibd,
    ...rule,
  ])
  const neq = ["120,000 kg", "stores.csv", "row "]
  await opens(page, store.getByRole("button", { name: "120,000 kg" }), "Net explosive quantity: RS-01-01", neq)
  const place = panel.getByRole("listitem").filter({ hasText: "Mala Moštanica" })
  const footprint = ["1,125 × 73 % = 821", "744 m, 183°", "How it was counted"]
  await opens(
    page,
    place.getByRole("button", { name: "744 m south" }),
    "Mala Moštanica: distance and people",
    footprint,
  )
})

test("rings on the map open the reason of their radius: by their edge, by their label, and by keyboard alone", async ({
  page,
}) => {
  await openCounted(page, "./#lang=en")
  await grid(page).getByRole("button", { name: waxwing.name }).click()
  const map = canvas(page)
  const box = await map.boundingBox()
  if (!box) throw new Error("the map has no size")
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  // The map shows the whole VBD with 44 px to spare above and below; the IBD is half of it.
  const ibd = (box.height / 2 - 44) / 2
  const pointed = page.locator(".map-pointed")
  const click = async (x: number, y: number) => {
    await expect(async () => {
      await page.mouse.move(x, y - 1)
      await page.mouse.move(x, y)
      await expect(pointed).toContainText("IBD 1,095 m", { timeout: 500 })
    }).toPass()
    await expect(pointed).toContainText("people in IBD: 890")
    await expect(pointed).toContainText("Click or press Enter for the reason")
    await expect(map).toHaveCSS("cursor", "pointer")
    await page.mouse.click(x, y)
  }
  await click(middle.x + ibd, middle.y)
  await expect(page.getByRole("dialog")).toContainText(waxwing.ibd)
  await expectNoAxeViolations(page)
  await reads(page, "Radius of IBD: WAXWING", [waxwing.ibd, ...rule], map)
  // The label stands below the ring's southern end, farther from it than the edge reaches.
  await click(middle.x, middle.y + ibd + 12)
  await reads(page, "Radius of IBD: WAXWING", [waxwing.ibd, ...rule], map)

  await page.mouse.move(5, 5)
  await page.keyboard.press("ArrowDown")
  await expect(pointed).toContainText("figures and their reasons")
  await page.keyboard.press("ArrowDown")
  await expect(pointed).toContainText("IBD 1,095 m")
  await page.keyboard.press("Enter")
  await reads(page, "Radius of IBD: WAXWING", [waxwing.ibd, ...rule], map)
  await expect(page.locator(".map-focus")).toBeVisible()
  await expect(pointed).toContainText("IBD 1,095 m")

  // Beside every ring a click is what it was: back to the region.
  await page.mouse.click(middle.x + 1.5 * ibd, middle.y)
  await expect(details(page).getByRole("heading", { name: "The region" })).toBeVisible()

  const cell = grid(page).getByRole("row", { name: waxwing.name }).getByRole("gridcell").nth(2).getByRole("button")
  await cell.focus()
  await page.keyboard.press("Enter")
  await reads(page, "Net explosive quantity: WAXWING", ["155,000 kg", "stores.csv"], cell)
})
