import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "./fixtures.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))

function table(file: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split("\n")
  const names = header.split(",")
  return lines.map((line) => Object.fromEntries(line.split(",").map((value, i) => [names[i], value])))
}

/** As the page writes a count: whole people, rounded down behind "at least". */
function shown(row: Record<string, string>): string {
  if (row.people === "") return "no figure"
  const people = Number(row.people)
  const atLeast = row.at_least === "yes"
  if (people === 0) return atLeast ? "incomplete" : "none counted"
  if (people > 0 && people < 1) return atLeast ? "incomplete, fewer than 1" : "fewer than 1"
  const whole = (atLeast ? Math.floor(people) : Math.round(people)).toLocaleString("en-US")
  return atLeast ? `at least ${whole}` : whole
}

test("the page and the command line give the same people for every site of the shipped register", async ({ page }) => {
  const out = mkdtempSync(join(tmpdir(), "atlas-"))
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules/tsx/dist/cli.mjs"),
      join(root, "scripts/cli/exposure.ts"),
      "--sites",
      join(root, "data/register/sites.csv"),
      "--stores",
      join(root, "data/register/stores.csv"),
      "--out",
      out,
    ],
    { cwd: root, stdio: ["ignore", "ignore", "ignore"] },
  )
  const rows = table(join(out, "sites.csv"))
  const totals = table(join(out, "totals.csv"))
  rmSync(out, { recursive: true })
  const names = new Map(table(join(root, "data/register/sites.csv")).map((row) => [row.site_id, row.name]))

  await page.goto("./")
  const grid = page.getByRole("grid", { name: "Sites" })
  await expect(grid.getByRole("row").filter({ hasText: "MERLIN" })).toContainText(/\d,\d{3}/)
  await grid.locator("[data-cell='0:0']").focus()
  const onPage = new Map<string, string[]>()
  for (let i = 0; i < names.size; i++) {
    await expect(grid.locator(`[data-cell='${i}:0']`)).toBeFocused()
    const cells = await grid
      .locator(`[data-cell='${i}:0']`)
      .locator("xpath=ancestor::*[@role='row']")
      .getByRole("gridcell")
      .allInnerTexts()
    // A figure keeps its words on one line with no-break spaces.
    onPage.set(
      cells[0] as string,
      cells.slice(3).map((text) => text.replaceAll("\u00a0", " ")),
    )
    await page.keyboard.press("ArrowDown")
  }
  expect(onPage.size).toBe(names.size)
  for (const [siteId, name] of names) {
    const of = (zone: string) => shown(rows.find((row) => row.site_id === siteId && row.zone === zone) ?? {})
    expect(onPage.get(name as string), `${siteId} ${name}: people in IBD and VBD`).toEqual([of("IBD"), of("VBD")])
  }
  for (const { zone, people_sum, people_once } of totals) {
    const row = page.getByRole("complementary", { name: "Details" }).getByRole("row", { name: new RegExp(`^${zone}`) })
    const text = (people = "") => `at least ${Math.floor(Number(people)).toLocaleString("en-US")}`
    await expect(row.first().getByRole("button")).toHaveText([text(people_sum), text(people_once)])
  }
})
