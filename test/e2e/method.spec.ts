import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { details, grid, openCounted } from "./page.ts"

test("by keyboard: a rule is found on Method with its status, in the other language too, and nothing is found without a dead end", async ({
  page,
}) => {
  await openCounted(page)
  await page.getByRole("button", { name: "Method", exact: true }).press("Enter")
  const method = page.getByRole("dialog", { name: "Method" })
  const rows = method.locator(".method-rows").getByRole("row")
  await method.getByRole("button", { name: "Blast", exact: true }).press("Enter")
  await expect(method.getByRole("heading", { name: "Blast", exact: true })).toBeFocused()
  await expect(method.getByRole("heading", { name: "Blast", exact: true })).toBeInViewport()

  await method.getByRole("searchbox").focus()
  await page.keyboard.type("BD31 4,500")
  await expect(rows.filter({ hasText: "22.2 × Q^⅓" }).first()).toContainText("confirmed: read in the document")
  await expect(rows.filter({ hasText: "Norway" })).toHaveCount(0)
  await expect(method.getByRole("searchbox")).toBeFocused()
  await expectNoAxeViolations(page)
  await page.keyboard.type(" nothing")
  await expect(method.getByRole("status")).toHaveText(/^0 of \d+ rows$/)
  await expect(method.getByText("No row has all these words.")).toBeVisible()

  await page.keyboard.press("Escape")
  await page.getByRole("combobox", { name: /Language|Јазик/ }).selectOption("mk")
  await page.getByRole("button", { name: "Метод", exact: true }).press("Enter")
  const inMacedonian = page.getByRole("dialog", { name: "Метод" })
  await inMacedonian.getByRole("searchbox").fill("BD31")
  await expect(inMacedonian.getByRole("row").filter({ hasText: "22,2 × Q^⅓" }).first()).toContainText("потврдено")
})

test("on paper Method stands alone, every row of it, black on white also for who reads on black", async ({ fresh }) => {
  const page = await fresh({ colorScheme: "dark" })
  await openCounted(page)
  await page.getByRole("button", { name: "Method", exact: true }).press("Enter")
  const method = page.getByRole("dialog", { name: "Method" })
  await method.getByRole("searchbox").fill("BD31")
  await expect(method.getByRole("status")).toHaveText(/^\d+ of \d+ rows$/)
  await page.emulateMedia({ media: "print" })
  await expect(grid(page)).toBeHidden()
  await expect(details(page)).toBeHidden()
  await expect(method.getByRole("searchbox")).toBeHidden()
  await expect(method.getByRole("heading", { name: /^Norway/ })).toBeVisible()
  await expect(method.getByRole("cell", { name: /Table 3, hazard type 1, column footpath/ }).first()).toBeVisible()
  const heads = method.locator("thead th, .quiet, td.warning")
  const colours = await heads.evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).color))])
  expect(colours).toEqual(["rgb(0, 0, 0)"])
})
