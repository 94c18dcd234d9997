import { expect, expectNoAxeViolations, test } from "./fixtures.ts"

test("the built page opens from a sub-path, asks no other host for anything and carries the strict content policy", async ({
  page,
}) => {
  await page.goto("./")
  await expect(page).toHaveTitle(/Stockpile Atlas/)
  await expect(page.locator("#app")).not.toBeEmpty()
  await expectNoAxeViolations(page)
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain("unsafe-inline")
})
