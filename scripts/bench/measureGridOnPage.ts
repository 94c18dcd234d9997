import type { Browser, Page } from "@playwright/test"
import type { Ground } from "../../src/model/ground.ts"
import type { Register } from "../../src/model/register.ts"
import { generatedCells, gridText } from "./generatedGrid.ts"
import { generatedRegister } from "./generatedRegister.ts"
import { choose, chooseRegister, counted, writtenFile } from "./openOnPage.ts"
import { tracedThreads } from "./tracedThreads.ts"

/** Much longer than anything here takes; a busy machine is no failure [ms]. */
const timeout = 120_000

/**
 * Population grids in the browser, from the file chosen to the figures drawn: 263,764 cells on 400 stores, and a million on
 * 1,000 and on 10,000 stores.
 */
export async function measureGridOnPage(
  browser: Browser,
  url: string,
  ground: Ground,
  write: (line: string) => void,
): Promise<void> {
  const small = await writtenFile("kontur.csv", gridText(generatedCells(263_764, ground)))
  const large = await writtenFile("million.csv", gridText(generatedCells(1_000_000, ground)))
  for (const [sites, file, cells] of [
    [200, small, "263,764"],
    [500, large, "1,000,000"],
    [5000, large, "1,000,000"],
  ] as const) {
    const register = generatedRegister(sites, ground)
    const page = await opened(browser, url)
    await chooseRegister(page, register)
    await accept(page)
    await counted(page)
    await page.waitForTimeout(2000)
    const threads = await tracedThreads(browser, page, async () => {
      await choose(page, "Open population grid…", [file])
      // The page warns that these cells hold only a part of the people, and asks.
      await page.getByRole("button", { name: "Use this grid", disabled: false }).click({ timeout })
      await page
        .getByRole("row", { name: /^population grid (at least )?\d/ })
        .first()
        .waitFor({ timeout })
    })
    write(`${cells} cells in the browser on ${register.stores.length} stores, file chosen to figures: ${threads}`)
    await page.close()
  }
}

/** 100,000 rows of 50,000 sites in one file: read, then opened and drawn, the people still uncounted. */
export async function measureManyRows(
  browser: Browser,
  url: string,
  ground: Ground,
  write: (line: string) => void,
): Promise<void> {
  const file = await writtenFile("rows.csv", flatRows(generatedRegister(50_000, ground)))
  const page = await opened(browser, url)
  const read = await tracedThreads(browser, page, async () => {
    await choose(page, "Open register…", [file])
    await openButton(page).waitFor({ timeout })
  })
  write(`100,000 rows in the browser, read: ${read}`)
  const drawn = await tracedThreads(browser, page, () => accept(page))
  write(`100,000 rows in the browser, opened and drawn: ${drawn}`)
  await page.close()
}

async function opened(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  // An address with something behind `#` is no first visit.
  await page.goto(`${url}#lang=en`)
  await counted(page)
  await page.waitForTimeout(2000)
  return page
}

const openButton = (page: Page) =>
  page.getByRole("dialog").getByRole("button", { name: "Open this register", disabled: false })

/** Until zones and symbols are drawn. */
async function accept(page: Page): Promise<void> {
  await openButton(page).click({ timeout })
  await page.getByRole("grid", { name: "Sites" }).getByRole("row").nth(1).filter({ hasText: "B-" }).waitFor({ timeout })
  await page.waitForTimeout(5000)
}

function flatRows({ sites, stores }: Register): string {
  const places = new Map(
    sites.map(({ siteId, name, country, position }) => [siteId, [siteId, name, country, ...position]]),
  )
  const rows = stores.slice(0, 100_000).map(({ storeId, siteId, storeType, holdings: [held] }) => {
    return [...(places.get(siteId) ?? []), storeId, storeType, "no", held?.hd, held?.neq].join()
  })
  return ["site_id,name,country,lon,lat,store_id,pes_type,barricaded,hd,neq_kg", ...rows].join("\n")
}
