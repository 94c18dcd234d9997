import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { details, filterPanel, grid, hash, openCounted, told } from "./page.ts"

test("by keyboard: another rule set gives its own radius, with its equation, beside what the others ask, and as a note", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await openCounted(page)
  const rules = filterPanel(page).getByRole("combobox", { name: "Rule set" })
  await rules.focus()
  await page.keyboard.type("Finland")
  await expect(rules).toHaveValue("fi-1101")
  await expect(told(page, "The table of smallest distances was not seen")).toBeVisible()
  await expect.poll(() => hash(page)).toContain("rules=fi-1101")
  await expect(grid(page).getByRole("row").filter({ hasText: "MERLIN" })).toContainText(/\d,\d{3}/)
  await grid(page).getByRole("button", { name: "MERLIN" }).press("Enter")

  // Its largest store holds 140,000 kg: 22 × 140,000^⅓ = 22 × 51.925 = 1,142.3 m, rounded up.
  const radius = details(page).getByRole("button", { name: "1,143 m" }).first()
  await radius.press("Enter")
  const reason = page.getByRole("dialog")
  await expect(reason).toContainText("22 × 140,000^⅓ = 1,142.3 m → 1,143 m")
  const iatg = reason.getByRole("row").filter({ hasText: "IATG 02.20" })
  // 22.2 × 51.925 = 1,152.7 m; 1,152.7 ÷ 1,142.3 = 1.009.
  await expect(iatg).toContainText("1,153 m")
  await expect(iatg).toContainText("1 % more")
  await expectNoAxeViolations(page)
  await reason.getByRole("button", { name: "Copy as text" }).press("Enter")
  await expect(reason.getByText("Copied.")).toBeVisible()
  const note = await page.evaluate(() => navigator.clipboard.readText())
  expect(note).toContain("IBD of store XK-01-01, MERLIN: 1,143 m.")
  expect(note).toContain("Finland, Decree 1101/2015")
})

test("by keyboard: Method is opened, searched for a rule by its printed name, and would be printed alone", async ({
  page,
}) => {
  await openCounted(page)
  await page.getByRole("button", { name: "Method", exact: true }).press("Enter")
  const method = page.getByRole("dialog", { name: "Method" })
  await method.getByRole("searchbox").focus()
  await page.keyboard.type("BD31")
  await expect(method.getByRole("status")).toHaveText(/^\d+ of \d+ rows$/)
  const row = method.getByRole("row").filter({ hasText: "4,500 kg" }).last()
  await expect(row).toContainText("22.2 × Q^⅓")
  await expect(row).toContainText("BD31")
  await expectNoAxeViolations(page)
  await page.emulateMedia({ media: "print" })
  await expect(grid(page)).toBeHidden()
  await expect(row).toBeVisible()
  await page.emulateMedia({ media: "screen" })
  await page.keyboard.press("Escape")
  await expect(page.getByRole("button", { name: "Method", exact: true })).toBeFocused()
})

test("a point tells the blast that each store near it would bring, and why", async ({ page }) => {
  await openCounted(page, "./#show=point/42.577,20.464")
  const stores = details(page).getByRole("listitem").filter({ hasText: "XK-01-" })
  await expect(stores.first()).toContainText("kPa")
  const figure = stores.filter({ hasText: "XK-01-01" }).getByRole("button", { name: /kPa/ })
  const pressure = await figure.innerText()
  await figure.press("Enter")
  const reason = page.getByRole("dialog", { name: "Blast here from store XK-01-01" })
  await expect(reason).toContainText(`→ ${pressure}`)
  await expect(reason).toContainText("Kingery–Bulmash 1984")
  await expectNoAxeViolations(page)
})
