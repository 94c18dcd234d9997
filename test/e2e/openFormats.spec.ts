import type { Page } from "@playwright/test"
import { makeWorkbook } from "../load/makeWorkbook.ts"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { details } from "./page.ts"

const dialog = (page: Page) => page.getByRole("dialog", { name: "Open a register" })
const sites = (page: Page) => page.getByRole("grid", { name: "Sites" })

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ fileName, base64 }) => {
      const held = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      held.items.add(new File([content], fileName))
      return held
    },
    { fileName: name, base64: Buffer.from(bytes).toString("base64") },
  )
  await page.dispatchEvent("body", "drop", { dataTransfer })
}

test("a workbook with headers of its own is dropped, its columns are looked at and said, and its site stands on the map; a workbook of optional tables goes beside it", async ({
  page,
}) => {
  await page.goto("./#lang=en")
  await expect(page.getByText("Invented data:")).toBeVisible()
  const rows = [
    ["Шифра", "Назив", "Гео. ширина", "Гео. должина", "Објект", "Класа", "Количество"],
    ["A", "Дропнат", 41.6, 21.5, "A1", "1.1", 10],
  ]
  await drop(page, "registar.xlsx", makeWorkbook({ name: "Лист1", rows }))
  const columnOf = (header: string) => dialog(page).getByRole("combobox", { name: `What is the column “${header}”?` })
  // The mass is one of three things; nobody may guess which.
  await expect(columnOf("Количество")).toHaveValue("kept")
  const said = {
    Шифра: "site_id",
    Назив: "name",
    "Гео. ширина": "lat",
    "Гео. должина": "lon",
    Објект: "store_id",
    Класа: "hd",
    Количество: "neq_kg",
  }
  for (const [header, column] of Object.entries(said)) await columnOf(header).selectOption(column)
  await dialog(page).getByRole("combobox", { name: "Unit of the column “Количество”" }).selectOption("t")
  await expectNoAxeViolations(page)
  await dialog(page).getByRole("button", { name: "Read again with these columns" }).press("Enter")
  await expect(dialog(page)).toContainText("1 of 1 rows can be used.")
  await dialog(page).getByRole("button", { name: "Open this register" }).press("Enter")

  await sites(page).getByRole("button", { name: "Дропнат" }).click()
  await expect(details(page)).toContainText("41.60000° N, 21.50000° E")
  // 10 t: 22.2 × 10,000^⅓ = 478.3 m, rounded up.
  await expect(details(page).getByRole("button", { name: "479 m" }).first()).toBeVisible()

  const exposed = ["es_id", "name", "type", "lon", "lat"]
  const plants = ["facility_id", "country", "t_per_year", "hd_accepted", "cost_eur_t"]
  const countries = ["country", "population", "year", "rasr_member"]
  const tables = [
    {
      name: "exposed_sites",
      rows: [exposed, ["E1", "<b>Училиште</b>", "school", 21.51, 41.6], ["E2", "", "castle", 21.5, 41.6]],
    },
    { name: "facilities", rows: [plants, ["F1", "MK", 1200, "1.3; 1.4", "250–400"]] },
    { name: "countries", rows: [countries, ["MK", 1836713, 2021, "yes"], ["XK", 1585590, 2024, ""]] },
  ]
  await drop(page, "optional.xlsx", makeWorkbook(...tables))
  // The castle is no kind of exposed site: four of five rows.
  await expect(dialog(page)).toContainText("4 of 5 rows can be used. 1 exposed site, 1 facility, 2 countries.")
  await expect(dialog(page)).toContainText("They are added to registar.xlsx, whose sites and stores stay as they are.")
  await expectNoAxeViolations(page)
  await dialog(page).getByRole("button", { name: "Add to the register" }).press("Enter")
  await expect(details(page).getByRole("button", { name: "479 m" }).first()).toBeVisible()
  await details(page).getByRole("button", { name: "Back to the region" }).click()
  await page.getByRole("button", { name: "Register health…" }).click()
  const health = page.getByRole("dialog", { name: "Register health" })
  await expect(health).toContainText("1 exposed site, 1 facility, 2 countries.")
  await expect(health.getByRole("row", { name: /North Macedonia.*1\.3\.1, 1\.3\.2, 1\.4.*250–400/ })).toBeVisible()
  await expectNoAxeViolations(page)
})

test("rows pasted from a spreadsheet open as a register, and a workbook with a password is told from a damaged one", async ({
  page,
}) => {
  await page.goto("./#lang=en")
  await expect(page.getByText("Invented data:")).toBeVisible()
  const text = "site_id\tname\tlon\tlat\tstore_id\thd\tneq_kg\nA\tPasted\t21,5\t41,6\tA1\t1.1\t10000\n"
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", pasted)
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  await expect(dialog(page)).toContainText("1 of 1 rows can be used.")
  await dialog(page).getByRole("button", { name: "Open this register" }).click()
  await expect(sites(page).getByRole("button", { name: "Pasted" })).toBeVisible()

  // Office keeps a workbook with a password in a compound file with a stream of this name.
  const locked = new Uint8Array(2048)
  locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  Array.from("EncryptedPackage").forEach((letter, at) => (locked[1024 + 2 * at] = letter.charCodeAt(0)))
  await drop(page, "locked.xlsx", locked)
  await expect(dialog(page).getByRole("alert")).toContainText("locked.xlsx is protected by a password")
  await page.keyboard.press("Escape")
  await expect(sites(page).getByRole("button", { name: "Pasted" })).toBeVisible()
})
