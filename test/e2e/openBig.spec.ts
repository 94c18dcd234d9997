import { createWriteStream } from "node:fs"
import { once } from "node:events"
import type { Page } from "@playwright/test"
import { gridDisk, latLngToCell } from "h3-js"
import { expect, test } from "./fixtures.ts"
import { grid, openCounted, peopleOnce } from "./page.ts"

/** Writes a file line by line, never holding it whole. */
async function write(path: string, lines: Iterable<string>): Promise<string> {
  const file = createWriteStream(path)
  for (const line of lines) if (!file.write(`${line}\n`)) await once(file, "drain")
  file.end()
  await once(file, "finish")
  return path
}

/** A store in each of a hundred thousand invented sites. */
function* register(): Generator<string> {
  yield "site_id,name,country,lon,lat,store_id,hd,neq_kg"
  for (let at = 0; at < 100_000; at++)
    yield `S${at},Big ${at},MK,${(20.6 + (at % 317) / 200).toFixed(4)},${(41 + (at % 331) / 300).toFixed(4)},S${at}-1,1.1,1000`
}

/** 1,203,601 cells of resolution 10, with a person in each. */
function* cells(): Generator<string> {
  yield "h3,population"
  for (const cell of gridDisk(latLngToCell(41.6, 21.7, 10), 633)) yield `${cell},1`
}

async function pick(page: Page, button: string, path: string): Promise<void> {
  const picking = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: button }).click()
  await (await picking).setFiles(path)
}

test("a big register and a big population grid that are cancelled while they are read, by key and by mouse, change nothing", async ({
  page,
}, info) => {
  const files = {
    register: await write(info.outputPath("big.csv"), register()),
    population: await write(info.outputPath("big-grid.csv"), cells()),
  }
  await openCounted(page, "./#lang=en")
  const before = await peopleOnce(page).innerText()
  const kinds = [
    { button: "Open register…", dialog: "Open a register", path: files.register },
    { button: "Open population grid…", dialog: "Open population grids", path: files.population },
  ]
  for (const kind of kinds)
    for (const by of ["key", "mouse"] as const)
      await test.step(`${kind.dialog}: cancelled by ${by}`, async () => {
        const dialog = page.getByRole("dialog", { name: kind.dialog })
        await pick(page, kind.button, kind.path)
        await expect(dialog.getByRole("progressbar")).toBeVisible()
        if (by === "key") await page.keyboard.press("Escape")
        else await dialog.getByRole("button", { name: "Cancel" }).click()
        await expect(dialog).toBeHidden()
        await expect(page.getByText("Invented data:")).toBeVisible()
        await expect(peopleOnce(page)).toHaveText(before)
        await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0)
      })

  await test.step("nothing that was cancelled comes after all, and the page is used on", async () => {
    const small = "site_id,name,lon,lat,store_id,hd,neq_kg\nA,Small,21.5,41.6,A1,1.1,10000\n"
    await pick(page, "Open register…", await write(info.outputPath("small.csv"), [small]))
    await expect(page.getByRole("dialog")).toContainText("1 of 1 rows can be used.")
    await page.getByRole("button", { name: "Open this register" }).click()
    await expect(grid(page).getByRole("button", { name: "Small" })).toBeVisible()
    await expect(page.getByText("big-grid.csv")).toHaveCount(0)
  })
})
