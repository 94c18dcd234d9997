import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"

const sites = `site_id;name;country;lon;lat
A;<img src=x onerror=alert(1)>;MK;21,5;41,6
B;Second;MK;21,9;41,9
C;Third;MK;abc;41,9
`
const stores = `store_id;site_id;hd;neq_kg
A1;A;1.1;10000,5
A2;A;1.9;500
B1;B;1.1;-5
B2;B;1.1;2500
`
const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })
const grid = (page: Page) => page.getByRole("grid", { name: "Sites" })

async function choose(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const picking = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "Open register…" }).click()
  await (await picking).setFiles(files)
}

test("a register with three bad rows: they are named by row and column, the good rows open, and clearing brings the invented data back", async ({
  page,
}) => {
  await page.goto("./")
  await expect(page.getByText("Invented data:")).toBeVisible()
  await choose(page, file("sites.csv", sites), file("stores.csv", stores))
  const dialog = page.getByRole("dialog", { name: "Open a register" })
  await expect(dialog).toContainText("4 of 7 rows can be used.")
  const rows = dialog.getByRole("row")
  await expect(rows.filter({ hasText: "sites.csv" }).filter({ hasText: "abc" })).toContainText(/4.*lon/)
  await expect(rows.filter({ hasText: "1.9" })).toContainText(/stores\.csv.*3.*hd/)
  await expect(rows.filter({ hasText: "-5" })).toContainText(/stores\.csv.*4.*neq_kg/)
  await expectNoAxeViolations(page)
  await dialog.getByRole("button", { name: "Open this register" }).click()

  await expect(page.getByText("Your register, on this computer only:")).toBeVisible()
  await expect(grid(page).getByRole("button", { name: "<img src=x onerror=alert(1)>" })).toBeVisible()
  await expect(grid(page)).toContainText("10,000.5 kg")
  expect(page.url()).not.toContain("Second")
  await page.getByRole("button", { name: "Clear all" }).click()
  await expect(page.getByText("Invented data:")).toBeVisible()
  await expect(grid(page).getByText("Second")).toBeHidden()
})

test("in one sitting: a file that is no register, exchanged coordinates, and files dropped on the page", async ({
  page,
}) => {
  await page.goto("./")
  await test.step("a file that is no register changes nothing and says what it is", async () => {
    await choose(page, {
      name: "register.xlsx",
      mimeType: "application/zip",
      buffer: Buffer.from("PK\u0003\u0004\u0000"),
    })
    const dialog = page.getByRole("dialog", { name: "Open a register" })
    await expect(dialog.getByRole("alert")).toContainText("register.xlsx is damaged")
    await page.keyboard.press("Escape")
    await expect(page.getByText("Invented data:")).toBeVisible()
  })
  await test.step("exchanged coordinates are asked about, and only the answer mends them", async () => {
    await choose(
      page,
      file("flat.csv", "site_id,name,lon,lat,store_id,hd,neq_kg\nA,Exchanged,41.6,21.5,A1,1.1,10000\n"),
    )
    const dialog = page.getByRole("dialog", { name: "Open a register" })
    await expect(dialog.getByText("Are longitude and latitude exchanged?")).toBeVisible()
    await expect(dialog.getByRole("button", { name: "Open this register" })).toBeDisabled()
    await dialog.getByText("Yes, exchange them").click()
    await dialog.getByRole("button", { name: "Read again with these answers" }).click()
    await dialog.getByRole("button", { name: "Open this register" }).click()
    await grid(page).getByRole("button", { name: "Exchanged" }).click()
    await expect(page.getByRole("complementary", { name: "Details" })).toContainText("41.60000° N, 21.50000° E")
  })
  await test.step("files dropped on the page open as a register, with a hint while they are held over it", async () => {
    const text = "site_id;name;lon;lat;store_id;hd;neq_kg\nA;Dropped;21,5;41,6;A1;1.1;10000\n"
    const dataTransfer = await page.evaluateHandle((csv) => {
      const held = new DataTransfer()
      held.items.add(new File([csv], "flat.csv", { type: "text/csv" }))
      return held
    }, text)
    await page.dispatchEvent("body", "dragenter", { dataTransfer })
    await expect(page.getByText("Drop files here: a register, a population grid")).toBeVisible()
    await page.dispatchEvent("body", "drop", { dataTransfer })
    await expect(page.getByText("Drop files here: a register, a population grid")).toBeHidden()
    await page.getByRole("button", { name: "Open this register" }).click()
    await expect(grid(page).getByRole("button", { name: "Dropped" })).toBeVisible()
  })
})
