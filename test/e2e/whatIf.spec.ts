import type { Page } from "@playwright/test"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"
import { canvas, details, grid, plain, savedTable } from "./page.ts"

/** MERLIN has three stores; 140 of its 152.5 t are in the first. */
const siteName = "MERLIN"

const marker = (page: Page) => details(page).getByRole("slider", { name: "NEQ kept, t" })
const changes = (page: Page) => details(page).getByRole("list").filter({ hasText: "Take out" })
const row = (page: Page) => grid(page).getByRole("row").filter({ hasText: siteName })
const banner = (page: Page) => page.getByRole("banner").getByRole("status").filter({ hasText: "Scenario" })
const readout = (page: Page) => details(page).locator(".curve-readout > div").filter({ hasText: /^IBD/ })

async function openWhatIf(page: Page): Promise<void> {
  await page.goto("./#lang=en&mode=what-if")
  await expect(row(page)).toContainText(/\d,\d{3}/)
  await row(page).getByRole("button", { name: siteName }).click()
  await expect(marker(page)).toBeVisible()
}

/** People in IBD by the curve's figure, its marker in words, and the table. */
async function expectInStep(page: Page): Promise<string> {
  await expect(readout(page).getByRole("button")).toBeVisible()
  const people = plain(await readout(page).getByRole("button").innerText())
  const inTable = async () => plain(await row(page).getByRole("gridcell").nth(3).innerText())
  await expect.poll(inTable).toBe(people)
  await expect(marker(page)).toHaveAttribute("aria-valuetext", new RegExp(`IBD: ${people};`))
  return people
}

/** The same, and on the map once the site is pointed at: the one that is chosen stands in the middle. */
async function expectEverywhere(page: Page): Promise<string> {
  const people = await expectInStep(page)
  const box = await canvas(page).boundingBox()
  if (!box) throw new Error("the map has no size")
  await expect(async () => {
    await page.mouse.move(5, 5)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await expect(page.locator(".map-pointed")).toContainText(`people in IBD: ${people}`, { timeout: 2000 })
  }).toPass()
  await page.mouse.move(5, 5)
  return people
}

/** A row of the saved table, by the names of its columns. */
async function savedRow(page: Page): Promise<Record<string, string>> {
  const { text } = await savedTable(page, /Decimal point/)
  const lines = text.split(/\r?\n/)
  const at = lines.findIndex((line) => line.includes("ibd_people_change"))
  const names = (lines[at] ?? "").split(",")
  const cells = (lines.find((line) => line.includes(`,${siteName},`)) ?? "").split(",")
  return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]))
}

test("kept stock is dragged by mouse and by keys, and curve, map, table and file have the same people", async ({
  page,
}) => {
  await openWhatIf(page)
  const before = await expectInStep(page)
  await expect(marker(page)).toHaveAttribute("aria-valuenow", "152500")

  const ground = await details(page).locator(".chart-ground").boundingBox()
  if (!ground) throw new Error("there is no chart")
  const y = ground.y + ground.height / 2
  await page.mouse.move(ground.x + ground.width - 14, y)
  await page.mouse.down()
  await page.mouse.move(ground.x + ground.width * 0.75, y, { steps: 4 })
  await page.mouse.move(ground.x + ground.width / 2, y, { steps: 4 })
  await page.mouse.up()
  await expect(banner(page)).toContainText("Scenario “Scenario 1”: 3 changes")
  const dragged = await expectEverywhere(page)
  expect(dragged).not.toBe(before)
  const saved = await savedRow(page)
  expect(Math.round(Number(saved.ibd_people)).toLocaleString("en-US")).toBe(dragged)
  expect(Math.round(Number(saved.ibd_people_before)).toLocaleString("en-US")).toBe(before)
  expect(Number(saved.ibd_people_change)).toBeCloseTo(Number(saved.ibd_people) - Number(saved.ibd_people_before), 6)

  await marker(page).focus()
  await page.keyboard.press("PageDown")
  await page.keyboard.press("ArrowLeft")
  await expect.poll(async () => plain(await readout(page).innerText())).not.toContain(dragged)
  expect(await expectEverywhere(page)).not.toBe(dragged)

  // Two keys are two steps, and the whole drag is one.
  const undo = details(page).getByRole("button", { name: "Undo" })
  await undo.click()
  await undo.click()
  expect(await expectInStep(page)).toBe(dragged)
  await page.keyboard.press("Control+z")
  await expect(banner(page)).toHaveCount(0)
  expect(await expectInStep(page)).toBe(before)
})

