import { mkdir, stat } from "node:fs/promises"
import { type BrowserContextOptions, chromium, type Page } from "@playwright/test"
import { launchOptions } from "../test/e2e/browser.ts"
import { serve } from "../test/e2e/serve.ts"

/**
 * Takes the pictures of the built page that README shows, to be looked at by a person: `npm run pictures` takes all,
 * `npm run pictures -- dark tablet` those named. The page is served from `dist/`, or from the folder after `--from`.
 */
interface View {
  /** Of the file; the size follows it. */
  readonly name: string
  readonly sizes?: readonly Size[]
  /** Of a reader who does not use the page as most do. */
  readonly reader?: BrowserContextOptions
  /** What stands behind the "#" of the address. With anything there, the introduction does not come. */
  readonly at?: string
  /** A site that is chosen from the table. */
  readonly site?: string
  /** What the reader does then. */
  readonly after?: (page: Page) => Promise<void>
  /** True for the picture that the page itself makes of its map. */
  readonly exported?: boolean
}

type Size = readonly [width: number, height: number]
const laptop: Size = [1366, 768]
const desktop: Size = [1920, 1080]
const dark = { colorScheme: "dark" } as const
const touch = { hasTouch: true, isMobile: true } as const

/** Invented sites: MERLIN's zones have a village well inside and cross a border, WAXWING is beside a town. */
const views: readonly View[] = [
  { name: "region", at: "lang=en", sizes: [laptop, desktop] },
  { name: "site", at: "lang=en", site: "MERLIN", sizes: [laptop, desktop] },
  { name: "town", at: "lang=en", site: "WAXWING", sizes: [laptop, desktop] },
  { name: "introduction" },
  { name: "filtered", at: 'lang=en&filter={"countries":["AL"]}&view=40.95,20.2,6.5' },
  { name: "point", at: "lang=en&show=point/42.57700,20.46400&view=42.565,20.458,11.8" },
  { name: "macedonian", at: "lang=mk" },
  { name: "what-if", at: "lang=en&mode=what-if", site: "MERLIN", after: keepLess },
  { name: "plan", at: "lang=en&mode=plan", after: makePlan },
  { name: "dark", at: "lang=en", reader: dark },
  { name: "dark-site", at: "lang=en", site: "MERLIN", reader: dark },
  { name: "tablet", at: "lang=en", reader: touch, sizes: [[820, 1180]] },
  { name: "picture", at: "lang=en", exported: true, sizes: [desktop] },
]

/** The map flies and the names on it are placed; software rendering takes its time [ms]. */
const settling = 9000
const folder = "test/pictures"

const { names, root } = asked(process.argv.slice(2))
await mkdir(folder, { recursive: true })
const site = await serve({ root })
const browser = await chromium.launch(launchOptions())
try {
  for (const view of views.filter(({ name }) => names.length === 0 || names.includes(name))) {
    for (const size of view.sizes ?? [laptop]) await take(view, size)
  }
} finally {
  await browser.close()
  await site.close()
}

/** Throws for a name that no view has. */
function asked(words: readonly string[]): { names: readonly string[]; root: string } {
  const from = words.indexOf("--from")
  const names = from < 0 ? words : words.toSpliced(from, 2)
  const unknown = names.filter((name) => !views.some((view) => view.name === name))
  if (unknown.length > 0)
    throw new Error(`no view ${unknown.join(", ")}; there are ${views.map((v) => v.name).join(", ")}`)
  return { names, root: (from < 0 ? undefined : words[from + 1]) ?? "dist" }
}

async function take(view: View, [width, height]: Size): Promise<void> {
  const path = `${folder}/${view.name}-${width}x${height}.png`
  const page = await browser.newPage({ viewport: { width, height }, ...view.reader })
  await page.goto(site.url + (view.at ? `#${new URLSearchParams(view.at)}` : ""))
  await counted(page)
  if (view.site) await page.getByRole("grid").getByRole("button", { name: view.site }).click()
  await view.after?.(page)
  await page.waitForTimeout(settling)
  if (view.exported) await saveExported(page, path)
  else await page.screenshot({ path })
  await page.close()
  process.stdout.write(`${path}  ${Math.ceil((await stat(path)).size / 1000)} kB\n`)
}

/** In whatever language: a number of thousands stands in one of the tables. */
async function counted(page: Page): Promise<void> {
  const cells = page.locator("td, [role=gridcell]").filter({ hasText: /\d[.,]\d{3}/ })
  await cells.first().waitFor({ state: "attached" })
}

async function keepLess(page: Page): Promise<void> {
  const slider = page.getByRole("complementary").last().getByRole("slider").first()
  await slider.focus()
  for (let pressed = 0; pressed < 100; pressed++) await page.keyboard.press("ArrowLeft")
}

async function makePlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Make the plan/ }).click()
  const headline = page.getByText(/^Removing .* relieves /)
  await headline.waitFor({ timeout: 120_000 })
  await headline.scrollIntoViewIfNeeded()
}

async function saveExported(page: Page, path: string): Promise<void> {
  await page.getByRole("button", { name: "Picture…" }).click()
  const save = page.getByRole("button", { name: "Save the picture" })
  await page.getByRole("dialog").getByRole("img").waitFor({ timeout: 120_000 })
  const saving = page.waitForEvent("download")
  await save.click()
  await (await saving).saveAs(path)
}
