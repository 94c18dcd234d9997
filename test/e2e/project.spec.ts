import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { filterPanel, grid, plain } from "./page.ts"

/** One store of 140 t on its own: the zones are circles, and another rule set has other radii and other people. */
const flat = "site_id,name,country,lon,lat,store_id,hd,neq_kg\nA,Prva,MK,21.43,41.99,A1,1.1,140000\n"

const projectButton = (page: Page) => page.getByRole("button", { name: "Project…" })
const dialog = (page: Page) => page.getByRole("dialog", { name: "Project file" })
const shown = async (page: Page) => plain(await grid(page).getByRole("row").filter({ hasText: "Prva" }).innerText())

async function choose(page: Page, button: string, file: { name: string; mimeType: string; buffer: Buffer } | string) {
  const picking = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: button }).click()
  await (await picking).setFiles(file)
}

test("a project saved with a register and other rules opens again after a reload, with the same figures", async ({
  page,
}, info) => {
  const saved = info.outputPath("mine.atlas.json")
  await page.goto("./#lang=en")
  await choose(page, "Open register…", { name: "flat.csv", mimeType: "text/csv", buffer: Buffer.from(flat) })
  await page.getByRole("button", { name: "Open this register" }).click()
  await expect(grid(page).getByRole("row").filter({ hasText: "Prva" })).toContainText(/\d,\d{3}/)
  await expect(page).toHaveTitle("Stockpile Atlas")
  await filterPanel(page).getByRole("combobox", { name: "Rule set" }).selectOption("fi-1101")
  await expect(page).toHaveTitle("● Not saved – Stockpile Atlas")
  await expect(projectButton(page)).toContainText("not saved")
  await expect(page.locator(".page-bottom")).toContainText("1101/2015")
  await expect(grid(page).getByRole("row").filter({ hasText: "Prva" })).toContainText(/\d,\d{3}/)
  const before = await shown(page)

  await projectButton(page).press("Enter")
  await expect(dialog(page)).toContainText("There are changes that are not saved.")
  await expectNoAxeViolations(page)
  const downloading = page.waitForEvent("download")
  await dialog(page).getByRole("button", { name: "Save project" }).press("Enter")
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^stockpile-atlas-\d{4}-\d\d-\d\d\.atlas\.json$/)
  await download.saveAs(saved)
  await expect(dialog(page)).toContainText("Nothing has changed since it was opened or last saved.")
  await expect(page).toHaveTitle("Stockpile Atlas")

  await page.goto("about:blank")
  await page.goto("./#lang=en")
  await expect(page.getByText("Invented data:")).toBeVisible()
  await projectButton(page).press("Enter")
  await choose(page, "Open project…", saved)
  await expect(dialog(page)).toContainText(/mine\.atlas\.json, saved on .*, is open\. 1 site/)
  await page.keyboard.press("Escape")
  await expect(filterPanel(page).getByRole("combobox", { name: "Rule set" })).toHaveValue("fi-1101")
  await expect(page.getByText("Your register, on this computer only:")).toBeVisible()
  await expect.poll(() => shown(page)).toBe(before)
  expect(page.url()).not.toContain("Prva")

  // One step back, and what is no project changes nothing.
  await projectButton(page).press("Enter")
  await choose(page, "Open project…", {
    name: "wrong.atlas.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"kind":"Stockpile Atlas project","version":3}'),
  })
  await expect(dialog(page).getByRole("alert")).toContainText("wrong.atlas.json was saved by a newer version")
  await dialog(page).getByRole("button", { name: "Back to what was here before" }).press("Enter")
  await expect(page.getByText("Invented data:")).toBeVisible()
  await expect(filterPanel(page).getByRole("combobox", { name: "Rule set" })).toHaveValue("iatg-02.20")
})