test("changes are taken out one by one, a scenario gets a name, and a project brings it back", async ({
  page,
}, info) => {
  const file = info.outputPath("tried.atlas.json")
  await openWhatIf(page)
  await details(page).getByRole("combobox", { name: "Stock of" }).selectOption("XK-01-02")
  await details(page).getByRole("button", { name: "Empty it" }).press("Enter")
  await details(page).getByRole("combobox", { name: "Stock of" }).selectOption("XK-01-01")
  await details(page).getByRole("textbox", { name: "Kept, in kilograms" }).fill("90000")
  await page.keyboard.press("Enter")
  await expect(changes(page).getByRole("listitem")).toHaveText([
    /^XK-01-02: emptied \(8,600 kg before\)/,
    /^XK-01-01: 140,000 kg → 90,000 kg/,
  ])
  await changes(page)
    .getByRole("button", { name: /XK-01-02/ })
    .press("Enter")
  await expect(changes(page).getByRole("listitem")).toHaveCount(1)
  await details(page).getByRole("button", { name: "More for scenarios" }).press("Enter")
  await details(page).getByRole("button", { name: "Rename" }).press("Enter")
  await details(page).getByRole("textbox", { name: "Name" }).fill("First steps")
  await page.keyboard.press("Enter")
  await expect(banner(page)).toContainText("Scenario “First steps”: 1 change")
  const people = await expectInStep(page)

  const project = page.getByRole("button", { name: "Project…" })
  await project.press("Enter")
  const downloading = page.waitForEvent("download")
  await page.getByRole("button", { name: "Save project" }).press("Enter")
  await (await downloading).saveAs(file)
  await page.goto("about:blank")
  await openWhatIf(page)
  await expect(banner(page)).toHaveCount(0)
  await project.press("Enter")
  const picking = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "Open project…" }).click()
  await (await picking).setFiles(file)
  await expect(page.getByRole("dialog", { name: "Project file" })).toContainText("is open")
  await page.keyboard.press("Escape")
  await expect(banner(page)).toContainText("Scenario “First steps”: 1 change")
  await expect(row(page).getByRole("gridcell").nth(3)).toHaveText(people)
  await page.getByRole("banner").getByRole("button", { name: "Show the register as it is" }).press("Enter")
  await expect(banner(page)).toHaveCount(0)
  await expect(page.locator(".page-notes")).toBeFocused()
})

test("a site is moved by coordinates and on the map, and compared with the register", async ({ page }) => {
  await openWhatIf(page)
  const before = await expectInStep(page)
  await details(page).getByText("More: division").click()
  const position = details(page).getByRole("textbox", { name: "Position of the site with all its stores" })
  await position.fill("42.60 N, 20.50 E")
  await page.keyboard.press("Enter")
  await expect(changes(page)).toContainText("XK-01: moved to 42.60000° N, 20.50000° E")
  await details(page).getByRole("button", { name: "Undo" }).click()
  await expect(banner(page)).toHaveCount(0)

  const box = await canvas(page).boundingBox()
  if (!box) throw new Error("the map has no size")
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y - 20, { steps: 4 })
  await page.mouse.move(x + 80, y - 40, { steps: 4 })
  await page.mouse.up()
  await expect(changes(page)).toContainText(/XK-01: moved to 42\.5[67]\d+° N, 20\.4[67]\d+° E/)
  await expect(readout(page).getByRole("button")).not.toHaveText(before)
  const after = plain(await readout(page).getByRole("button").innerText())
  await expectNoAxeViolations(page)

  await details(page).getByRole("button", { name: "More for scenarios" }).click()
  await details(page).getByRole("button", { name: "Compare…" }).click()
  const dialog = page.getByRole("dialog", { name: "Two scenarios side by side" })
  await expect(dialog.getByRole("row", { name: siteName }).getByRole("cell")).toContainText([before, after, /^[−+]/])
  await expectNoAxeViolations(page)
})

test("below the limit of the rule there is no rule and never nobody, and a scenario can have rules of its own", async ({
  page,
}) => {
  await openWhatIf(page)
  const field = details(page).getByRole("textbox", { name: "Kept, in kilograms" })
  await field.fill("30")
  await page.keyboard.press("Enter")
  await expect(readout(page)).toHaveText(/^IBD\s*no rule below \d+ kg$/)
  await expect(marker(page)).toHaveAttribute("aria-valuetext", /; IBD: no rule below \d+ kg;/)
  await expect(row(page).getByRole("gridcell").nth(3)).toHaveText("no figure")
  await expect(row(page).getByRole("gridcell").nth(4)).toHaveText("no figure now")
  await details(page).getByRole("button", { name: "As before" }).click()

  await details(page).getByText("More: division").click()
  await details(page).getByRole("combobox", { name: "Rules of this scenario" }).selectOption("aastp-1")
  await expect(changes(page)).toContainText("Rules: AASTP-1")
  await expect(banner(page)).toContainText("1 change")
  await expect(page.locator(".page-bottom")).toContainText("AASTP-1")
  await expectInStep(page)
  await details(page).getByRole("combobox", { name: "Rules of this scenario" }).selectOption("")
  await expect(banner(page)).toHaveCount(0)
  await expect(page.locator(".page-bottom")).not.toContainText("AASTP-1")
})
