import Papa from "papaparse"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { details, filterPanel, grid, hash, openCounted, savedTable, told } from "./page.ts"

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
  await page.keyboard.press("Escape")
  // 44.4 × 140,000^⅓ = 2,305.5 m: the point lies inside, and the distance to the store and to its edge both say why.
  const store = stores.filter({ hasText: "XK-01-01" })
  await store.getByRole("button", { name: /^1,550 m/ }).press("Enter")
  await expect(page.getByRole("dialog", { name: "Distance to store XK-01-01, MERLIN" })).toContainText("south-west")
  await page.keyboard.press("Escape")
  await store.getByRole("button", { name: "VBD" }).press("Enter")
  const inside = page.getByRole("dialog", { name: "VBD of store XK-01-01 and this point" })
  await expect(inside).toContainText("The point lies inside")
  await expect(inside).toContainText("44.4 × 140,000^⅓ = 2,305.5 m")
  await expectNoAxeViolations(page)
})

test("contours of chosen pressures are drawn, kept in the address, and read out with what they do", async ({
  page,
}) => {
  await openCounted(page, "./#show=site/XK-01")
  await page.getByRole("checkbox", { name: "Contours of overpressure" }).press("Space")
  const levels = page.getByRole("group", { name: "Pressures that are drawn" })
  await expect(levels.getByRole("checkbox", { name: /^5 kPa: minor damage to houses/ })).toBeChecked()
  await levels.getByRole("checkbox", { name: /^35 kPa/ }).press("Space")
  await expect(page).toHaveURL(/layers=contours&kpa=5,14/)
  await expect(levels).toContainText("beyond Z = 40 Swisdak 1994")
  await expectNoAxeViolations(page)
})

test("a link opens with its rule set and roads, and the file saved from it names both and has the page's radii", async ({
  page,
}) => {
  await openCounted(page, "./#show=site/XK-01&rules=fi-1101&route=low")
  await expect(filterPanel(page).getByRole("combobox", { name: "Rule set" })).toHaveValue("fi-1101")
  await expect(filterPanel(page).getByRole("combobox", { name: "Roads that PTRD is for" })).toHaveValue("low")
  await expect.poll(() => hash(page)).toMatch(/rules=fi-1101.*route=low/)
  // 140,000^⅓ = 51.925: little-used road 10 ×, single home 22 ×, hospital 60 × that, rounded up.
  const radii = details(page)
    .getByRole("row", { name: /^Radius/ })
    .getByRole("button")
  await expect(radii).toHaveText(["520 m", "1,143 m", "3,116 m"])

  const { text } = await savedTable(page, /Decimal point/)
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), { header: true })
  const merlin = data.find((row) => row.site_id === "XK-01") ?? {}
  expect(merlin).toMatchObject({ rule_set: "Finland, Decree 1101/2015", route_class: "low" })
  const shown = ["ptrd_m", "ibd_m", "vbd_m"].map(
    (column) => `${Math.ceil(Number(merlin[column])).toLocaleString("en")} m`,
  )
  expect(shown).toEqual(await radii.allInnerTexts())
})
