import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures.ts"

const details = (page: Page) => page.getByRole("complementary").last()
const hash = (page: Page) => new URL(page.url()).hash

async function open(page: Page, address = "./"): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole("row").filter({ hasText: "MERLIN" })).toBeVisible()
  await expect.poll(() => hash(page)).toContain("view=")
}

/** The address once the map has come to rest. */
async function settledHash(page: Page): Promise<string> {
  let last = ""
  await expect(async () => {
    const before = last
    last = hash(page)
    expect(last).toBe(before)
  }).toPass({ intervals: [1500] })
  return last
}

test("a link opens the same view, selection, layers, zone and language in a fresh browser", async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page)
  await page.getByRole("grid").getByRole("button", { name: "MERLIN" }).click()
  await page.getByText("Lakes and rivers", { exact: true }).click()
  await page.getByRole("radio", { name: "VBD" }).check({ force: true })
  await expect.poll(() => hash(page)).toMatch(/show=site\/.*layers=-water.*zone=VBD.*lang=en/)
  const link = await settledHash(page)

  const fresh = await browser.newContext({ locale: "mk-MK", viewport: { width: 1366, height: 768 } })
  const other = await fresh.newPage()
  await other.goto(`${baseURL}${link}`)
  await expect(details(other).getByRole("heading", { name: "MERLIN" })).toBeVisible()
  await expect(other.getByRole("checkbox", { name: "Lakes and rivers" })).not.toBeChecked()
  await expect(other.getByRole("radio", { name: "VBD" })).toBeChecked()
  expect(await settledHash(other)).toBe(link)
  await fresh.close()
})

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
    .locator("input[type=file]")
    .setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(csv) })
  await page.getByRole("button", { name: "Open this register" }).click()
  await page.getByRole("grid").getByRole("button", { name: "Hidden" }).click()
  await expect(details(page).getByRole("heading", { name: "Hidden" })).toBeVisible()
  const address = await settledHash(page)
  for (const word of ["SECRET", "Hidden", "mine", "show="]) expect(address).not.toContain(word)
})
