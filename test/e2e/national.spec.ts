import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { details, filterPanel, grid, hash, openCounted, savedTable } from "./page.ts"

test("rules of one's own: what is wrong is named by row, and every ring, table, reason and file says who entered them", async ({
  page,
}) => {
  await openCounted(page)
  await filterPanel(page).getByRole("button", { name: "Rules of your own…" }).press("Enter")
  const form = page.getByRole("dialog", { name: "Rules of your own" })
  const use = form.getByRole("button", { name: "Use these rules" })
  // PTRD, IBD and VBD are offered; only IBD is wanted.
  await form.getByRole("button", { name: "Remove row 3" }).press("Enter")
  await form.getByRole("button", { name: "Remove row 1" }).press("Enter")
  await form.getByLabel("Factor k").fill("20.000,5")
  await use.press("Enter")
  await expect(form.getByRole("listitem")).toContainText(["Factor k: a number above 0 is needed"])
  await expect(form).toContainText("2 things have to be mended above.")
  await expectNoAxeViolations(page)
  await form.getByLabel("Factor k").fill("20")
  await form.getByLabel("Document and clause").fill("Rulebook 12/2019, article 5")
  await use.press("Enter")

  await expect(page.locator(".page-bottom").getByText("Rules entered by the user")).toBeVisible()
  await expect.poll(() => hash(page)).toContain("rules=national")
  await grid(page).getByRole("button", { name: "MERLIN" }).press("Enter")
  // Its largest store holds 140,000 kg: 20 × 140,000^⅓ = 20 × 51.925 = 1,038.5 m, rounded up.
  await details(page).getByRole("button", { name: "1,039 m" }).first().press("Enter")
  const reason = page.getByRole("dialog")
  await expect(reason).toContainText("20 × 140,000^⅓ = 1,038.5 m → 1,039 m")
  await expect(reason).toContainText("Rulebook 12/2019, article 5")
  await expect(reason).toContainText("Entered by the user")
  await page.keyboard.press("Escape")

  const { text } = await savedTable(page, /Decimal point/)
  expect(text).toContain("Rules entered by the user")

  // The rows are in no link: who opens it is told so and sees the default rule set.
  await page.goto("about:blank")
  await openCounted(page, "./#rules=national")
  await expect(page.getByText("This link was made with rules that its maker had entered")).toBeVisible()
  await expect(filterPanel(page).getByRole("combobox", { name: "Rule set" })).toHaveValue("iatg-02.20")
})
