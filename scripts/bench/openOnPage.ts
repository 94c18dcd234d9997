import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import type { Register } from "../../src/model/register.ts"

/** Writes a file for the page to open: bytes given by the script would be decoded on the page's main thread. */
export async function writtenFile(name: string, content: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "bench-")), name)
  await writeFile(path, content)
  return path
}

export async function chooseRegister(page: Page, { sites, stores }: Register): Promise<void> {
  const siteLines = sites.map(({ siteId, name, country, position: [lon, lat] }) =>
    [siteId, name, country, lon, lat].join(),
  )
  const storeLines = stores.flatMap(({ storeId, siteId, position, storeType, holdings }) =>
    holdings.map(({ hd, neq }) => [storeId, siteId, position?.[0], position?.[1], storeType, "no", hd, neq].join()),
  )
  const files = [
    await writtenFile("sites.csv", ["site_id,name,country,lon,lat", ...siteLines].join("\n")),
    await writtenFile(
      "stores.csv",
      ["store_id,site_id,lon,lat,pes_type,barricaded,hd,neq_kg", ...storeLines].join("\n"),
    ),
  ]
  await choose(page, "Open register…", files)
}

/** Opens files with the button of that name. */
export async function choose(page: Page, button: string, files: readonly string[]): Promise<void> {
  const picking = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: button }).click()
  await (await picking).setFiles([...files])
}

export async function counted(page: Page): Promise<void> {
  const counting = page.getByRole("status").filter({ hasText: /Counting people/ })
  await page.waitForTimeout(300)
  await counting.waitFor({ state: "hidden", timeout: 120_000 })
}
