import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures.ts"
import { details, hash, settledHash } from "./page.ts"

async function open(page: Page, address = "./"): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole("row").filter({ hasText: "MERLIN" })).toBeVisible()
  await expect.poll(() => hash(page)).toContain("view=")
}

test("back and forward go through what was selected, with the view it was seen in", async ({ page }) => {
  await open(page)
  const region = await settledHash(page)
  await page.getByRole("grid").getByRole("button", { name: "MERLIN" }).click()
  const site = await settledHash(page)
  expect(site).not.toBe(region)
  await page.goBack()
  await expect(details(page).getByRole("heading", { name: "The region" })).toBeVisible()
  expect(await settledHash(page)).toBe(region)
  await page.goForward()
  await expect(details(page).getByRole("heading", { name: "MERLIN" })).toBeVisible()
  expect(await settledHash(page)).toBe(site)
})

test("an address that makes no sense opens the page as it is without one", async ({ page }) => {
  await open(page, "./#view=here&show=moon/1&zone=9&layers=&lang=tlh&more=%")
  await expect(details(page).getByRole("heading", { name: "The region" })).toBeVisible()
  expect(hash(page)).toMatch(/^#view=[\d.,]+&lang=en$/)
})

test("the address carries nothing of a register of one's own", async ({ page }) => {
  await open(page)
  const csv = "site_id,name,lon,lat,store_id,hd,neq_kg\nSECRET-7,Hidden,21.3,41.2,S1,1.1,5000\n"
  await page
    .getByLabel("Open a register", { exact: true })
    .setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(csv) })
  await page.getByRole("button", { name: "Open this register" }).click()
  await page.getByRole("grid").getByRole("button", { name: "Hidden" }).click()
  await expect(details(page).getByRole("heading", { name: "Hidden" })).toBeVisible()
  const address = await settledHash(page)
  for (const word of ["SECRET", "Hidden", "mine", "show="]) expect(address).not.toContain(word)
})
