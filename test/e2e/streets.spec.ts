import type { Page } from "@playwright/test"
import { makePmtiles } from "../load/makePmtiles.ts"
import { makeVectorTile } from "../load/makeVectorTile.ts"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"

/** One building as large as the world: wherever the map looks at it, it looks at a roof. */
const roof = makeVectorTile([
  {
    layer: "buildings",
    properties: { kind: "building" },
    shape: "polygon",
    points: [
      [0, 0],
      [4096, 0],
      [4096, 4096],
      [0, 4096],
    ],
  },
])
const archive = makePmtiles({ tiles: [{ id: 0, bytes: roof }], maxZoom: 0, layers: ["buildings", "roads"] })

const layers = (page: Page) => page.getByRole("complementary", { name: "Layers and legend" })
const streets = (page: Page) => layers(page).getByRole("checkbox", { name: "Streets" })

/** Drawing in software takes its time. */
const drawn = { timeout: 30_000 }

/** The share of the map that has the colour of buildings, #DDD8CE. */
async function roofs(page: Page): Promise<number> {
  const picture = (await page.locator(".map-canvas").screenshot()).toString("base64")
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")
    context?.drawImage(bitmap, 0, 0)
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray(4)
    let found = 0
    for (let at = 0; at < pixels.length; at += 4)
      if (pixels[at] === 0xdd && pixels[at + 1] === 0xd8 && pixels[at + 2] === 0xce) found++
    return (found * 4) / pixels.length
  }, picture)
}

test.describe("a basemap.pmtiles beside the page", () => {
  test.use({ server: { files: { "basemap.pmtiles": { body: archive } } } })
  test("is drawn when its layer is switched on by keyboard, and taken off again", async ({ page }) => {
    const asked: string[] = []
    page.on("request", (request) => request.url().endsWith(".pmtiles") && asked.push(request.url()))
    await page.goto("./#view=44,21,9")
    await expect(page.getByRole("grid")).toContainText(/\d,\d{3}/)
    expect(asked).toEqual([])
    await streets(page).press("Space")
    await expect(layers(page).getByRole("status").filter({ hasText: "From basemap.pmtiles" })).toBeVisible()
    await expect.poll(() => roofs(page), drawn).toBeGreaterThan(0.3)
    expect(asked.length).toBeGreaterThan(0)
    await expect(page.locator(".map-attribution")).toContainText("Protomaps")
    await expect(page).toHaveURL(/layers=streets/)
    await expectNoAxeViolations(page)
    await streets(page).press("Space")
    await expect.poll(() => roofs(page), drawn).toBeLessThan(0.01)
    await expect(page.locator(".map-attribution")).not.toContainText("Protomaps")
  })
})

test.describe("without a basemap.pmtiles", () => {
  test.use({ expectedComplaints: /404/ })
  test("the page says so, says what is wrong with a file that is none, and draws one that is", async ({ page }) => {
    const asked: string[] = []
    await page.goto("./#view=44,21,9")
    await streets(page).press("Space")
    const told = layers(page).getByRole("status").filter({ hasText: "pmtiles" })
    await expect(told).toHaveText("There is no basemap.pmtiles beside this page. Open one from this computer.")
    page.on("request", (request) => asked.push(request.url()))
    const pick = async (name: string, buffer: Buffer) => {
      const chooser = page.waitForEvent("filechooser")
      await layers(page).getByRole("button", { name: "Open a .pmtiles file…" }).press("Enter")
      await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer })
    }
    await pick("sites.pmtiles", Buffer.from("site_id,lon,lat\nA,21,44\n"))
    await expect(told).toHaveText("sites.pmtiles is not a PMTiles file.")
    await expectNoAxeViolations(page)
    await pick("town.pmtiles", Buffer.from(archive))
    await expect(told).toContainText("From town.pmtiles")
    await expect.poll(() => roofs(page), drawn).toBeGreaterThan(0.3)
    await expect(page).not.toHaveURL(/streets/)
    expect(asked.filter((url) => url.includes("pmtiles"))).toEqual([])
    await layers(page).getByRole("button", { name: "Close this file" }).press("Enter")
    await expect.poll(() => roofs(page), drawn).toBeLessThan(0.01)
    await expect(streets(page)).not.toBeChecked()
  })
})
