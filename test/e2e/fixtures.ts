import { fileURLToPath } from "node:url"
import { AxeBuilder } from "@axe-core/playwright"
import { type BrowserContext, type BrowserContextOptions, expect, type Page, test as base } from "@playwright/test"
import { type Served, type ServeOptions, serve } from "./serve.ts"

const dist = fileURLToPath(new URL("../../dist/", import.meta.url))

type Options = {
  /** How the built site is served: `test.use({ server: { ranges: false } })`. */
  server: Omit<ServeOptions, "root">
  /**
   * Complaints that a journey provokes on purpose, such as the 404 of a file it takes away. One expression, not a
   * list: Playwright takes a list in `test.use` for something else.
   */
  expectedComplaints: RegExp
}

type Fixtures = Options & {
  /** The built site under a sub-path; `page.goto("./")` opens it. */
  site: Served
  /** A page in a browser that has never seen the site: no storage, no cache; held to the same as the journey's own. */
  fresh: (options: BrowserContextOptions) => Promise<Page>
  /** Fails the journey on any console error, page error, failed request or request to another host. */
  noComplaints: void
}

export const test = base.extend<Fixtures>({
  server: [{}, { option: true }],
  expectedComplaints: [/(?!)/, { option: true }],
  site: async ({ server }, use) => {
    const served = await serve({ root: dist, prefix: "/some/sub/path/", ...server })
    await use(served)
    await served.close()
  },
  baseURL: async ({ site }, use) => use(site.url),
  fresh: async ({ browser, site, expectedComplaints }, use) => {
    const contexts: BrowserContext[] = []
    const complaints: string[][] = []
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: site.url, ...options })
      contexts.push(context)
      complaints.push(collectComplaints(context, new URL(site.url).host))
      return context.newPage()
    })
    for (const context of contexts) await context.close()
    expect(unexpected(complaints.flat(), expectedComplaints), "the fresh browser complained").toEqual([])
  },
  noComplaints: [
    async ({ context, site, expectedComplaints }, use) => {
      const complaints = collectComplaints(context, new URL(site.url).host)
      await use()
      expect(unexpected(complaints, expectedComplaints), "the browser complained").toEqual([])
    },
    { auto: true },
  ],
})

function unexpected(complaints: readonly string[], expected: RegExp): string[] {
  return complaints.filter((text) => !expected.test(text))
}

/** Everything that must not happen on any page or in any worker of the context; filled while the journey runs. */
function collectComplaints(context: BrowserContext, host: string): string[] {
  const complaints: string[] = []
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on("weberror", (error) => complaints.push(`page: ${String(error.error())}`))
  context.on("request", (request) => {
    const url = new URL(request.url())
    const isOwn = url.host === host || ["data:", "blob:", "about:"].includes(url.protocol)
    if (!isOwn) complaints.push(`request to another host: ${request.url()}`)
  })
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? ""
    // A page that is left or a fetch that is no longer wanted aborts its requests; that is no fault.
    if (reason !== "net::ERR_ABORTED") complaints.push(`request failed: ${request.url()} ${reason}`)
  })
  return complaints
}

/** Checks the page as it stands against WCAG 2.2 A and AA, as far as a program can. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
  // The other mode opens a second page to gather what frames have reported; here are no frames, and it takes half as long again.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .withTags(tags)
    .analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.target.join(" ")).join(", ")}`,
  )
  expect(found, "accessibility").toEqual([])
}

export { expect }
