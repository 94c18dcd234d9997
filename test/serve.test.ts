import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { type Served, type ServeOptions, serve } from "./e2e/serve.ts"

let root = ""
let served: Served | undefined
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "serve-"))
  writeFileSync(join(root, "index.html"), "page")
  writeFileSync(join(root, "depots.fgb"), "0123456789")
  writeFileSync(join(root, "worker.mjs"), "")
})
afterEach(() => served?.close())
afterAll(() => rmSync(root, { recursive: true }))

async function get(path: string, options: Partial<ServeOptions> = {}, range?: string): Promise<Response> {
  served = await serve({ root, prefix: "/sub/path/", ...options })
  return fetch(new URL(path, served.url), range ? { headers: { range } } : {})
}

test.each([
  ["bytes=0-3", "0123", "bytes 0-3/10"],
  ["bytes=8-", "89", "bytes 8-9/10"],
  ["bytes=-3", "789", "bytes 7-9/10"],
  ["bytes=5-99", "56789", "bytes 5-9/10"],
])("a server with ranges answers %s with that part of the file", async (range, text, contentRange) => {
  const response = await get("depots.fgb", {}, range)
  expect([response.status, await response.text()]).toEqual([206, text])
  expect(response.headers.get("content-range")).toBe(contentRange)
})

test("a range beyond the end of the file is refused", async () => {
  expect((await get("depots.fgb", {}, "bytes=10-")).status).toBe(416)
})

test("a server without ranges answers with the whole file", async () => {
  const response = await get("depots.fgb", { ranges: false }, "bytes=0-3")
  expect([response.status, await response.text()]).toEqual([200, "0123456789"])
})

test("a folder gives its page, an unknown path nothing, a path outside the folder nothing", async () => {
  expect(await (await get("./")).text()).toBe("page")
  await served?.close()
  expect((await get("absent.fgb")).status).toBe(404)
  await served?.close()
  expect((await get("..%2f..%2fetc%2fpasswd")).status).toBe(404)
})

test("module files with the ending .mjs have no script type, as on Debian's nginx", async () => {
  expect((await get("worker.mjs")).headers.get("content-type")).toBe("application/octet-stream")
})

test("a journey may answer in place of the file, for instance with half of it", async () => {
  const intercept = (path: string) => (path === "depots.fgb" ? { body: "01234" } : undefined)
  expect(await (await get("depots.fgb", { intercept })).text()).toBe("01234")
})
