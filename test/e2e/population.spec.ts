import type { Page } from "@playwright/test"
import { writeArrayBuffer } from "geotiff"
import { gridDisk, latLngToCell } from "h3-js"
import { expect, expectNoAxeViolations, test } from "./fixtures.ts"

// An invented store in Montenegro, far from its neighbours, whose distance for homes is 22.2 · 10,000^⅓ = 478.3 m; cells of
// resolution 8 for some 40 km around, a hundred people in each.
const [lat, lon] = [42.75, 19.2]
const register = `site_id,name,country,lon,lat,store_id,hd,neq_kg\nA,Alone,ME,${lon},${lat},A1,1.1,10000\n`
const cells = gridDisk(latLngToCell(lat, lon, 8), 40)
const grid = `h3,population\n${cells.map((cell) => `${cell},100`).join("\n")}\n`

const details = (page: Page) => page.getByRole("complementary", { name: "Details" })
const layers = (page: Page) => page.getByRole("complementary", { name: "Layers and legend" })
/** Figures of the zone for homes, over all sites. */
const people = async (page: Page) =>
  (await details(page).getByRole("row").allInnerTexts()).map((row) => row.replace(/\s+/g, " "))

/** Lets go of files over the page. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const dataTransfer = await page.evaluateHandle((contents) => {
    const held = new DataTransfer()
    for (const [name, text] of Object.entries(contents)) held.items.add(new File([text], name))
    return held
  }, files)
  await page.dispatchEvent("body", "drop", { dataTransfer })
}

test("a register and a population grid dropped together both open; the figures change and name the grid, and are as before without it", async ({
  page,
}) => {
  await page.goto("./#lang=en")
  await drop(page, { "alone.csv": register })
  await page.getByRole("button", { name: "Open this register" }).click()
  await expect(
    details(page)
      .getByRole("row", { name: /^population grid no.grid/ })
      .first(),
  ).toBeVisible()
  const before = await people(page)

  await drop(page, { "kontur.csv": grid, "again.csv": register })
  await page.getByRole("button", { name: "Open this register" }).click()
  await expect(layers(page).getByText("kontur.csv", { exact: true })).toBeVisible()
  const figure = details(page)
    .getByRole("row", { name: /^population grid \d/ })
    .first()
    .getByRole("button")
    .first()
  await figure.click()
  await expect(page.getByRole("dialog")).toContainText(
    /kontur\.csv \(H3 cells; 4,921 cells, 492,100 people\) counts in/,
  )
  await page.keyboard.press("Escape")
  expect(page.url()).not.toContain("kontur")

  await layers(page).getByRole("button", { name: "Remove kontur.csv" }).click()
  await expect(
    details(page)
      .getByRole("row", { name: /^population grid no.grid/ })
      .first(),
  ).toBeVisible()
  expect(await people(page)).toEqual(before)
})

test("a file that is no population grid changes nothing and says so, and the same grid twice is asked about", async ({
  page,
}) => {
  await page.goto("./#lang=en")
  const pick = async (name: string, text: string) => {
    const picking = page.waitForEvent("filechooser")
    await layers(page).getByRole("button", { name: "Open population grid…" }).click()
    await (await picking).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) })
  }
  const dialog = page.getByRole("dialog", { name: "Open population grids" })
  await pick("<img src=x onerror=alert(1)>.csv", "a,b\n1,2\n")
  await expect(dialog.getByRole("alert")).toContainText("<img src=x onerror=alert(1)>.csv is not the kind of file")
  await page.keyboard.press("Escape")
  await pick("kontur.csv", grid)
  await expect(page.getByText("Your population grids, on this computer only: kontur.csv")).toBeVisible()
  await pick("kontur.csv", grid)
  await expect(dialog.getByText("kontur.csv (2) looks the same as kontur.csv.")).toBeVisible()
  await expectNoAxeViolations(page)
  await expect(dialog.getByRole("button", { name: "Use this grid" })).toBeDisabled()
  await dialog.getByText("Only kontur.csv (2)").click()
  await dialog.getByRole("button", { name: "Use this grid" }).click()
  await expect(layers(page).getByText("kontur.csv (2)", { exact: true })).toBeVisible()
  await expect(layers(page).getByRole("button", { name: /^Remove / })).toHaveCount(1)
})

test("a raster of people dropped on the page counts in its extent, is named as the source and drawn at the site, with a legend", async ({
  page,
}, info) => {
  await page.goto("./#lang=en")
  await drop(page, { "alone.csv": register })
  await page.getByRole("button", { name: "Open this register" }).click()
  await expect(
    details(page)
      .getByRole("row", { name: /^population grid no.grid/ })
      .first(),
  ).toBeVisible()
  const before = await people(page)

  // 240 × 240 pixels of 3″ round the store, with 2 and 12 people in turn, 7 on average; a band in the north is nodata.
  const width = 240
  const corner = { lon: lon - width / 2 / 1200, lat: lat + width / 2 / 1200 }
  const values = Float32Array.from({ length: width * width }, (_, at) =>
    at < width * 20 ? -99_999 : at % 2 === 0 ? 2 : 12,
  )
  const bytes = writeArrayBuffer(values, {
    height: width,
    width,
    BitsPerSample: [32],
    SampleFormat: [3],
    ModelPixelScale: [1 / 1200, 1 / 1200, 0],
    ModelTiepoint: [0, 0, 0, corner.lon, corner.lat, 0],
    GTModelTypeGeoKey: 2,
    GTRasterTypeGeoKey: 1,
    GeographicTypeGeoKey: 4326,
    GDAL_NODATA: "-99999\0",
  })
  const dataTransfer = await page.evaluateHandle((base64) => {
    const held = new DataTransfer()
    held.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], "worldpop.tif"))
    return held
  }, Buffer.from(bytes).toString("base64"))
  await page.dispatchEvent("body", "drop", { dataTransfer })

  await expect(layers(page).getByText("worldpop.tif", { exact: true })).toBeVisible()
  const figure = details(page)
    .getByRole("row", { name: /^population grid \d/ })
    .first()
    .getByRole("button")
    .first()
  await expect(figure).toBeVisible()
  expect(await people(page)).not.toEqual(before)
  await figure.click()
  const reason = page.getByRole("dialog")
  await expect(reason).toContainText(/worldpop\.tif \(raster \(GeoTIFF\); .* counts /)
  // 240 pixels of 3″ are 0.2°.
  await expect(reason).toContainText("from 19.10° to 19.30° east and 42.65° to 42.85° north")
  await page.keyboard.press("Escape")

  await page.getByRole("grid", { name: "Sites" }).getByRole("button", { name: "Alone" }).click()
  // π · 478.3² m² of pixels of 92.6 × 68.1 m at 7 people: 797.
  await expect(details(page).getByRole("row", { name: /^population grid \d+ 79\d/ })).toBeVisible()
  await expect(layers(page).locator(".cells-files")).toContainText("worldpop.tif")
  const cells = layers(page).getByRole("checkbox", { name: /^Population grid/ })
  await expect(cells).toBeChecked()
  const picture = () => page.locator("canvas.maplibregl-canvas").screenshot()
  await expect(async () => expect((await picture()).equals(await picture()), "the map rests").toBe(true)).toPass()
  const drawn = await picture()
  await page.screenshot({ path: info.outputPath("raster.png") })
  await cells.press("Space")
  await expect.poll(async () => (await picture()).equals(drawn), { message: "the cells are off the map" }).toBe(false)
})
